import { plainText } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import type { ExportRecord } from './format.ts';
import { oneLine } from './lines.ts';
import { displayName } from '../model/name.ts';

/** Names given before the rest are “et al.” */
const NAMES_SHOWN = 10;

/** A paper as one line of plain text for a list of references: authors, title, year, address. */
export function citation({ paper, url }: ExportRecord): string {
  const title = oneLine(plainText(parseTitle(paper.title)));
  const year = paper.date?.slice(0, 4);
  const parts = [byline(paper), paper.untitled ? `[Untitled] ${title}` : title, year ?? ''];
  return [...parts.filter((part) => part !== '').map(sentence), url].join(' ');
}

function byline({ authors, authorsTruncated, organisation }: ExportRecord['paper']): string {
  const names = authors.map((name) => oneLine(displayName(name))).filter((name) => name !== '');
  if (names.length === 0) return oneLine(organisation ?? '');
  const shown = names.slice(0, NAMES_SHOWN);
  if (authorsTruncated || shown.length < names.length) return `${shown.join(', ')}, et al.`;
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

function sentence(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}
