import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, writeBibtex, type ExportRecord } from '../../src/export/index.ts';
import { readPage } from '../../src/mdx/index.ts';
import { displayName } from '../../src/model/name.ts';
import type { Inline } from '../../src/model/abstract.ts';
import { remarksOf } from '../../src/model/remarks.ts';
import { plainText, sourceOf } from '../../src/text/plain.ts';
import { parseTitle } from '../../src/text/title.ts';
import { abstracts, texts } from '../support/abstracts.ts';
import { isOneEntry, readCitations, readItems, type ReadItem } from '../support/citations.ts';
import { fixturePages } from '../support/fixture-library.ts';
import { recordOf, textOf } from './records.ts';

const [, ris, json] = EXPORT_FORMATS;

const published = [...fixturePages()].map(([name, text]): ExportRecord => {
  const reading = readPage(name, text);
  if (!reading.ok) throw new Error(`${name} cannot be read`);
  const { abstract, ...paper } = reading.paper;
  return recordOf(paper, abstract);
});

const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * What the reader makes of formulas is its own affair: it is asked for each one alone, between two
 * letters, so that it keeps white space at the edges.
 */
const formulaRead = (inline: Inline): string => {
  if (inline.type !== 'formula') return sourceOf(inline);
  const letter: Inline = { type: 'text', value: 'x' };
  const [item] = readCitations(writeBibtex(recordOf({}, [[letter, inline, letter]])));
  return item?.abstract.slice(1, -1) ?? '';
};
const bibRead = (inlines: readonly Inline[]) => oneLine(inlines.map(formulaRead).join(''));

/** The fields that every format has, as they are in the paper. */
function fieldsOf({
  paper,
  abstract,
  url,
  topics,
}: ExportRecord): Omit<ReadItem, 'authors' | 'note'> {
  return {
    id: paper.id,
    title: oneLine(plainText(parseTitle(paper.title))),
    date: paper.date?.split('-').map(Number) ?? [],
    abstract: oneLine(abstract.map((inlines) => inlines.map(sourceOf).join('')).join(' ')),
    keywords: [...topics, ...(paper.categories ?? [])]
      .map((word) => oneLine(word.replaceAll(',', ' ')))
      .filter(Boolean),
    url,
  };
}

function namesOf({ paper }: ExportRecord): readonly string[] {
  const names = paper.authors.map((name) => displayName(name).split(' '));
  return names.map((words) =>
    words.length > 1 ? `${words.at(-1) ?? ''} | ${words.slice(0, -1).join(' ')}` : words.join(''),
  );
}

describe('every paper of the library', () => {
  it.each([
    ['RIS', ris],
    ['CSL-JSON', json],
  ])('comes back from %s with each of its fields', (_, { write }) => {
    expect(published.length).toBeGreaterThan(200);
    for (const record of published) {
      const [item, ...others] = readCitations(write(record));
      expect(others).toEqual([]);
      expect(item).toMatchObject(fieldsOf(record));
      if (record.paper.authors.length > 0) expect(item?.authors).toEqual(namesOf(record));
    }
  });

  it('comes back from BibTeX with each of its fields', () => {
    for (const record of published) {
      const { paper, abstract } = record;
      const [item, ...others] = readCitations(writeBibtex(record));
      expect(others).toEqual([]);
      expect(item).toMatchObject({
        ...fieldsOf(record),
        title: bibRead(parseTitle(paper.title)),
        abstract: oneLine(abstract.map(bibRead).join(' ')),
      });
      const rest = paper.authorsTruncated ? ['others'] : [];
      const { organisation } = paper;
      const unnamed = organisation === undefined ? [] : [organisation];
      expect(item?.authors).toEqual(
        paper.authors.length > 0 ? [...namesOf(record), ...rest] : unnamed,
      );
    }
  });

  it('is an entry of the bulk file, under a key of its own', () => {
    const keys = readCitations(published.map(writeBibtex).join('\n')).map(({ id }) => id);
    expect(keys).toEqual(published.map(({ paper }) => paper.id));
    expect(new Set(keys).size).toBe(published.length);
  });

  it('tells the same remarks in every format, and where a style prints them in none', () => {
    for (const record of published) {
      const { note = '' } = record.paper;
      const remarks = remarksOf(record.paper).join(' ');
      const [bib, csl] = [writeBibtex, json.write].map((write) => readItems(write(record))[0]);
      for (const item of [bib, csl]) {
        expect(item).toMatchObject(remarks === '' ? {} : { annote: remarks });
        if (note === '') expect(item).not.toHaveProperty('note');
      }
      const [item] = readCitations(ris.write(record));
      expect(item?.note).toBe([note, remarks].filter(Boolean).join(' '));
    }
    expect(published.some(({ paper }) => remarksOf(paper).length > 1)).toBe(true);
  });
});

const name = () =>
  fc.oneof(
    texts(),
    fc.constantFrom(
      ...['{}', 'A & B', '"Q"', 'a\\b', '100%', '#1', 'a_b', 'x~y', 'A\nB', 'A and B', 'others'],
      ...[
        'שלום כהן',
        '王小明',
        'Plato',
        'Laurens van der Maaten',
        'Sammy Davis, Jr.',
        'Maaten, L.',
      ],
      ...['The ATLAS Collaboration', 'x'.repeat(500), '†‡', 'Ali al-Hassan', 'Li-Wen', '--', ','],
      ...['x}}\n@article{evil,', 'Ann  B', 'jane doe', "O''Neil", '```', '\u0000', 'TY  - JOUR'],
    ),
  );

const hostile = fc.record({
  title: texts().map((text) => `T${text}`),
  authors: fc.array(name(), { maxLength: 4 }),
  categories: fc.array(texts(), { maxLength: 2 }),
  organisation: texts(),
});

/** All that is letters, digits or signs, in order: what may not be lost or changed. */
const signs = (text: string | undefined) => text?.replaceAll(/[\s,|\p{Cc}]+/gu, '');
const sorted = (text: string) =>
  Array.from(signs(text.toWellFormed()) ?? '')
    .sort()
    .join('');

describe('a hostile paper', () => {
  it('comes back with each of its fields, from every format', () => {
    fc.assert(
      fc.property(hostile, texts(), (fields, abstract) => {
        const record = recordOf(fields, textOf(abstract));
        const bibTitle = bibRead(parseTitle(fields.title));
        for (const { extension, write } of EXPORT_FORMATS.slice(0, 3)) {
          const items = readCitations(write(record));
          expect(items).toHaveLength(1);
          const expected = fieldsOf(record);
          expect(items[0]).toMatchObject(
            extension === 'bib' ? { ...expected, title: bibTitle } : expected,
          );
          const people = fields.authors.filter((author) => oneLine(author) !== '');
          const cited = people.length > 0 ? people.join('') : fields.organisation;
          expect(sorted(items[0]?.authors.join('') ?? '')).toBe(sorted(cited));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is one entry for BibTeX, which counts braces after backslashes too', () => {
    fc.assert(
      fc.property(hostile, abstracts(), (fields, abstract) => {
        expect(writeBibtex(recordOf(fields, abstract))).toSatisfy(isOneEntry);
      }),
      { numRuns: 600 },
    );
  });
});
