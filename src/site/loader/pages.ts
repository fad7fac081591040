/** Reads the pages of a content folder, each once: opened once, and parsed where it has changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { byCodeUnits } from '../order.ts';
import { readRecord } from '../record.ts';
import { textsIn } from '../../texts/languages.ts';
import { codeHash } from './code-hash.ts';
import {
  hasRecords,
  openRecords,
  removeRecords,
  writeRecords,
  type RecordFiles,
  type WrittenRecord,
} from './cache.ts';

const EXTENSION = '.mdx';

export interface PagesJob {
  /** Folder that holds `papers/`; without that, it is an empty library. */
  readonly content: string;
  /** Folder for the records; those of an earlier run are used where they still hold. */
  readonly records: string;
  /** Of the library: pages say in it what was repaired. */
  readonly language: string;
  /** Opens a file; left out, its bytes are read for its digest. */
  readonly open?: ((path: string) => PageFile | undefined) | undefined;
  /** File names of the pages to read; left out, all that are there. */
  readonly names?: readonly string[];
}

/** A file of which the digest is known; its bytes are read where they are asked for. */
interface PageFile {
  readonly digest: string;
  readonly bytes: () => Buffer;
}

/** What a reading of the pages came to, besides their records. */
interface PagesRead {
  /** Everything to be said of the pages. */
  readonly problems: readonly Problem[];
  /** Pages that are not as they were in the earlier run, or those that are gone: the more of the two. */
  readonly changed: number;
  /** Why no record of an earlier run was of use: a sentence. Left out where some were, or there are none. */
  readonly staleCache?: string;
}

/** Pages that are about to be read. */
interface OpenPages {
  /** File names of those of which the earlier run left no record. */
  readonly unread: readonly string[];
  /**
   * Makes their records, in the order of the pages' names. A page that cannot be read is set aside, and the
   * rest go on.
   *
   * @param visit gets every record
   * @param others folders with records of pages that were unread, made just now: these are not opened again
   */
  readonly read: (visit: (record: WrittenRecord) => void, others?: readonly string[]) => PagesRead;
}

/** Looks which pages there are, and which records an earlier run left of them. */
export function openPages(job: PagesJob): OpenPages {
  const { content, records, language } = job;
  const madeBy = `${codeHash()}\n${language}`;
  const earlier = earlierRecords(records, madeBy);
  const items =
    job.names?.map((name): FolderItem => ({ name })) ?? pageFiles(join(content, 'papers'));
  const isUnread = ({ name, fault }: FolderItem) => fault === undefined && !earlier.has(name);
  return {
    unread: items.filter(isUnread).map(({ name }) => name),
    read: (visit, others = []) => readItems(items, { job, madeBy, earlier, others }, visit),
  };
}

/** Makes the records of all pages; see {@link OpenPages.read}. */
export function readPages(
  job: PagesJob,
  visit: (record: WrittenRecord) => void = () => undefined,
): PagesRead {
  return openPages(job).read(visit);
}

interface Reading {
  readonly job: PagesJob;
  readonly madeBy: string;
  readonly earlier: EarlierRecords;
  readonly others: readonly string[];
}

function readItems(
  items: readonly FolderItem[],
  { job, madeBy, earlier, others }: Reading,
  visit: (record: WrittenRecord) => void,
): PagesRead {
  const { content, records, language, open = readNow } = job;
  const beside = others.map((folder) => earlierRecords(folder, madeBy));
  const writer = writeRecords(records, madeBy);
  const texts = textsIn(language);
  const problems: Problem[] = [];
  let [kept, read] = [0, 0];
  const take = (found: WrittenRecord): void => {
    problems.push(...found.head().problems);
    writer.takeOver(found);
    visit(found);
  };
  for (const { name: file, fault } of items) {
    if (fault !== undefined) {
      problems.push({ severity: 'set-aside', file, message: fault });
      continue;
    }
    const made = earlier.has(file) ? undefined : firstFound(beside, file);
    if (made !== undefined) {
      read += 1;
      take(made);
      continue;
    }
    const page = open(join(content, 'papers', file));
    if (page === undefined) continue;
    const key = createHash('sha256')
      .update(`${madeBy}\n${file}\n${page.digest}`)
      .digest('base64url');
    const found = earlier.find(file, key);
    if (found !== undefined) {
      kept += 1;
      take(found);
      continue;
    }
    read += 1;
    const reading = readRecord(file, page.bytes().toString(), texts);
    problems.push(...reading.problems);
    if (reading.ok) visit(writer.add(key, reading.record, reading.problems));
  }
  for (const opened of [earlier, ...beside]) opened.close();
  writer.finish(problems);
  const { staleCache } = earlier;
  const changed = Math.max(read, earlier.count - kept);
  return { problems, changed, ...(staleCache !== undefined && { staleCache }) };
}

function firstFound(all: readonly EarlierRecords[], file: string): WrittenRecord | undefined {
  for (const one of all) {
    const found = one.find(file);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readNow(path: string): PageFile {
  const bytes = readFileSync(path);
  return { digest: createHash('sha256').update(bytes).digest('hex'), bytes: () => bytes };
}

type EarlierRecords = ReturnType<typeof earlierRecords>;

/** Records of an earlier run; what is missing, made from something else, or damaged is not found. */
function earlierRecords(folder: string, madeBy: string) {
  const files = openedIfWhole(folder);
  const staleCache = whyStale(folder, files, madeBy);
  if (files === undefined) removeRecords(folder);
  const entries = new Map(files?.entries.map((entry) => [`${entry.id}${EXTENSION}`, entry]));
  return {
    staleCache,
    count: entries.size,
    has: (file: string) => files?.madeBy === madeBy && entries.has(file),
    find: (file: string, key = entries.get(file)?.key) => {
      const entry = entries.get(file);
      return entry && entry.key === key ? files?.whole(entry) : undefined;
    },
    close: () => files?.close(),
  };
}

function whyStale(
  folder: string,
  files: RecordFiles | undefined,
  madeBy: string,
): string | undefined {
  if (files?.madeBy === madeBy || !hasRecords(folder)) return undefined;
  return files === undefined
    ? 'what an earlier build kept is damaged or of an older form: every page is read anew'
    : 'what an earlier build kept is of another version or language: every page is read anew';
}

function openedIfWhole(folder: string): RecordFiles | undefined {
  try {
    return openRecords(folder);
  } catch {
    return undefined;
  }
}

interface FolderItem {
  readonly name: string;
  /** Why it is no page. */
  readonly fault?: string;
}

/** What is called like a page, in order of the names; of folders in it, the pages that lie there. */
function pageFiles(folder: string): readonly FolderItem[] {
  return entriesOf(folder)
    .flatMap((entry) => (entry.isDirectory() ? misplaced(folder, entry) : itemOf(entry)))
    .sort((a, b) => byCodeUnits(a.name, b.name));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function misplaced(folder: string, { name }: Dirent): readonly FolderItem[] {
  if (name.endsWith(EXTENSION)) return [{ name, fault: NO_FILE }];
  return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => LIKE_A_PAGE.test(path))
    .map((path) => ({ name: `${name}/${path}`, fault: IN_FOLDER }));
}

function itemOf(entry: Dirent): readonly FolderItem[] {
  const { name } = entry;
  if (!LIKE_A_PAGE.test(name)) return [];
  if (!name.endsWith(EXTENSION)) return [{ name, fault: CAPITALS }];
  return [entry.isFile() ? { name } : { name, fault: NO_FILE }];
}

const LIKE_A_PAGE = /\.mdx$/iu;
const NO_FILE = 'expected a page, but it is a folder or a link; put the file itself here';
const IN_FOLDER = 'expected pages in papers/ itself, found one in a folder there; move it up';
const CAPITALS = 'expected a name that ends in ".mdx", in small letters; rename the file';
