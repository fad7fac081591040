/** Changes to a content folder such as people make by hand, drawn at random. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Random } from '../../src/lab/bench/random.ts';

interface Page {
  readonly facts: Record<string, unknown>;
  readonly body: string;
}

/** What an edit may draw from. */
interface Chances {
  readonly random: Random;
  /** Another page of the library. */
  readonly other: Page;
}

type Edit = (page: Page, chances: Chances) => Page;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const withFacts = ({ facts, body }: Page, changed: Record<string, unknown>): Page => ({
  facts: { ...facts, ...changed },
  body,
});

const EDITS: Readonly<Record<string, Edit>> = {
  'says more': ({ facts, body }, { random }) => ({
    facts,
    body: `${body.trimEnd()} A bound of order $n^${random.between(2, 9)}$ follows.\n`,
  }),
  'has another’s abstract': ({ facts }, { other }) => ({ facts, body: other.body }),
  'has no abstract': ({ facts }) => ({ facts, body: '' }),
  'has another title': (page, { random }) =>
    withFacts(page, { title: `${String(page.facts['title'])}, ${random.between(2, 99)}` }),
  'is of another day': (page, { random }) =>
    withFacts(page, { date: `${random.between(2014, 2026)}-0${random.between(1, 9)}-11` }),
  'is undated': (page) => withFacts(page, { date: undefined, dateYearInferred: undefined }),
  'has an author less': (page) =>
    withFacts(page, { authors: listOf(page.facts['authors']).slice(1) }),
  'has the authors of two': (page, { other }) =>
    withFacts(page, {
      authors: [...new Set([...listOf(page.facts['authors']), ...listOf(other.facts['authors'])])],
    }),
  'is of other topics': (page, { other }) => withFacts(page, { topics: other.facts['topics'] }),
  'is of no topic': (page) => withFacts(page, { topics: [] }),
  'stands elsewhere in its sources': (page, { random }) => {
    const line = random.between(1, 500);
    const moved = (source: unknown) => ({ ...(source as object), lines: [line, line + 2] });
    return withFacts(page, { sources: listOf(page.facts['sources']).map(moved) });
  },
  'has an identifier': (page, { random }) =>
    withFacts(page, { doi: `10.1000/x${random.between(100, 999)}` }),
};

/**
 * Makes some edits in a content folder: pages are changed, removed and added, and names are joined.
 *
 * @returns what was done, a line each, for the message of a test that fails
 */
export async function editAtRandom(
  content: string,
  count: number,
  random: Random,
): Promise<readonly string[]> {
  const done: string[] = [];
  for (let left = count; left > 0; left--) {
    const files = (await readdir(join(content, 'papers'))).sort();
    const [file, otherFile] = [pick(random, files), pick(random, files)];
    const path = (name: string) => join(content, 'papers', name);
    const [page, other] = [await read(path(file)), await read(path(otherFile))];
    const chance = random.next();
    if (chance < 0.08) {
      await rm(path(file));
      done.push(`${file} is gone`);
    } else if (chance < 0.2) {
      const id = `new-${random.between(1, 9_999)}`;
      const facts = { ...page.facts, id, title: `New: ${id}`, aliases: undefined, sources: [] };
      await writeFile(path(`${id}.mdx`), written({ facts, body: other.body }));
      done.push(`${id}.mdx is new`);
    } else if (chance < 0.25) {
      const names = [page, other].flatMap(({ facts }) => listOf(facts['authors']).slice(0, 1));
      const [name, ...also] = [...new Set(names)];
      const people = also.length > 0 ? [{ name, also }] : [];
      await writeFile(join(content, 'overrides.yaml'), stringify({ people }));
      done.push(`${names.join(' and ')} are one`);
    } else {
      const name = pick(random, Object.keys(EDITS));
      await writeFile(path(file), written(EDITS[name]?.(page, { random, other }) ?? page));
      done.push(`${file} ${name}`);
    }
  }
  return done;
}

function pick(random: Random, items: readonly string[]): string {
  const [first = '', ...rest] = items;
  return random.pick([first, ...rest]);
}

async function read(path: string): Promise<Page> {
  const [, facts = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/su.exec(await readFile(path, 'utf8')) ?? [];
  return { facts: parse(facts) as Record<string, unknown>, body };
}

function written({ facts, body }: Page): string {
  return `---\n${stringify(facts)}---\n${body}`;
}
