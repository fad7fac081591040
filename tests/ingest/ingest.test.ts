import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/mdx/index.ts';
import type { Paper } from '../../src/model/paper.ts';
import { reportSchema } from '../../src/model/report.ts';
import { isWhole } from '../../src/model/problem.ts';
import { slugify } from '../../src/text/slug.ts';
import {
  madeUpPapers,
  writeAuthorProfile,
  writeDailyPapers,
  writeGroupAbstracts,
  writePaperSearch,
} from '../support/listing-pages.ts';
import { pagePaths, run, type Content } from './library.ts';

const YEAR = 2031;
const [first, second, third] = madeUpPapers;
if (!first || !second || !third) throw new Error('three made-up papers are needed');
const profile = writeAuthorProfile(madeUpPapers, YEAR);

function paperAt(content: Content, id: string): Paper {
  const reading = readPage(`${id}.mdx`, content.get(`papers/${id}.mdx`) ?? '');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.paper;
}

describe('what comes out', () => {
  test('each paper has one page, whose id its title gives', () => {
    const { content, ingested } = run({ 'a.txt': profile });
    expect(ingested.report.papers).toBe(madeUpPapers.length);
    expect(pagePaths(content)).toHaveLength(madeUpPapers.length);
    expect(content.has(`papers/${slugify(second.title)}.mdx`)).toBe(true);
  });

  test('of two papers that sources call by one key, the first keeps it, and that is said', () => {
    const { content, ingested } = run({
      'a.bib': '@article{lee, title={Kites that Spell}, author={Lee, Ann}}\n',
      'b.bib': '\n@article{Lee, title={Clocks that Listen}, author={Lee, Bo}}\n',
    });
    expect(paperAt(content, 'kites-that-spell').citationKey).toBe('lee');
    expect(paperAt(content, 'clocks-that-listen').citationKey).toBeUndefined();
    expect(ingested.problems).toContainEqual({
      ...{ severity: 'note', file: 'b.bib', line: 2 },
      message: expect.stringContaining('(a.bib, line 1), which keeps it') as string,
    });
  });

  test('an entry without an abstract has a page, and identifiers join two of one paper', () => {
    const { content, ingested } = run({
      'refs.bib': `@article{a1, title={A Theory of Everything}, year={2024}, journal={Journal of Tests}}
@misc{b1, title={Another Theory}, author={Cy Dorn}, archiveprefix={arXiv}, eprint={2301.00001}}
@misc{b2, title={Renamed Theory}, author={Cy Dorn}, doi={10.48550/arXiv.2301.00001}, year={2023}}
@misc{c1, author={Bo Chen}, year={2023}}
`,
    });
    expect(pagePaths(content)).toEqual([
      'papers/a-theory-of-everything.mdx',
      'papers/another-theory.mdx',
    ]);
    expect(paperAt(content, 'a-theory-of-everything')).toMatchObject({
      date: '2024',
      abstract: [],
    });
    expect(paperAt(content, 'another-theory')).toMatchObject({ arxiv: '2301.00001', date: '2023' });
    expect(ingested.problems).toMatchObject([{ severity: 'set-aside', file: 'refs.bib', line: 4 }]);
  });

  test('the same bytes come out, whatever the order of the files', () => {
    const sources = {
      'a.txt': profile,
      'b.txt': writeDailyPapers(madeUpPapers.slice(3), YEAR),
      'c.txt': writeGroupAbstracts(madeUpPapers.slice(0, 5), YEAR),
      'd.txt': writePaperSearch(madeUpPapers, YEAR),
    };
    const expected = [...run(sources).content];
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(sources), { minLength: 4 }), (shuffled) => {
        expect([...run(Object.fromEntries(shuffled)).content]).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('a second run writes no page and changes nothing', () => {
    const { content } = run({ 'a.txt': profile });
    const again = run({ 'a.txt': profile }, content);
    expect(again.content).toEqual(content);
    expect([...again.ingested.files.keys()].sort()).toEqual(['ids.lock', 'report.json']);
  });

  test('a run on another day changes nothing where nothing is new, and dates what is', () => {
    const { content } = run({ 'a.txt': profile }, new Map(), '2026-01-31');
    expect(run({ 'a.txt': profile }, content, '2026-02-01').content).toEqual(content);
    const more = { 'a.txt': profile, 'b.bib': '@misc{b, title={A Theory of Everything}}' };
    const next = new Map([...content, ['papers/by-hand.mdx', '']]);
    const lock = run(more, next, '2026-02-01').content.get('ids.lock') ?? '';
    const days = [...lock.matchAll(/"id":"([^"]*)","added":"([^"]*)"/g)];
    expect(days).toHaveLength(madeUpPapers.length + 2);
    expect(days.filter(([, , day]) => day !== '2026-01-31').map(([, id]) => id)).toEqual([
      'a-theory-of-everything',
      'by-hand',
    ]);
  });

  test('each field says which lines of which source it came from', () => {
    const lines = profile.split('\n');
    const { content } = run({ 'a.txt': profile });
    const { sources } = paperAt(content, slugify(second.title));
    const gave = sources[0]?.gave;
    const lineOf = (place: unknown) => lines[(Array.isArray(place) ? Number(place[0]) : 0) - 1];
    expect(lineOf(gave?.title)).toBe(second.title);
    expect(lineOf(gave?.authors)).toContain(second.authors[0]);
    expect(lineOf(gave?.abstract)).toBe(second.abstract);
  });

  test('an untitled copy takes its title from the source that has one', () => {
    const { content, ingested } = run({
      'a.txt': profile,
      'b.txt': writeGroupAbstracts([first, second], YEAR),
    });
    expect(ingested.report.papers).toBe(madeUpPapers.length);
    const paper = paperAt(content, slugify(second.title));
    expect(paper.untitled).toBeUndefined();
    expect(paper.sources.map(({ source }) => source)).toEqual(['a.txt', 'b.txt']);
  });

  test('a paper that no source titles says so, and is called by its first words', () => {
    const { content } = run({ 'b.txt': writeGroupAbstracts(madeUpPapers, YEAR) });
    const papers = pagePaths(content).map((path) => paperAt(content, path.slice(7, -4)));
    expect(papers.map(({ untitled }) => untitled)).toEqual(papers.map(() => true));
    const words = first.abstract.split(' ').slice(0, 3).join(' ');
    expect(papers.some(({ title }) => title.startsWith(words) && title.endsWith('…'))).toBe(true);
  });

  test('first words that never end make a title that a page may have', () => {
    const endless = { ...first, abstract: 'x'.repeat(30_000) };
    const { content } = run({ 'b.txt': writeGroupAbstracts([endless, second], YEAR) });
    const papers = pagePaths(content).map((path) => paperAt(content, path.slice(7, -4)));
    expect(papers.map(({ title }) => title.length <= 500)).toEqual([true, true]);
  });
});

describe('the report', () => {
  test('accounts for every line of every source', () => {
    const { ingested } = run({ 'a.txt': `${profile}\n\nstray words\n` });
    for (const { lines } of reportSchema.parse(ingested.report).sources) {
      expect(lines.entry + lines.boilerplate + lines.blank + lines.unparsed).toBe(lines.total);
      expect(lines.total).toBe(profile.split('\n').length + 2);
    }
  });

  test('a source in no known format is refused by name, and the others are read', () => {
    const { ingested } = run({ 'a.txt': profile, 'b.txt': 'milk\nbread\n' });
    expect(ingested.report.refused).toMatchObject([{ file: 'b.txt', severity: 'set-aside' }]);
    expect(ingested.report.papers).toBe(madeUpPapers.length);
    expect(isWhole(ingested.problems)).toBe(false);
  });

  test('names the formulas that cannot be typeset', () => {
    const broken = { ...first, abstract: `${first.abstract} It is $\\frac{1}{$ here.` };
    const typo = { ...second, abstract: `${second.abstract} It is $\\undefinedthing{x}$ here.` };
    const { ingested } = run({ 'a.txt': writeAuthorProfile([broken, typo, third], YEAR) });
    const listed = ingested.report.refusedFormulas.map(({ id, tex }) => ({ id, tex }));
    expect(listed).toContainEqual({ id: slugify(first.title), tex: '\\frac{1}{' });
    expect(listed).toContainEqual({ id: slugify(second.title), tex: '\\undefinedthing{x}' });
    expect(listed).toHaveLength(2);
  });
});

describe('pages edited by hand', () => {
  const path = `papers/${slugify(second.title)}.mdx`;
  const start = run({ 'a.txt': profile }).content;
  const edited = new Map([...start, [path, `${start.get(path) ?? ''}\nA note by hand.\n`]]);

  test('stay, and the report has what would have been written', () => {
    const { content, ingested } = run({ 'a.txt': profile }, edited);
    expect(content.get(path)).toBe(edited.get(path));
    expect(ingested.report.keptAsEdited).toEqual([
      { id: slugify(second.title), instead: start.get(path) },
    ]);
  });

  test('stay in run after run, even when the source changes', () => {
    const revised = { ...second, abstract: second.abstract.replace('.', ', as revised.') };
    const source = writeAuthorProfile([first, revised, third], YEAR);
    const once = run({ 'a.txt': source }, edited);
    const twice = run({ 'a.txt': source }, once.content);
    expect(twice.content.get(path)).toBe(edited.get(path));
    expect(twice.ingested.report.keptAsEdited[0]?.instead).toContain('as revised');
  });

  test('are written again once the edit is taken back', () => {
    const kept = run({ 'a.txt': profile }, edited).content;
    const restored = new Map([...kept, [path, start.get(path) ?? '']]);
    const { content, ingested } = run({ 'a.txt': profile }, restored);
    expect(content).toEqual(start);
    expect(ingested.report.keptAsEdited).toEqual([]);
  });

  test('with other line ends are not edited', () => {
    const crlf = new Map([...start, [path, (start.get(path) ?? '').replaceAll('\n', '\r\n')]]);
    expect(run({ 'a.txt': profile }, crlf).ingested.report.keptAsEdited).toEqual([]);
  });
});

describe('papers that go and papers that join', () => {
  test('a page whose paper is in no source any more stays, and is reported', () => {
    const { content } = run({ 'a.txt': profile });
    const less = run({ 'a.txt': writeAuthorProfile(madeUpPapers.slice(1), YEAR) }, content);
    expect(less.content.has(`papers/${slugify(first.title)}.mdx`)).toBe(true);
    expect(less.ingested.report.orphans).toEqual([slugify(first.title)]);
  });

  test('a published page that was removed with its source is missed', () => {
    const { content } = run({ 'a.txt': profile });
    const id = slugify(first.title);
    const without = new Map([...content].filter(([path]) => path !== `papers/${id}.mdx`));
    const less = run({ 'a.txt': writeAuthorProfile(madeUpPapers.slice(1), YEAR) }, without);
    const missed = less.ingested.problems.filter(({ file }) => file === `${id}.mdx`);
    expect(missed).toMatchObject([{ severity: 'note' }]);
  });

  test('a page that a hand wrote whole stays, and is reported', () => {
    const { content } = run({ 'a.txt': profile });
    const mine = new Map([...content, ['papers/mine.mdx', '---\ntitle: mine\n---\n']]);
    expect(run({ 'a.txt': profile }, mine).ingested.report.byHand).toEqual(['mine']);
  });

  test('two pages joined by an override become one page and a redirect', () => {
    const { content } = run({ 'a.txt': profile });
    const [one, other] = [slugify(first.title), slugify(second.title)];
    const overrides = `merge:\n  - [${one}, ${other}]\n`;
    const joined = run({ 'a.txt': profile }, new Map([...content, ['overrides.yaml', overrides]]));
    const [kept, gone] = joined.content.has(`papers/${one}.mdx`) ? [one, other] : [other, one];
    expect(joined.content.has(`papers/${gone}.mdx`)).toBe(false);
    expect(paperAt(joined.content, kept).aliases).toEqual([gone]);
    expect(joined.ingested.report.redirects).toEqual({ [gone]: kept });
    expect(run({ 'a.txt': profile }, joined.content).content).toEqual(joined.content);
  });

  test('an edited page that another one took in stays, and a note says where its paper is', () => {
    const { content } = run({ 'a.txt': profile });
    const ids = [slugify(first.title), slugify(second.title)];
    const edited = new Map(
      [...content].map(([path, text]) => [path, path.endsWith('.mdx') ? `${text}\nMine.\n` : text]),
    );
    edited.set('overrides.yaml', `merge:\n  - [${ids.join(', ')}]\n`);
    const { content: after, ingested } = run({ 'a.txt': profile }, edited);
    const [gone = '', kept = ''] = Object.entries(ingested.report.redirects)[0] ?? [];
    expect([gone, kept].sort()).toEqual(ids.toSorted());
    expect(after.get(`papers/${gone}.mdx`)).toContain('Mine.');
    expect(ingested.report.orphans).toEqual([]);
    const note = ingested.problems.find(({ file }) => file === `${gone}.mdx`);
    expect(note).toMatchObject({ severity: 'note' });
    expect(note?.message).toContain(kept);
  });

  test('a person whom an override names is looked up among the printed names', () => {
    const [author = ''] = first.authors;
    const overrides = `people:\n  - name: Some One\n    also:\n      - ${author}\n      - S. Nobody\n`;
    const { content, ingested } = run(
      { 'a.txt': profile },
      new Map([['overrides.yaml', overrides]]),
    );
    expect(content.get('ids.lock')).toContain('{"author":"Some One","slug":"some-one"}');
    const notes = ingested.problems.filter(({ file }) => file === 'overrides.yaml');
    expect(notes).toMatchObject([{ severity: 'note', line: 5 }]);
    expect(notes[0]?.message).toContain('"S. Nobody"');
  });
});
