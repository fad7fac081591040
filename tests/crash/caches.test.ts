/** Records of pages that a disk, a hand or another program has damaged since they were kept. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRandom, type Random } from '../../src/lab/bench/random.ts';
import { readPages } from '../../src/site/loader/pages.ts';
import type { PaperRecord } from '../../src/site/record.ts';
import { fixturePages } from '../support/fixture-library.ts';
import { rounds, seed } from '../support/rounds.ts';
import { temporaryFolder } from '../support/temporary.ts';

const ROUNDS = rounds(5);
const PAGES = 12;
const FILES = ['records.json', 'records.jsonl'] as const;

/** Ways in which a file comes to hold something else. */
const DAMAGES: readonly [Damage, ...Damage[]] = [
  (bytes, { at }) => bytes.with(at, (bytes[at] ?? 0) ^ 1),
  (bytes, { at }) => bytes.subarray(0, at),
  (bytes, { at }) => bytes.with(at, 0x39),
  (bytes, { at }) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  (bytes, { at, random }) => bytes.fill(random.between(0, 255), at, at + 100),
  () => Buffer.alloc(0),
  () => Buffer.from('{"entries":[],"problems":[]}'),
  () => undefined,
];
type Damage = (
  bytes: Uint8Array,
  where: { readonly at: number; readonly random: Random },
) => Uint8Array | undefined;

it(`are made anew in ${ROUNDS} rounds, and nothing else is published`, async () => {
  const folder = await temporaryFolder();
  const [content, records] = [join(folder, 'content'), join(folder, 'records')];
  await mkdir(join(content, 'papers'), { recursive: true });
  for (const [name, text] of [...fixturePages()].slice(0, PAGES)) {
    await writeFile(join(content, 'papers', name), text);
  }
  const random = createRandom(seed());
  const read = () => {
    const found: Pick<PaperRecord, 'paper' | 'body'>[] = [];
    const job = { content, records, language: 'en' };
    const { problems } = readPages(job, ({ head, body }) => {
      found.push({ paper: head().paper, body: body() });
    });
    return JSON.stringify({ found, problems });
  };
  const clean = read();
  const files = await Promise.all(FILES.map((name) => readFile(join(records, name))));
  for (let round = 0; round < ROUNDS; round += 1) {
    const path = join(records, random.pick(FILES));
    const bytes = new Uint8Array(await readFile(path));
    const where = { at: random.between(0, bytes.length - 1), random };
    const damaged = random.pick(DAMAGES)(bytes, where);
    if (damaged) await writeFile(path, damaged);
    else await rm(path).then(() => mkdir(path));
    expect(read()).toBe(clean);
    expect(await Promise.all(FILES.map((name) => readFile(join(records, name))))).toEqual(files);
  }
});
