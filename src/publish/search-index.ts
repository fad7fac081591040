/** Writes the search index of a built site: one, or in a large library one for each shard of its papers. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchRecord } from '../model/search-record.ts';
import { hashOf } from '../site/dependencies.ts';
import { codeHash } from '../site/loader/code-hash.ts';
import { aliasMaker, libraryAcronyms } from '../search/index/aliases.ts';
import { indexedPages, paperReader } from '../search/index/build.ts';
import { filtersOf, searchedText } from '../search/index/page.ts';
import { shardSize, shardsOf } from '../search/index/shards.ts';
import {
  LIBRARY_FILE,
  shardFolder,
  shardLanguage,
  wordCounter,
  writeVocabulary,
  type LibraryFile,
} from '../search/query/library.ts';
import { type Usage, startUsage } from './child.ts';
import type { SiteFiles } from './last-site.ts';
import { openTable } from './kept-table.ts';
import { indexKey, keepIndex, pruneIndexes, restoreIndex, writeIndex } from './kept-indexes.ts';
import { indexByPagefind, type IndexFile } from './pagefind.ts';

/** Ready-made search boxes and scripts that this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The program for a language that Pagefind knows, and for any other. */
const [OF_LANGUAGE, OF_ANY] = [/^wasm\.(?!unknown\.)/, /^wasm\.unknown\./];
/** What is fetched of the first index for all of them. */
const SHARED = /^(?:wasm\..*|pagefind\.js)$/;
/** Words kept: about 12 kB compressed for 200 papers, and 35 kB at most. */
const WORDS_MAX = 14_000;

/** What was read of each paper's texts, beside the indexes of earlier builds. */
const TEXTS = 'texts.kept';

/** The rooms whose code, with the papers and the packages, decides what an index is. */
const INDEXING = ['search', 'words', 'model', 'text', 'publish'];

/** The papers of a library as its index takes them; they are read when they are needed. */
export interface SearchRecords {
  readonly ids: readonly string[];
  readonly record: (id: string) => SearchRecord;
}

export interface SearchIndexJob {
  /** Folder of the built site. */
  readonly site: string;
  /** Folder for indexes that a later build can use again. */
  readonly cache: string;
  readonly records: SearchRecords;
  /** Of the texts (BCP 47). */
  readonly language: string;
  /** Papers of one index, at most; by default it follows from the size of the library. */
  readonly most?: number;
  /** Takes files of the last site over; left out, all are written. */
  readonly last?: Pick<SiteFiles, 'takeOver'> | undefined;
  /** Ends the work before the next index. */
  readonly signal?: AbortSignal;
}

/**
 * Indexes the papers of a built site, into its folder `pagefind`. One shard is held at a time, and an
 * index whose pages have not changed since an earlier build is used again.
 *
 * @returns what it took in this process, without Pagefind's own program
 * @throws {Error} with Pagefind's message where it fails
 */
export async function writeSearchIndex(job: SearchIndexJob): Promise<Usage> {
  const usage = startUsage();
  const { site, cache, records, language } = job;
  const { ids, record } = records;
  const { acronyms, arrived } = surveyOf(records);
  const shards = shardsOf(arrived, job.most ?? shardSize(ids.length));
  const madeBy = codeHash(INDEXING);
  const aliasesOf = aliasMaker(acronyms);
  const texts = openTable(join(cache, TEXTS), codeHash());
  const readingOf = paperReader(texts);
  const words = wordCounter();
  const filters = new Set<string>();
  const keys: string[] = [];
  for (const [number, shard] of shards.entries()) {
    job.signal?.throwIfAborted();
    const own = shard.map(record);
    for (const one of own) for (const [name] of filtersOf(one)) filters.add(name);
    const pages = indexedPages({
      ...{ records: own, readingOf, aliasesOf, words },
      language: shardLanguage(language, number),
      isShard: shards.length > 1,
    });
    const key = indexKey([madeBy, ...pages.map(({ from }) => from)]);
    const below = `pagefind/${shardFolder(number)}`;
    const folder = join(site, below);
    const takeOver = ({ path, content }: IndexFile) =>
      job.last?.takeOver(below + path, hashOf(content)) === true;
    if (!(await restoreIndex(cache, key, folder, takeOver))) {
      const files = used(await indexByPagefind(pages.map(({ make }) => make())), number);
      writeIndex(folder, files, takeOver);
      await keepIndex(cache, key, files);
    }
    keys.push(key);
  }
  texts.save();
  await pruneIndexes(cache, new Set([...keys, TEXTS]));
  const counts = words.counts();
  const library: LibraryFile = {
    papers: ids.length,
    filters: [...filters].sort(),
    words: writeVocabulary(counts, WORDS_MAX),
    ...(counts.size > WORDS_MAX && { more: true }),
    ...(keys.length > 1 && {
      shards: keys.map((key, at) => [shards[at]?.length ?? 0, key.slice(0, 8)] as const),
    }),
  };
  await writeFile(join(site, 'pagefind', LIBRARY_FILE), JSON.stringify(library));
  return usage();
}

/** What has to be known of all papers before the first is indexed. */
function surveyOf({ ids, record }: SearchRecords) {
  const arrived: Pick<SearchRecord, 'id' | 'added'>[] = [];
  function* texts(): Generator<string> {
    for (const id of ids) {
      const paper = record(id);
      arrived.push({ id, added: paper.added });
      yield searchedText(paper);
    }
  }
  return { acronyms: libraryAcronyms(texts()), arrived };
}

/** The files of an index that a search fetches. */
function used(files: readonly IndexFile[], number: number): readonly IndexFile[] {
  const isKnown = files.some(({ path }) => OF_LANGUAGE.test(path));
  return files.filter(
    ({ path }) =>
      !UNUSED.test(path) && !(isKnown && OF_ANY.test(path)) && !(number > 0 && SHARED.test(path)),
  );
}
