import { citationKeys, redirectsOf } from '../ids/index.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import type { Report } from '../model/report.ts';
import { adjacentPapers, type AdjacentPapers } from './adjacent.ts';
import { byForm, type Author } from './authors.ts';
import { cardedPapers } from './cards.ts';
import { query } from './dependencies.ts';
import { indexesOf, type Indexes } from './indexes.ts';
import { recordsVersion } from './loader/cache.ts';
import {
  contentFolder,
  contentLock,
  contentPeople,
  contentTopics,
  contentVersion,
  recordsFolder,
} from './loader/content.ts';
import { lookAlikesAmong } from './look-alikes.ts';
import { newestFirst } from './order.ts';
import { canBePictured } from './pictures.ts';
import { recordPapers } from './records.ts';
import { relatedIn } from './neighbours.ts';
import { relatedPapers, type RelatedPaper } from './related.ts';
import { ingestReport } from './report.ts';
import { settings } from './settings.ts';
import { hasTopics } from './topics.ts';
import { digester, watched, watchPapers } from './watched.ts';

/** Everything that is published, with its indexes, each worked out once for a build. */
export interface Library extends Indexes {
  /** Newest first, undated last. */
  readonly papers: readonly Frontmatter[];
  readonly paperById: ReadonlyMap<string, Frontmatter>;
  /** Each under every form of the name that a paper prints. */
  readonly authorByName: ReadonlyMap<string, Author>;
  /** Id → citation key, where that is not the id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Id → the id it leads to now. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Every id of a paper that was ever published. */
  readonly published: ReadonlySet<string>;
  /** Whether there are papers enough for a map, or a table of topics and years. */
  readonly isPictured: boolean;
  /** Whether any topic holds papers. */
  readonly hasTopics: boolean;
  /** Id → why the entries of the paper were taken for one, where a report tells of it. */
  readonly merges: ReadonlyMap<string, Report['merged'][number]>;
  /** Routes with a key each of what they are given: a page of the same key, which takes the same from the library, is the same. */
  readonly keyed: <Route extends { readonly props: object }>(
    routes: readonly Route[],
  ) => (Route & { readonly cacheKey: string })[];
  /** Whether a paper has a card of its own. */
  readonly isCarded: (id: string) => boolean;
  /** The papers on either side of one, in the order of the library. */
  readonly adjacentTo: (id: string) => AdjacentPapers;
  /** The papers most like a paper, nearest first. */
  readonly relatedTo: (id: string) => readonly RelatedPaper[];
  /** By the slug of an author, the others whose names can be forms of that name. */
  readonly lookAlikes: (slug: string) => readonly Author[];
}

let remembered: { readonly version: string; readonly read: Promise<Library> } | undefined;

/** The library of this build; the development server reads it anew where a file has changed. */
export function library(): Promise<Library> {
  const version = import.meta.env.DEV ? currentVersion() : '';
  if (remembered?.version !== version) remembered = { version, read: readLibrary() };
  return remembered.read;
}

/** Of the pages, and of the files beside them. */
function currentVersion(): string {
  const beside = contentVersion(contentFolder(), settings.topics);
  return `${recordsVersion(recordsFolder())} ${beside}`;
}

async function readLibrary(): Promise<Library> {
  const papers = recordPapers().sort(newestFirst);
  const names = papers.flatMap(authorNames);
  const lock = await contentLock(contentFolder());
  const people = await contentPeople(contentFolder(), [...names, ...lock.authors.keys()]);
  const vocabulary = await contentTopics(contentFolder(), settings.topics);
  const report = await ingestReport();
  const indexes = indexesOf(papers, lock, people, vocabulary.all);
  const { authors, topics } = indexes;
  // The development server draws what it is asked for: nobody wants to know whether it would be the same.
  const digest = import.meta.env.DEV
    ? () => ''
    : digester(papers, [...authors, ...topics.values()]);
  watchPapers('papers-of-author', authors, digest);
  watchPapers('papers-of-topic', [...topics.values()], digest);
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  const lists = {
    papers,
    paperById,
    ...indexes,
    authorByName: byForm(authors),
    keys: citationKeys(lock),
    redirects: redirectsOf(lock),
    published: new Set([...lock.ids.keys(), ...lock.byHand.keys()]),
    isPictured: canBePictured(papers),
    hasTopics: hasTopics(topics),
    merges: new Map(report?.merged.map((merge) => [merge.id, merge])),
  };
  const carded = cardedPapers(papers, settings);
  const related = relatedIn(papers);
  return Object.assign(watched(lists, digest), {
    keyed: <Route extends { readonly props: object }>(routes: readonly Route[]) =>
      routes.map((route) => ({ ...route, cacheKey: digest(route.props) })),
    isCarded: query('is-carded', (id) => carded.has(id), digest),
    adjacentTo: query('adjacent', adjacentPapers(papers), digest),
    relatedTo: query('related', (id) => relatedPapers(related(id), paperById), digest),
    lookAlikes: query('look-alikes', lookAlikesAmong(authors), digest),
  });
}
