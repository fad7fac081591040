/** The rows of a list of several pages, with what each is sorted and filtered by. */
import { fetchPage, needStylesOf } from '../browser/fetch-page.ts';
import { fewAtOnce } from './exports.ts';
import { paperOfRow } from './paper.ts';
import type { Sortable } from './refine.ts';
import { ROWS } from './rows.ts';

/** A row of a list. */
export interface ListRow extends Sortable {
  readonly row: HTMLElement;
  /** Path of the paper's page. */
  readonly href: string;
}

/**
 * The rows of all pages of a list, in its order.
 *
 * @param pages addresses of the pages
 * @param number which of them this page is, from 1
 * @param own the rows of this page
 * @throws {Error} where a page cannot be had
 */
export async function wholeList(
  pages: readonly string[],
  number: number,
  own: readonly HTMLElement[],
): Promise<readonly ListRow[]> {
  const parts = await fewAtOnce(pages, (href, at) =>
    at + 1 === number ? Promise.resolve(own) : rowsAt(href),
  );
  return parts.flat().map(rowOf);
}

async function rowsAt(href: string): Promise<readonly HTMLElement[]> {
  const page = await fetchPage(href);
  needStylesOf(page);
  return [...page.querySelectorAll<HTMLElement>(ROWS)].map((row) => document.adoptNode(row));
}

function rowOf(row: HTMLElement): ListRow {
  const { href = '', title = '', date = '' } = paperOfRow(row) ?? {};
  const { topics = '', code } = row.dataset;
  return { row, href, title, date, topics: topics.split(' '), code: code !== undefined };
}
