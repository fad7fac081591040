import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeBody } from '../../src/mdx/write-page.ts';
import { readPlainBody, parseBody, readBody } from '../../src/mdx/read-body.ts';
import { parseAbstract } from '../../src/text/abstract.ts';
import { tidyAbstract } from '../../src/text/tidy.ts';
import { abstracts, texts } from '../support/abstracts.ts';
import { fixtureSources } from '../support/fixture-library.ts';

const lines = fixtureSources.flatMap(({ text }) => text.split('\n'));
const longLines = lines.filter((line) => line.length > 300);

test('every abstract of the sources is written and read back, read as intact or as damaged', () => {
  expect(longLines.length).toBeGreaterThan(200);
  for (const [at, line] of longLines.entries()) {
    const { abstract } = parseAbstract(line, { damaged: at % 2 === 0 });
    expect(readBody(writeBody(abstract))).toEqual({ ok: true, abstract, notes: [] });
  }
});

test('the short way reads most abstracts of the sources', () => {
  const bodies = longLines.map((line) => writeBody(parseAbstract(line).abstract));
  expect(bodies.filter((body) => readPlainBody(body) !== undefined).length).toBeGreaterThan(
    bodies.length / 2,
  );
});

test('where the short way answers, it answers as the parser does', () => {
  const lines = fc.array(
    fc.oneof(texts(), fc.constantFrom('\n', '\n\n', 'Word ', '$x$', '\\_', '\\\\$')),
  );
  const bodies = fc.oneof(
    abstracts().map(writeBody),
    lines.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(bodies, (body) => {
      const plain = readPlainBody(body);
      if (plain !== undefined) {
        expect({ ok: true, abstract: tidyAbstract(plain), notes: [] }).toEqual(parseBody(body));
      }
    }),
    { numRuns: 400 },
  );
});

test('an abstract with more styles than can be read keeps its words', () => {
  const { abstract } = parseAbstract('{\\em a} b '.repeat(1_500));
  const reading = readBody(writeBody(abstract));
  expect(reading).toMatchObject({ ok: true, abstract: [[{ value: 'a b '.repeat(1_500).trim() }]] });
});
