/** Pages that a hand wrote or edited: what they say takes part, and they stay as they are. */
import type { ClaimedAlias } from '../ids/index.ts';
import { readPage } from '../mdx/index.ts';
import type { Abstract } from '../model/abstract.ts';
import { claim } from '../model/claim.ts';
import { type Entry, PAGE_FORMAT, pageSource } from '../model/entry.ts';
import { FIELD_NAMES } from '../model/fields.ts';
import type { Lock } from '../model/lock.ts';
import { authorNames, type Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { sourceOf } from '../text/plain.ts';

/** Id → text of each page that is not as ingest last wrote it. */
export type PageTexts = ReadonlyMap<string, string>;

interface HandPages {
  /** What pages say that ingest never wrote: entries like those of sources. */
  readonly entries: readonly Entry[];
  /** The names of their authors, as printed. */
  readonly names: readonly string[];
  /** Of all pages, each alias once. */
  readonly aliases: readonly ClaimedAlias[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the pages that hands wrote or edited. One that cannot be read keeps its address, and takes
 * no part.
 *
 * @param texts of those pages
 * @param lock tells which of them ingest wrote once
 */
export function readHandPages(texts: PageTexts, lock: Lock): HandPages {
  const pages = [...texts].map(([id, text]) => ({
    id,
    text,
    reading: readPage(`${id}.mdx`, text),
  }));
  const papers = pages.flatMap(({ reading }) => (reading.ok ? [reading.paper] : []));
  const whole = papers.filter(({ id }) => lock.ids.get(id)?.page === undefined);
  const claimed = papers.flatMap((paper) => aliasesOf(paper, texts.get(paper.id) ?? ''));
  const first = new Map<string, ClaimedAlias>();
  for (const one of claimed) if (!first.has(one.alias)) first.set(one.alias, one);
  return {
    entries: whole.map(asEntry),
    names: whole.flatMap(authorNames),
    aliases: [...first.values()],
    problems: [
      ...pages.flatMap(({ reading }) => (reading.ok ? reading.problems : noPart(reading.problems))),
      ...claimed.flatMap((one) => claimedTwice(one, first.get(one.alias) ?? one)),
    ],
  };
}

/** A build sets the page aside, and says so then. */
function noPart(problems: readonly Problem[]): readonly Problem[] {
  return problems.slice(0, 1).map((problem) => ({
    ...problem,
    severity: 'note',
    message: `${problem.message}; until then the page is compared with no source`,
  }));
}

function asEntry(paper: Paper): Entry {
  const at = { lines: [1, 1] as const };
  const claims = FIELD_NAMES.flatMap((name) => {
    const value = name === 'abstract' ? textOf(paper.abstract) : paper[name];
    const isSaid = value !== undefined && !(name === 'title' && paper.untitled);
    return isSaid ? [[name, claim<unknown>(value, at)] as const] : [];
  });
  return {
    ...{ source: pageSource(paper.id), format: PAGE_FORMAT, record: 1, at },
    claims: Object.fromEntries(claims),
  };
}

/** An abstract as a source would print it, its formulas between dollars. */
function textOf(abstract: Abstract): string {
  return abstract.map((inlines) => inlines.map(sourceOf).join('')).join('\n\n');
}

function aliasesOf({ id, aliases = [] }: Paper, text: string): readonly ClaimedAlias[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('aliases:'));
  return aliases.map((alias) => {
    const named = new RegExp(`(?<![a-z0-9-])${alias}(?![a-z0-9-])`, 'u');
    const line = lines.findIndex((one, at) => at >= start && named.test(one)) + 1;
    return { alias, id, file: `${id}.mdx`, line };
  });
}

function claimedTwice({ alias, file, line }: ClaimedAlias, first: ClaimedAlias): Problem[] {
  if (first.file === file) return [];
  const message =
    `${first.file}:${first.line} has the alias "${alias}" too, and it leads there; ` +
    'take it out of one of the two pages';
  return [{ severity: 'note', file, line, message }];
}
