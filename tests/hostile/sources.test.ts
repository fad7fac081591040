/** Sources that a hand has made dear to read: each is read in time, and its neighbours stay. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/lab/bench/random.ts';
import { isWhole } from '../../src/model/problem.ts';
import { openSource, readSource, type SourceRefusal } from '../../src/sources/index.ts';
import type { ReadSource } from '../../src/model/read-source.ts';
import { cpuMilliseconds } from '../support/cpu.ts';
import { FIELDS, FORMATS, GOOD, hostileFile, hostileText } from '../support/hostile-sources.ts';
import { STRUCTURES } from '../support/hostile-structures.ts';
import {
  madeUpPapers,
  writeAuthorProfile,
  writeDailyPapers,
  writePaperSearch,
} from '../support/listing-pages.ts';
import { rounds, seed } from '../support/rounds.ts';

const ROUNDS = rounds(150);
/** What twice the size may cost beyond twice the time: compiling, collecting, another machine. */
const GROWTH = 3;
const SLACK_MS = 250;
const SIZE = 1_000;

function read(bytes: Uint8Array): ReadSource | SourceRefusal {
  const opened = openSource('any.txt', () => [bytes]);
  return 'source' in opened ? readSource(opened.source) : opened;
}
const readText = (text: string) => read(new TextEncoder().encode(text));

function titlesIn(reading: ReadSource | SourceRefusal): readonly (string | undefined)[] {
  return 'entries' in reading ? reading.entries.map(({ claims }) => claims.title?.value) : [];
}

/** What a reading says of the good papers, whose titles nothing else has. */
function goodIn(reading: ReadSource | SourceRefusal): readonly unknown[] {
  const entries = 'entries' in reading ? reading.entries : [];
  return GOOD.map((title) => {
    const found = entries.find(({ claims }) => claims.title?.value === title);
    return Object.entries(found?.claims ?? {}).map(([name, claim]) => [name, claim.value]);
  });
}

/** What each format says of the good papers where the one between them is good, too. */
const CLEAN = new Map(
  FORMATS.map((format) => [
    format,
    goodIn(readText(hostileFile(format, 'title', 'A third study'))),
  ]),
);

/** Whether a reading says that something is left out. */
function tellsLoss(reading: ReadSource | SourceRefusal): boolean {
  return 'refused' in reading || !isWhole(reading.problems);
}

it.each(Object.entries(STRUCTURES))(
  '%s cost about twice as much where they are twice as many',
  (_, make) => {
    const [small, large] = [make(SIZE), make(2 * SIZE)].map((text) =>
      new TextEncoder().encode(text),
    );
    const once = cpuMilliseconds(() => read(small ?? new Uint8Array()));
    const twice = cpuMilliseconds(() => read(large ?? new Uint8Array()));
    expect(twice).toBeLessThan(GROWTH * once + SLACK_MS);
  },
);

it(`${ROUNDS} records of which a text is hostile leave their neighbours as they are`, () => {
  const random = createRandom(seed());
  for (let round = 0; round < ROUNDS; round += 1) {
    const [format, field] = [random.pick(FORMATS), random.pick<string>(FIELDS)];
    const text = hostileText(random, 4_000);
    const name = `${format}, ${field}: ${JSON.stringify(text.slice(0, 30))}`;
    let reading = readText('');
    const cost = cpuMilliseconds(() => (reading = readText(hostileFile(format, field, text))));
    expect(goodIn(reading), name).toEqual(CLEAN.get(format));
    expect(titlesIn(reading).length === GOOD.length + 1 || tellsLoss(reading), name).toBe(true);
    expect(cost, name).toBeLessThan(1_500);
  }
});

it.each([
  ['title-authors-abstract', 'title', '\\emph{//', 400],
  ['title-authors-abstract', 'title', '\n\n&amp;van ', 300],
  ['title-authors-abstract', 'title', 'Abstract: ', 300],
  ['title-authors-abstract', 'title', '$a. ', 900],
  ['title-authors-abstract', 'author', 'Abstract: > ', 300],
  ['title-authors-abstract', 'abstract', '</title>a\n', 300],
  ['title-authors-abstract', 'abstract', '\n\\documentclass{a}\n', 1],
  ['labelled-fields', 'title', '\n\n()', 800],
  ['labelled-fields', 'title', '\n\n<?', 800],
  ['labelled-fields', 'abstract', '\n\n00:00:01,000 --> 00:00:02,000\n', 1],
  ['markdown-list', 'title', '---\n@article{', 300],
  ['markdown-list', 'url', 'ER  - \n', 200],
  ['markdown-list', 'url', '_a', 2_000],
  ['markdown-list', 'author', '$a$ ', 1_000],
])('%s with a %s of %j costs no other paper, and is said', (format, field, piece, times) => {
  const reading = readText(hostileFile(format, field, piece.repeat(times)));
  expect(goodIn(reading)).toEqual(CLEAN.get(format));
  expect(titlesIn(reading).length === GOOD.length + 1 || tellsLoss(reading)).toBe(true);
});

it.each([
  ['a profile', writeAuthorProfile],
  ['a daily page', writeDailyPapers],
  ['a search', writePaperSearch],
])('%s stays what it is, whatever lines a title or an abstract is broken into', (_, write) => {
  const papers = madeUpPapers.slice(0, 7);
  const others = papers.filter((_paper, at) => at !== 3).map(({ title }) => title);
  for (const field of ['title', 'abstract']) {
    for (const text of ['a\n'.repeat(1_000), '> \n\na-'.repeat(500), 'ER  - \n'.repeat(500)]) {
      const changed = papers.map((paper, at) => (at === 3 ? { ...paper, [field]: text } : paper));
      const reading = readText(write(changed, 2026));
      expect(titlesIn(reading)).toEqual(expect.arrayContaining(others));
      expect(titlesIn(reading).length >= papers.length || tellsLoss(reading)).toBe(true);
    }
  }
});

it.each(['csl-json', 'json-objects'])(
  '%s stays what it is, whatever links its texts hold',
  (format) => {
    const titles = titlesIn(readText(hostileFile(format, 'abstract', '[a](]]>'.repeat(300))));
    expect(titles).toEqual(expect.arrayContaining([...GOOD]));
    expect(titles).toHaveLength(GOOD.length + 1);
  },
);

describe('a packed file', () => {
  it('that unpacks to a thousandfold is refused before it is read', () => {
    const bomb = gzipSync(new Uint8Array(60_000_000));
    expect(read(bomb)).toMatchObject({ refused: 'binary', message: /more than any text/ });
  });

  it.each([
    ['a Zip', 'PK\u0003\u0004'.padEnd(600)],
    ['a tar', `${'a.bib'.padEnd(257, '\0')}ustar\0${'00'.padEnd(300, '\0')}`],
    ['another', gzipSync('@misc{a, title = {A}}')],
  ])('of %s is refused by what it holds', (_, inner) => {
    expect(read(gzipSync(inner))).toMatchObject({ refused: 'binary' });
  });
});

it('entities of a DTD are never expanded, and no address of one is asked for', () => {
  const dtd = '<!DOCTYPE feed [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
  const [open = '', rest = ''] = hostileFile('arxiv-atom', 'title', 'X').split('?>');
  const reading = readText(`${open}?>${dtd}${rest.replace('>X<', '>x &a; &b; &amp;lt;<')}`);
  expect(titlesIn(reading)).toContain('x &a; &b; <');
});
