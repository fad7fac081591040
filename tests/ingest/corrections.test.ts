import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/mdx/index.ts';
import type { Paper } from '../../src/model/paper.ts';
import { reportSchema } from '../../src/model/report.ts';
import { slugify } from '../../src/text/slug.ts';
import { madeUpPapers, writeAuthorProfile } from '../support/listing-pages.ts';
import { pagePaths, run, type Content } from './library.ts';

const [first, second, third] = madeUpPapers;
if (!first || !second || !third) throw new Error('three made-up papers are needed');
const sources = { 'a.txt': writeAuthorProfile([first, second, third], 2031) };
const start = run(sources).content;
const [one, two] = [slugify(first.title), slugify(second.title)];

function paperAt(content: Content, id: string): Paper {
  const reading = readPage(`${id}.mdx`, content.get(`papers/${id}.mdx`) ?? '');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.paper;
}

/** Ingests with an overrides file, over what stands there. */
function corrected(yaml: string, content: Content = start) {
  const { content: after, ingested } = run(
    sources,
    new Map([...content, ['overrides.yaml', yaml]]),
  );
  const notes = ingested.problems.filter(({ file }) => file === 'overrides.yaml');
  return { content: after, ingested, notes };
}

describe('a correction', () => {
  test('gives any field of a page, which says so and keeps its address', () => {
    const { content, ingested } = corrected(`papers:
  ${one}:
    title: A Title Set Right
    authors: [Ann Zorn, { family: Maaten, given: Laurens, particle: van der }]
    date: 1999-12-31
    doi: https://doi.org/10.1000/ABC
    arxiv: 2301.00010
    pdf: https://example.org/a.pdf
    venue: Journal of Tests
    abstract: 'All of it is new, with $x^2$.'
    links: [https://example.org/data]
`);
    const paper = paperAt(content, one);
    expect(paper).toMatchObject({
      title: 'A Title Set Right',
      authors: [{ literal: 'Ann Zorn' }, { family: 'Maaten', given: 'Laurens' }],
      date: '1999-12-31',
      doi: '10.1000/abc',
      arxiv: '2301.00010',
      pdf: 'https://example.org/a.pdf',
      venue: 'Journal of Tests',
      links: ['https://example.org/data'],
    });
    expect(paper.abstract[0]).toContainEqual({ type: 'formula', tex: 'x^2', display: false });
    expect(paper.corrected).toEqual([
      ...['title', 'authors', 'date', 'venue', 'arxiv', 'pdf', 'doi', 'abstract', 'links'],
    ]);
    expect(reportSchema.parse(ingested.report).corrected).toEqual([
      { id: one, fields: paper.corrected },
    ]);
  });

  test('leaves what the entry says beside it', () => {
    const { content } = corrected(
      `papers:\n  ${one}:\n    title: New\n    date: '1999'\n    authors: [Ann Zorn]\n    abstract: New words.\n`,
    );
    const [source] = paperAt(content, one).sources;
    expect(source).toMatchObject({ titleSeen: first.title, wording: first.abstract });
    expect(source?.seen?.date).toBe(first.date);
    expect(source?.seen?.authors).toContain(first.authors[0]);
    expect(Object.keys(source?.gave ?? {})).not.toContain('date');
    expect(Object.keys(source?.gave ?? {})).toContain('categories');
  });

  test('takes a field away with null', () => {
    const { content } = corrected(
      `papers:\n  ${one}: { date: null, abstract: null, title: null, authors: null }\n`,
    );
    const paper = paperAt(content, one);
    expect([paper.date, paper.abstract, paper.untitled, paper.authors]).toEqual([
      ...[undefined, [], true, []],
    ]);
    expect(paper.sources[0]).toMatchObject({ titleSeen: first.title, wording: first.abstract });
  });

  test('names a paper by an entry of its sources, too, and is taken back with its rule', () => {
    const { content } = corrected('papers:\n  a.txt#2: { title: Set Right }\n');
    expect(paperAt(content, two)).toMatchObject({ title: 'Set Right', corrected: ['title'] });
    expect(corrected('', content).content.get(`papers/${two}.mdx`)).toBe(
      start.get(`papers/${two}.mdx`),
    );
  });

  test('changes nothing once it is followed', () => {
    const { content } = corrected(`papers:\n  ${one}: { title: Set Right }\n`);
    expect(run(sources, content).content).toEqual(content);
  });

  test.each([
    [`papers:\n  ${one.slice(0, -1)}x: { title: A }`, `did you mean "${one}"`],
    ['papers:\n  a.txt#99: { title: A }', '"a.txt#99"'],
    [`papers:\n  a.txt#1: { title: A }\n  ${one}: { title: B }`, 'line 2'],
  ])('that has no paper of its own is reported, and the run goes on: %j', (yaml, said) => {
    const { notes, content } = corrected(yaml);
    expect(notes).toMatchObject([{ severity: 'note', line: yaml.split('\n').length }]);
    expect(notes[0]?.message).toContain(said);
    expect(pagePaths(content)).toHaveLength(3);
  });

  test('of a page whose paper is in no source any more is reported', () => {
    const { ingested } = run(
      { 'a.txt': writeAuthorProfile([second, third], 2031) },
      new Map([...start, ['overrides.yaml', `papers:\n  ${one}: { title: A }\n`]]),
    );
    const note = ingested.problems.find(({ file }) => file === 'overrides.yaml');
    expect(note?.message).toContain(`papers/${one}.mdx`);
  });

  test.each([
    ['papers:\n  a-page:\n    titel: A', 3, 'did you mean "title"?'],
    [
      'papers:\n  a-page:\n    title: A\n    date: last year',
      4,
      'papers.a-page.date: expected a date',
    ],
    ['papers:\n  a-page:\n    authors:\n      - 7', 4, 'expected a name'],
    ['papers:\n  a-page:\n    doi: none', 3, 'expected an identifier such as "10.'],
    ['papers:\n  a-page:\n    url: example.org', 3, 'expected an address'],
    ['papers:\n  A Page: { title: A }', 2, 'the id of a page'],
    ['paper:\n  a-page: { title: A }', 1, 'did you mean "papers"?'],
    ['people:\n  - name: A B\n    alos: [B, A]', 3, 'did you mean "also"?'],
    ['drop: [a-page, "A Page"]', 1, 'the id of a page'],
    ['papers:\n  a-page: {title: A', 2, 'Flow map'],
  ])('that cannot be understood stops the run with its line: %j', (yaml, line, said) => {
    expect(() => corrected(yaml)).toThrow(new RegExp(`^overrides.yaml:${line}: `));
    expect(() => corrected(yaml)).toThrow(said);
  });
});

describe('a paper that is dropped', () => {
  test('has no page, and its address is remembered run after run', () => {
    const { content, ingested } = corrected(`drop: [${one}]\n`);
    expect(pagePaths(content)).not.toContain(`papers/${one}.mdx`);
    expect(ingested.report).toMatchObject({ papers: 2, dropped: [one] });
    const again = run(sources, run(sources, content).content);
    expect(again.content.get('ids.lock')).toContain(`"id":"${one}"`);
    expect(again.content).toEqual(content);
  });

  test('is not remembered where it never had a page, and named by its entry', () => {
    const { content } = corrected('drop: [a.txt#1]\n', new Map());
    expect(content.get('ids.lock')).not.toContain(`"id":"${one}"`);
    expect(pagePaths(content)).toHaveLength(2);
    expect(run(sources, content).content).toEqual(content);
  });

  test('comes back at its address when the rule goes', () => {
    const { content } = corrected(`drop: [${one}]\n`);
    expect(corrected('', content).content.get(`papers/${one}.mdx`)).toBe(
      start.get(`papers/${one}.mdx`),
    );
  });

  test('has its first day of arrival again, whenever it comes back', () => {
    const rule = new Map([...start, ['overrides.yaml', `drop: [${one}]\n`]]);
    const dropped = new Map(run(sources, rule, '2026-02-03').content);
    dropped.set('overrides.yaml', '');
    const back = run(sources, dropped, '2026-03-01').content;
    expect(back.get('ids.lock')).toBe(start.get('ids.lock'));
  });

  test('stays where a hand edited its page, and a note says so', () => {
    const path = `papers/${one}.mdx`;
    const edited = new Map([...start, [path, `${start.get(path) ?? ''}\nMine.\n`]]);
    const { content, ingested } = corrected(`drop: [${one}]\n`, edited);
    expect(content.get(path)).toContain('Mine.');
    const note = ingested.problems.find(({ file }) => file === `${one}.mdx`);
    expect(note?.message).toContain('remove the file');
  });

  test('that no page has ever been is reported', () => {
    const { notes } = corrected('drop:\n  - no-such-page\n');
    expect(notes).toMatchObject([{ severity: 'note', line: 2 }]);
  });
});
