/** What changes in a library between two states of its content folder, as Markdown for a review. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redirectsOf } from '../ids/index.ts';
import { readPage } from '../mdx/index.ts';
import { problemPlace, quotedSource, UsageError, type Problem } from '../model/problem.ts';
import { contentLock, contentReport } from '../site/loader/content.ts';
import { papers as papersCounted } from '../texts/en.ts';
import { readContent } from './content.ts';
import { isFolder } from './files.ts';

/** Lines of one list that a summary shows. */
const SHOWN = 50;

/** A content folder at one time. */
interface State {
  readonly folder: string;
  /** Id of a page → what its text is told by. */
  readonly pages: ReadonlyMap<string, string>;
  /** Id → the id that it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Lines and files that could not be read. */
  readonly unread: readonly Problem[];
}

/**
 * Compares two content folders.
 *
 * @param before the folder as it was; without pages, everything is new
 * @param after the folder as it is
 * @returns a heading, and a list for each kind of change; it says so where nothing changes
 * @throws {UsageError} where a folder is missing
 */
export async function changesInContent(before: string, after: string): Promise<string> {
  const [was, is] = [await stateOf(before), await stateOf(after)];
  const added = [...is.pages.keys()].filter((id) => !was.pages.has(id));
  const gone = [...was.pages.keys()].filter((id) => !is.pages.has(id));
  const merged = gone.filter((id) => is.redirects.has(id));
  const changed = [...is.pages].filter(([id, hash]) => (was.pages.get(id) ?? hash) !== hash);
  const known = new Set(was.unread.map(lineOf));
  const unread = is.unread.map(lineOf).filter((line) => !known.has(line));
  const lists = [
    list('New', added, (id) => titleOf(is, id)),
    list(
      'Changed',
      changed.map(([id]) => id),
      async (id) => `${await titleOf(is, id)}: ${await fieldsThatDiffer(was, is, id)}`,
    ),
    list(
      'Now one with another',
      merged,
      async (id) => `${await titleOf(was, id)} → \`${is.redirects.get(id) ?? ''}\``,
    ),
    list(
      'Gone',
      gone.filter((id) => !is.redirects.has(id)),
      (id) => titleOf(was, id),
    ),
    list('Not read', unread, (line) => Promise.resolve(line)),
  ];
  const told = (await Promise.all(lists)).filter((text) => text !== '');
  const papers = `${papersCounted(is.pages.size)} (${papersCounted(was.pages.size)} before).`;
  const nothing = told.length === 0 ? ['Nothing changes in the library.'] : [];
  return `${['## What changes in the library', papers, ...nothing, ...told].join('\n\n')}\n`;
}

async function stateOf(folder: string): Promise<State> {
  if (!(await isFolder(folder))) {
    throw new UsageError(`no folder ${folder}: expected a content folder to compare`);
  }
  const [{ pages }, lock, report] = await Promise.all([
    readContent(folder),
    contentLock(folder),
    contentReport(folder),
  ]);
  const unread = [...(report?.refused ?? []), ...(report?.unparsed ?? [])];
  return { folder, pages, redirects: redirectsOf(lock), unread };
}

async function list(
  heading: string,
  items: readonly string[],
  say: (item: string) => Promise<string>,
): Promise<string> {
  if (items.length === 0) return '';
  const lines = await Promise.all(items.slice(0, SHOWN).map(say));
  const more = items.length > SHOWN ? [`… and ${items.length - SHOWN} more`] : [];
  const bullets = [...lines, ...more].map((line) => `- ${line}`).join('\n');
  return `### ${heading}: ${items.length}\n\n${bullets}`;
}

async function titleOf(state: State, id: string): Promise<string> {
  const { title } = await fieldsOf(state, id);
  return typeof title === 'string' ? `${escaped(title)} (\`${id}\`)` : `\`${id}\``;
}

/** The fields of a page and its abstract; none where it cannot be read. */
async function fieldsOf({ folder }: State, id: string): Promise<Readonly<Record<string, unknown>>> {
  const file = `${id}.mdx`;
  const reading = readPage(file, await readFile(join(folder, 'papers', file), 'utf8'));
  return reading.ok ? { ...reading.paper } : {};
}

async function fieldsThatDiffer(was: State, is: State, id: string): Promise<string> {
  const [before, after] = await Promise.all([fieldsOf(was, id), fieldsOf(is, id)]);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .join(', ');
}

function lineOf(problem: Problem): string {
  return `${quotedSource(problemPlace(problem))}: ${escaped(problem.message)}`;
}

/** A text from a source, in which nothing is Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_~[\]<>#|$@!]/gu, String.raw`\$&`);
}
