/**
 * Gives Pagefind's files one order, and its index smaller parts. Pagefind writes the filters and
 * their values as they come out of a hash table, so that the same pages give other bytes each time
 * (https://github.com/Pagefind/pagefind/issues/638), and parts of 25 kB, of which each word that is
 * searched for costs one.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeCbor, encodeCbor, encodeListHead, listItems } from './cbor.ts';
import type { Cbor } from './cbor.ts';

/** Stands before the CBOR in each of its files. */
const MAGIC = Buffer.from('pagefind_dcd');

/**
 * Bytes of a part of the index, before compression; a word alone may take more. Every search loads
 * the list of the parts, so a large library has fewer: this grows with the root of its papers.
 */
const PART_BYTES = { least: 5000, perRoot: 120 } as const;

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
 * Puts the filters of an index, their values and its sort keys in order, and splits its words.
 *
 * @param bundle the folder that Pagefind wrote
 * @throws {Error} where its files are not of the version that this was written for
 */
export async function settleIndex(bundle: string): Promise<void> {
  const path = join(bundle, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  for (const language of Object.values(entry.languages)) {
    language.hash = await settleMeta(bundle, language.hash);
  }
  await writeFile(path, JSON.stringify(entry));
}

async function settleMeta(bundle: string, hash: string): Promise<string> {
  const path = join(bundle, `pagefind.${hash}.pf_meta`);
  const meta = metaSchema.parse(await readPacked(path));
  const [version, pages, chunks, filters, sorts, fields] = meta;
  const settled: [string, string][] = [];
  const parts: [string, string, string][] = [];
  const most = Math.max(PART_BYTES.least, PART_BYTES.perRoot * Math.sqrt(pages.length));
  for (const [, , chunk] of chunks) parts.push(...(await splitChunk(bundle, chunk, most)));
  for (const [name, filter] of filters.sort(byName)) {
    settled.push([name, await settleFilter(join(bundle, 'filter'), filter)]);
  }
  await rm(path);
  const ordered = [version, pages, parts, settled, sorts.sort(byName), fields];
  return writePacked(bundle, ordered, hash, (name) => `pagefind.${name}.pf_meta`);
}

type Part = [first: string, last: string, hash: string];

/** Writes the words of a part as smaller parts, each under the hash of what it holds. */
async function splitChunk(bundle: string, hash: string, most: number): Promise<Part[]> {
  const folder = join(bundle, 'index');
  const path = join(folder, `${hash}.pf_index`);
  const words = wordsOf(await unpacked(path), path);
  await rm(path);
  const parts: Part[] = [];
  for (const part of inParts(words, most)) {
    const list = Buffer.concat([
      encodeListHead(1),
      encodeListHead(part.length),
      ...part.map(({ bytes }) => bytes),
    ]);
    const name = await writeBytes(folder, list, hash, (it) => `${it}.pf_index`);
    parts.push([part[0]?.word ?? '', part.at(-1)?.word ?? '', name]);
  }
  return parts;
}

interface IndexedWord {
  readonly word: string;
  /** The word with the papers that have it. */
  readonly bytes: Buffer;
}

/** A part is a list of one list of words; the lists of papers stay as they are written. */
function wordsOf(chunk: Buffer, path: string): readonly IndexedWord[] {
  const [list] = listItems(chunk);
  if (list === undefined) throw new Error(`${path} holds no list of words`);
  return listItems(list).map((bytes) => {
    const [word] = listItems(bytes);
    return { word: String(word && decodeCbor(word)), bytes };
  });
}

function inParts(words: readonly IndexedWord[], most: number): readonly IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let held = Infinity;
  for (const word of words) {
    if (held + word.bytes.length > most) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(word);
    held += word.bytes.length;
  }
  return parts;
}

async function settleFilter(folder: string, hash: string): Promise<string> {
  const path = join(folder, `${hash}.pf_filter`);
  const [name, values] = filterSchema.parse(await readPacked(path));
  await rm(path);
  return writePacked(folder, [name, values.sort(byName)], hash, (it) => `${it}.pf_filter`);
}

async function readPacked(path: string): Promise<Cbor> {
  return decodeCbor(await unpacked(path));
}

async function unpacked(path: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new Error(`${path} is not as Pagefind 1.5 writes it`);
  }
  return bytes.subarray(MAGIC.length);
}

function writePacked(
  folder: string,
  value: Cbor,
  before: string,
  fileName: (hash: string) => string,
): Promise<string> {
  return writeBytes(folder, encodeCbor(value), before, fileName);
}

/** Writes a file under the hash of what it holds, with the language before it (`en_4c30ec8`). */
async function writeBytes(
  folder: string,
  cbor: Buffer,
  before: string,
  fileName: (hash: string) => string,
): Promise<string> {
  const bytes = Buffer.concat([MAGIC, cbor]);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const hash = before.replace(/[^_]*$/, digest);
  await writeFile(join(folder, fileName(hash)), gzipSync(bytes, { level: 9 }));
  return hash;
}

function byName(
  [a]: readonly [string, ...unknown[]],
  [b]: readonly [string, ...unknown[]],
): number {
  return a < b ? -1 : 1;
}
