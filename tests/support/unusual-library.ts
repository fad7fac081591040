/**
 * A library of all that is unusual, built by the command at the root of a site: hostile sources and
 * pages, repaired formulas, an address of old, a person of two names, and pages that cannot be read.
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../src/publish/cache-folders.ts';
import { readPapers } from './content.ts';
import { FIXTURE_SETTINGS, fixtureSettings } from './fixture-library.ts';
import { PROLIFIC, writeHostilePages } from './hostile-pages.ts';
import { ingestLibrary, makeLibrary, removeLibrary, type Library } from './library.ts';
import { madeUpPapers, writeAuthorProfile } from './listing-pages.ts';
import { runScript, type Ended } from './script.ts';

export interface UnusualLibrary extends Library {
  /** Ids of the papers that ingest made of hostile sources. */
  readonly hostile: readonly string[];
  /** Ids of the pages that were spoiled as a hand might spoil them. */
  readonly spoiled: readonly [string, string];
  /** What the command that built it said, and how it ended. */
  readonly build: Ended;
}

const FIXTURES = join(import.meta.dirname, '../fixtures/site');
const PLAIN_SOURCE = 'plain.txt';

/** An address that a paper had before. */
export const MOVED = 'an-address-of-old';
/** A name, and another that is made a form of it. */
export const JOINED = ['{process.exit(7)}', '../..'] as const;

/** Makes and builds the library. */
export async function makeUnusualLibrary(): Promise<UnusualLibrary> {
  const library = await makeLibrary(join(FIXTURES, 'hostile'), '/');
  const { seeds, content } = library;
  await writeFile(join(seeds, PLAIN_SOURCE), plainSource());
  await ingestLibrary(library);
  await writeFile(join(content, 'overrides.yaml'), overrides());
  const { spoiled, hostile } = await ingested(content);
  await change(content, hostile[0], (text) =>
    text.replace(/^sources:/m, `aliases: ["${MOVED}"]\nsources:`),
  );
  await change(content, spoiled[0], (text) => text.replace('title:', 'title: [unclosed'));
  await change(content, spoiled[1], (text) => `${text}\n{process.exit(7)}\n`);
  await writeHostilePages(content);
  await cp(join(FIXTURES, 'formulas/papers'), join(content, 'papers'), { recursive: true });
  return { ...library, hostile, spoiled, build: await buildByCommand(library) };
}

/** Removes what {@link makeUnusualLibrary} made. */
export async function removeUnusualLibrary(library: UnusualLibrary): Promise<void> {
  const settings = await fixtureSettings({ base: library.base });
  const { content, out } = library;
  await rm(cacheFolder({ content, out, settings }), { recursive: true, force: true });
  await removeLibrary(library);
}

/** Papers by someone who has others: a person's page is there although these cannot be read. */
function plainSource(): string {
  const papers = madeUpPapers.slice(0, 2).map((paper) => ({ ...paper, authors: [PROLIFIC] }));
  return writeAuthorProfile(papers, 2026);
}

function overrides(): string {
  const [name, form] = JOINED.map((one) => JSON.stringify(one));
  return `people:\n  - name: ${name}\n    also: [${form}]\n`;
}

async function ingested(content: string): Promise<Pick<UnusualLibrary, 'spoiled' | 'hostile'>> {
  const papers = await readPapers(content);
  const isPlain = (at: (typeof papers)[number]) =>
    at.sources.some(({ source }) => source === PLAIN_SOURCE);
  const [first, second] = papers.filter(isPlain).map(({ id }) => id);
  if (!first || !second) throw new Error(`expected two papers of ${PLAIN_SOURCE}`);
  const hostile = papers.filter((paper) => !isPlain(paper)).map(({ id }) => id);
  return { spoiled: [first, second], hostile };
}

async function change(content: string, id = '', by: (text: string) => string): Promise<void> {
  const path = join(content, 'papers', `${id}.mdx`);
  await writeFile(path, by(await readFile(path, 'utf8')));
}

/** Pages as they are: ingest would take those that were written by hand for something of its own. */
function buildByCommand({ content, out, base }: Library): Promise<Ended> {
  const where = ['--content', content, '--out', out, '--base', base];
  return runScript('build', '--no-ingest', ...where, '--settings', FIXTURE_SETTINGS);
}
