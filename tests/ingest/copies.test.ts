import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/mdx/index.ts';
import type { Paper } from '../../src/model/paper.ts';
import { reportSchema } from '../../src/model/report.ts';
import { damage } from '../../src/repair/damaged-formulas.ts';
import { slugify } from '../../src/text/slug.ts';
import { madeUpPapers, writeAuthorProfile, writePaperSearch } from '../support/listing-pages.ts';
import { type Sources, run } from './library.ts';

const YEAR = 2031;
const [first, ...others] = madeUpPapers;
if (!first) throw new Error('a made-up paper is needed');
const id = slugify(first.title.replaceAll('$', ''));
/** The formulas of the paper, in reading order. */
const FORMULAS = [...first.abstract.matchAll(/\$([^$]+)\$/gu)].map(([, tex = '']) => tex);
const intact = writeAuthorProfile(madeUpPapers, YEAR);
const damaged = writePaperSearch(madeUpPapers, YEAR);

/** The page of the first paper, and what the report says of its formulas. */
function read(sources: Sources) {
  const { content, ingested } = run(sources);
  const reading = readPage(`${id}.mdx`, content.get(`papers/${id}.mdx`) ?? '');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { merged, reconstructed, problems } = reportSchema.parse(ingested.report);
  const compared = merged.find((group) => group.id === id)?.compared;
  return { paper: reading.paper, compared, reconstructed, problems };
}

function texOf({ abstract }: Paper): readonly string[] {
  return abstract.flat().flatMap((inline) => (inline.type === 'formula' ? [inline.tex] : []));
}

describe('an intact abstract with a damaged copy', () => {
  test('is borne out by it, formula by formula', () => {
    const { paper, compared, problems } = read({ 'a.txt': intact, 'b.txt': damaged });
    expect(texOf(paper)).toEqual(FORMULAS);
    expect(paper.sources.map(({ agree }) => agree)).toEqual([undefined, FORMULAS.length]);
    expect(compared).toEqual([{ entry: 'b.txt#1', agree: FORMULAS.length, differ: 0 }]);
    expect(problems.filter(({ file }) => file === 'b.txt')).toEqual([]);
  });

  test('that contradicts it is reported with the places of both, and on the page', () => {
    const other = damaged.replace('m > 0', 'm ge 1');
    expect(other).not.toBe(damaged);
    const { paper, compared, problems } = read({ 'a.txt': intact, 'b.txt': other });
    expect(texOf(paper)).toEqual(FORMULAS);
    const [profile, search] = paper.sources;
    expect(profile?.differ).toBeUndefined();
    expect(search).toMatchObject({
      agree: FORMULAS.length - 1,
      differ: [{ intact: 'm > 0', damaged: 'm ge 1' }],
    });
    expect(compared).toEqual([{ entry: 'b.txt#1', agree: FORMULAS.length - 1, differ: 1 }]);
    const [problem, ...more] = problems.filter(({ file }) => file === 'b.txt');
    expect(more).toEqual([]);
    const [line = 0] = search?.lines ?? [];
    expect(other.split('\n')[(problem?.line ?? 0) - 1]).toContain('m ge 1');
    expect(problem?.line).toBe(line + 1);
    expect(problem?.message).toContain(`a.txt:${profile?.gave?.abstract?.[0] ?? 0} has \`m > 0\``);
    expect(problem?.message).toContain('would have left `m > 0`');
  });

  test('that contradicts it twice in the same way is reported once', () => {
    const abstract = `${first.abstract} With $q > 1$ we win, and with $q > 1$ they lose it all.`;
    const papers = [{ ...first, abstract }, ...others];
    const search = writePaperSearch(papers, YEAR).replaceAll('q > 1', 'q ge 1');
    const sources = { 'a.txt': writeAuthorProfile(papers, YEAR), 'b.txt': search };
    const { paper, problems } = read(sources);
    expect(paper.sources[1]?.differ).toEqual([{ intact: 'q > 1', damaged: 'q ge 1' }]);
    expect(problems.filter(({ file }) => file === 'b.txt')).toHaveLength(1);
  });

  test('is not compared with another intact one', () => {
    const { paper, compared } = read({ 'a.txt': intact, 'c.txt': intact });
    expect(compared).toBeUndefined();
    expect(paper.sources.some(({ agree, differ }) => agree ?? differ)).toBe(false);
  });
});

describe('a damaged abstract with an intact copy that is cut short', () => {
  const head = first.abstract.slice(0, first.abstract.indexOf('posterior'));
  const cut = writeAuthorProfile([{ ...first, abstract: `${head}…` }, ...others], YEAR);
  const inHead = FORMULAS.filter((tex) => head.includes(`$${tex}$`));

  test('takes the LaTeX of the formulas that the copy has, and says whose it is', () => {
    const { paper } = read({ 'a.txt': cut, 'b.txt': damaged });
    expect(paper.sources[1]?.gave?.abstract).toBeDefined();
    expect(inHead.length).toBeGreaterThan(4);
    expect(texOf(paper).slice(0, inHead.length)).toEqual(inHead);
    const taken = paper.reconstructed?.filter(({ from }) => from !== undefined) ?? [];
    expect(taken.map(({ shown }) => shown)).toEqual(inHead);
    expect(taken.map(({ seen }) => seen)).toEqual(inHead.map((tex) => damage(`$${tex}$`)));
    expect(new Set(taken.map(({ from }) => from))).toEqual(new Set(['a.txt#1']));
  });

  test('repairs those whose surroundings differ, or that differ themselves', () => {
    const other = damaged
      .replace('constant m > 0', 'constant m ge 1')
      .replace('its last k positions', 'the latest k positions');
    const { paper, problems, reconstructed } = read({ 'a.txt': cut, 'b.txt': other });
    const taken = paper.reconstructed?.filter(({ from }) => from !== undefined) ?? [];
    expect(taken.map(({ shown }) => shown)).toEqual(inHead.slice(2));
    expect(texOf(paper).slice(0, 2)).toEqual(['k', 'm \\ge 1']);
    expect(reconstructed).toBe(2);
    expect(paper.sources[0]?.differ).toEqual([{ intact: 'm > 0', damaged: 'm ge 1' }]);
    expect(problems.find(({ file }) => file === 'b.txt')?.message).toContain('the damaged copy');
  });

  test('gives the same bytes whatever the order of the sources', () => {
    const [one, other] = [
      { 'a.txt': cut, 'b.txt': damaged },
      { 'b.txt': damaged, 'a.txt': cut },
    ];
    expect([...run(one).content]).toEqual([...run(other).content]);
  });
});

describe('row breaks that were put back', () => {
  const table =
    '$\\begin{cases} 1 & (\\text{if finite}) 2 & (\\text{if infinite}) \\end{cases}$ in all';

  test('are reported at the line of the source', () => {
    const source = writeAuthorProfile(
      [{ ...first, abstract: `${first.abstract} ${table}` }, ...others],
      YEAR,
    );
    const { problems } = read({ 'a.txt': source });
    const [problem] = problems.filter(({ message }) => message.includes('row breaks'));
    expect(problem).toMatchObject({ severity: 'note', file: 'a.txt' });
    expect(source.split('\n')[(problem?.line ?? 0) - 1]).toContain('\\begin{cases}');
    expect(problem?.message).toContain('(\\text{if finite}) \\\\ 2');
  });

  test('are none where none were lost', () => {
    const { problems } = read({ 'a.txt': intact });
    expect(problems.filter(({ message }) => message.includes('row breaks'))).toEqual([]);
  });
});
