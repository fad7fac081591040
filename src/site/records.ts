/** The records of this build's papers, read from disk as they are needed. */
import type { Frontmatter, PaperSource } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import type { TermCount } from '../related/index.ts';
import { depend, hashOf, provide } from './dependencies.ts';
import { openRecords, recordsVersion, type RecordEntry, type RecordFiles } from './loader/cache.ts';
import { recordsFolder } from './loader/content.ts';
import type { PaperBody } from './record.ts';

provide('body', (id) => store().entries.get(id)?.checksum ?? '');
provide('problems', () => hashOf(JSON.stringify(store().files.problems)));

let opened: RecordStore | undefined;

interface RecordStore {
  readonly version: number;
  readonly files: RecordFiles;
  readonly entries: ReadonlyMap<string, RecordEntry>;
}

/**
 * The frontmatter of every page, in the order of their ids. Of entries there is no more than which they
 * are: what else is known of them takes as much memory as the rest, and a list is the same wherever in
 * a file its papers stand.
 */
export function recordPapers(): Frontmatter[] {
  const { files } = store();
  return files.entries.map((entry) => withNamedSources(files.head(entry).paper));
}

function withNamedSources(paper: Frontmatter): Frontmatter {
  const sources = paper.sources.map(({ source, format, record }) => ({ source, format, record }));
  return { ...paper, sources };
}

/**
 * All that is known of the entries that a page was made from.
 *
 * @throws {Error} where no page of the content has this id
 */
export function paperSources(id: string): readonly PaperSource[] {
  const { files } = store();
  return files.head(entryOf(id)).paper.sources;
}

/**
 * What a paper's record holds besides its frontmatter.
 *
 * @throws {Error} where no page of the content has this id
 */
export function paperBody(id: string): PaperBody {
  return store().files.body(entryOf(id));
}

function entryOf(id: string): RecordEntry {
  depend('body', id);
  const entry = store().entries.get(id);
  if (entry === undefined) throw new Error(`expected a record of the paper ${id}, found none`);
  return entry;
}

/** The words that a paper is compared by. */
export function termsOfPaper(id: string): readonly TermCount[] {
  const { files, entries } = store();
  const entry = entries.get(id);
  return entry === undefined ? [] : (JSON.parse(files.words(entry)) as readonly TermCount[]);
}

/** Everything that was to be said of the pages as they were read. */
export function recordProblems(): readonly Problem[] {
  depend('problems');
  return store().files.problems;
}

/** The ids of pages that could not be read. */
export function setAsideIds(): ReadonlySet<string> {
  const setAside = recordProblems().filter(({ severity }) => severity === 'set-aside');
  return new Set(setAside.map(({ file }) => file.replace(/\.mdx$/u, '')));
}

/** The records; those that the development server has written anew since are opened again. */
function store(): RecordStore {
  const folder = recordsFolder();
  if (opened !== undefined && !import.meta.env.DEV) return opened;
  const version = recordsVersion(folder);
  if (opened?.version === version) return opened;
  opened?.files.close();
  const files = openRecords(folder);
  opened = { version, files, entries: new Map(files.entries.map((entry) => [entry.id, entry])) };
  return opened;
}
