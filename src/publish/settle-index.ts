/**
 * Gives Pagefind's files one order. It writes the filters and their values as they come out of a
 * hash table, so that the same pages give other bytes each time:
 * https://github.com/Pagefind/pagefind/issues/638
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeCbor, encodeCbor } from './cbor.ts';
import type { Cbor } from './cbor.ts';

/** Stands before the CBOR in each of its files. */
const MAGIC = Buffer.from('pagefind_dcd');

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
 * Puts the filters of an index, their values and its sort keys in order.
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
  for (const [name, filter] of filters.sort(byName)) {
    settled.push([name, await settleFilter(join(bundle, 'filter'), filter)]);
  }
  await rm(path);
  const ordered = [version, pages, chunks, settled, sorts.sort(byName), fields];
  return writePacked(bundle, ordered, hash, (name) => `pagefind.${name}.pf_meta`);
}

async function settleFilter(folder: string, hash: string): Promise<string> {
  const path = join(folder, `${hash}.pf_filter`);
  const [name, values] = filterSchema.parse(await readPacked(path));
  await rm(path);
  return writePacked(folder, [name, values.sort(byName)], hash, (it) => `${it}.pf_filter`);
}

async function readPacked(path: string): Promise<Cbor> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new Error(`${path} is not as Pagefind 1.5 writes it`);
  }
  return decodeCbor(bytes.subarray(MAGIC.length));
}

/** Writes a file under the hash of what it holds, with the language before it (`en_4c30ec8`). */
async function writePacked(
  folder: string,
  value: Cbor,
  before: string,
  fileName: (hash: string) => string,
): Promise<string> {
  const bytes = Buffer.concat([MAGIC, encodeCbor(value)]);
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
