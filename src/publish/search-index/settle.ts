/**
 * Makes of Pagefind's index one that is the same on every machine and costs its readers less. Pagefind
 * numbers papers as it comes upon their files, writes filters as they come out of a hash table
 * (https://github.com/Pagefind/pagefind/issues/638), and names each file by a hash, and of what every
 * search loads first those hashes are the most. Here the papers are numbered newest first, and papers
 * and parts are named by their numbers, under one hash for the whole index.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { nameInIndex } from '../../search/query/place.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { readPacked, shortHash, writePacked } from './packed.ts';
import { splitParts } from './parts.ts';

/** The sort key that says at which place a paper comes; the settled index has none. */
export const PLACE = 'place';

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});
const number = z.int();
const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(number)]))]);
const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), number])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.array(number)])),
  z.array(z.string()),
]);

/**
 * Settles the index in a folder as Pagefind wrote it: of one language, with a sort key `place` for
 * every paper.
 *
 * @param papers how many it must hold
 * @returns its name, which is another where anything in it is
 * @throws {Error} where its files are not of the version that this was written for
 */
export async function settleIndex(bundle: string, papers: number): Promise<string> {
  const path = join(bundle, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const [language, ...others] = Object.values(entry.languages);
  if (!language || others.length > 0) throw new Error(`expected one language in ${path}`);
  language.hash = await settleMeta(bundle, language.hash, papers);
  await writeFile(path, JSON.stringify(entry));
  return language.hash;
}

async function settleMeta(bundle: string, hash: string, expected: number): Promise<string> {
  const path = join(bundle, `pagefind.${hash}.pf_meta`);
  const meta = metaSchema.parse(decodeCbor(await readPacked(path)));
  await rm(path);
  const [version, pages, chunks, filters, sorts, fields] = meta;
  const order = sorts.find(([name]) => name === PLACE)?.[1] ?? [];
  if (order.length !== expected || pages.length !== expected) {
    const found = `${pages.length}, ${order.length} of them with a place`;
    throw new Error(`expected ${expected} papers in the search index, found ${found}`);
  }
  const places = inverse(order);
  const papers = order.map((page): [string, number] => pages[page] ?? ['', 0]);
  const settled: [string, string][] = [];
  for (const [name, filter] of filters.sort(byName)) {
    settled.push([name, await settleFilter(join(bundle, 'filter'), filter, places)]);
  }
  const parts = await splitParts(join(bundle, 'index'), chunks, places);
  const digest = shortHash(Buffer.from(JSON.stringify([version, papers, parts, settled, fields])));
  const index = hash.replace(/[^_]*$/, digest);
  const named = (at: number): string => nameInIndex(index, at);
  for (const [place, [file]] of papers.entries()) {
    await rename(fragment(bundle, file), fragment(bundle, named(place)));
  }
  for (const [at, [, , file]] of parts.entries()) {
    await rename(part(bundle, file), part(bundle, named(at)));
  }
  const ordered = [
    version,
    papers.map(([, words], place) => [named(place), words]),
    parts.map(([first, last], at) => [first, last, named(at)]),
    settled,
    [],
    fields,
  ];
  await writePacked(join(bundle, `pagefind.${index}.pf_meta`), encodeCbor(ordered));
  return index;
}

function inverse(order: readonly number[]): readonly number[] {
  const places: number[] = [];
  order.forEach((page, place) => (places[page] = place));
  return places;
}

async function settleFilter(
  folder: string,
  hash: string,
  places: readonly number[],
): Promise<string> {
  const path = join(folder, `${hash}.pf_filter`);
  const [name, values] = filterSchema.parse(decodeCbor(await readPacked(path)));
  await rm(path);
  const moved = values.map(([value, pages]): [string, number[]] => [
    value,
    pages.map((page) => places[page] ?? NaN).sort((a, b) => a - b),
  ]);
  const cbor = encodeCbor([name, moved.sort(byName)]);
  const settled = hash.replace(/[^_]*$/, shortHash(cbor));
  await writePacked(join(folder, `${settled}.pf_filter`), cbor);
  return settled;
}

function fragment(bundle: string, name: string): string {
  return join(bundle, 'fragment', `${name}.pf_fragment`);
}

function part(bundle: string, name: string): string {
  return join(bundle, 'index', `${name}.pf_index`);
}

function byName(
  [a]: readonly [string, ...unknown[]],
  [b]: readonly [string, ...unknown[]],
): number {
  return a < b ? -1 : 1;
}
