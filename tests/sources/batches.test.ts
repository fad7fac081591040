import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { batchesOf, hasBatches } from '../../src/sources/batches.ts';
import { bibtex } from '../../src/sources/records/bibtex.ts';

/** A source of which each piece is a few lines. */
function sourceOf(text: string): Source {
  const pieces = text.match(/(?:[^\n]*\n){1,3}|[^\n]+$/gu) ?? [];
  return { name: 'large', length: text.length, pieces: () => pieces };
}

const batches = (text: string, format: string, size = 40) => [
  ...batchesOf(sourceOf(text), format, size),
];

const ENTRIES = Array.from(
  { length: 9 },
  (_, at) => `@article{k${at},\n  title = {Kite ${at}},\n  journal = jk\n}\n`,
).join('\n');

describe('a large file', () => {
  it('is cut where records begin, and none of it is lost', () => {
    const text = `@string{jk = "Journal of Kites"}\n${ENTRIES}`;
    const cut = batches(text, 'bibtex', 100);
    expect(cut.length).toBeGreaterThan(3);
    const own = cut.map((batch) =>
      batch.text
        .split('\n')
        .slice(batch.line - 1)
        .join('\n'),
    );
    expect(own.join('')).toBe(text);
  });

  it('is read as it is read whole: its lines have their numbers, and @string holds further on', () => {
    const text = `@string{jk = "Journal of Kites"}\n${ENTRIES}`;
    const read = (part: string) => [...bibtex.read(part)];
    expect(batches(text, 'bibtex', 100).flatMap((batch) => read(batch.text))).toEqual(read(text));
  });

  it.each([
    [
      'arxiv-json',
      '{"id": "1"}\n{"id": "2"}\n{"id": "3"}\n{"id": "4"}\n{"id": "5"}\n{"id": "6"}\n',
    ],
    [
      'ris',
      'TY  - JOUR\nTI  - A\nER  - \n\nTY  - JOUR\nTI  - B\nER  - \n\nTY  - JOUR\nTI  - C\nER  - \n',
    ],
  ])('of %s is cut too', (format, text) => {
    expect(batches(text, format).length).toBeGreaterThan(1);
    expect(hasBatches(sourceOf(text), format)).toBe(true);
  });

  it.each([
    ['bibtex', ENTRIES.replace('journal = jk', 'crossref = {k8}')],
    ['crossref', `[${'{"DOI": "10.1000/x"},\n'.repeat(9)}{}]`],
  ])('whose records refer to others, or stand in one list, is read whole: %s', (format, text) => {
    expect(batches(text, format)).toEqual([{ text, line: 1 }]);
    expect(hasBatches(sourceOf(text), format)).toBe(false);
  });
});
