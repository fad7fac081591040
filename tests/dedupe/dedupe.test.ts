import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../src/dedupe/candidates.ts';
import { dedupe } from '../../src/dedupe/index.ts';
import { profile } from '../../src/dedupe/profile.ts';
import {
  entry,
  groupsOf,
  NO_OVERRIDES,
  papersOf,
  revised,
  wording,
  type EntryPart,
} from './entries.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const TITLE = 'A Theory of Everything in Four Pages';
const OTHER_TITLE = 'Bounds for Something Quite Unlike It';
const TEXT = wording('t');

describe('two entries', () => {
  const second = (part: EntryPart) => entry({ source: 'b.txt', ...part });
  it.each([
    [
      'an untitled and a titled one of one wording',
      entry({ abstract: TEXT }),
      second({ title: TITLE, abstract: TEXT }),
    ],
    [
      'one title, heavily revised wording',
      entry({ title: TITLE, abstract: TEXT }),
      second({ title: TITLE, abstract: revised(TEXT, 6) }),
    ],
    [
      'a corrected title',
      entry({ title: TITLE, abstract: TEXT }),
      second({ title: `${TITLE}, Revisited`, abstract: revised(TEXT, 20) }),
    ],
    [
      'another title, the same abstract',
      entry({ title: TITLE, abstract: TEXT }),
      second({ title: OTHER_TITLE, abstract: TEXT }),
    ],
    [
      'one title printed with other hyphens and quotes',
      entry({ title: 'Multi-Agent "Learning" with $K$ Arms', abstract: TEXT }),
      second({ title: 'Multiagent Learning with K Arms', abstract: TEXT }),
    ],
    [
      'TeX accents and Unicode ones',
      entry({ abstract: `{\\L}ojasiewicz Mat\\'ern Schr\\"odinger ${TEXT}` }),
      second({ abstract: `Łojasiewicz Matérn Schrödinger ${TEXT}` }),
    ],
    [
      'one specific title, an abstract missing',
      entry({ title: TITLE, abstract: '' }),
      second({ title: TITLE, abstract: TEXT }),
    ],
    [
      'an untitled and a titled one of one short wording',
      entry({ abstract: 'Preface to the proceedings of the 33rd conference.' }),
      second({ title: 'Preface', abstract: 'Preface to the proceedings of the 33rd conference.' }),
    ],
    [
      'abstracts written without spaces',
      entry({ abstract: '我们研究了一类非凸优化问题的收敛速度并给出了匹配的下界' }),
      second({ title: '收敛', abstract: '我们研究了一类非凸优化问题的收敛速度并给出了匹配的下界' }),
    ],
  ])('are one paper: %s', (_, a, b) => {
    expect(papersOf(a, b)).toHaveLength(1);
  });

  it.each([
    [
      'a title that many papers have',
      entry({ title: 'Introduction', abstract: TEXT }),
      second({ title: 'Introduction', abstract: wording('u') }),
    ],
    [
      'a title that two papers happen to share',
      entry({ title: TITLE, abstract: TEXT }),
      second({ title: TITLE, abstract: wording('u') }),
    ],
    [
      'a title that many papers have, an abstract missing',
      entry({ title: 'Introduction', abstract: '' }),
      second({ title: 'Introduction', abstract: TEXT }),
    ],
    [
      'a shared sentence',
      entry({ title: TITLE, abstract: `${wording('s', 25)} ${TEXT}` }),
      second({ title: OTHER_TITLE, abstract: `${wording('s', 25)} ${wording('u')}` }),
    ],
    [
      'two parts with one abstract',
      entry({ title: `${TITLE}, Part I`, abstract: TEXT }),
      second({ title: `${TITLE}, Part II`, abstract: TEXT }),
    ],
    [
      'prefaces of two years',
      entry({
        title: 'Learning Theory 2020: Preface',
        abstract: 'Preface to the proceedings of the 33rd Conference on Learning Theory',
      }),
      second({
        title: 'Learning Theory 2021: Preface',
        abstract: 'Preface to the proceedings of the 34th Conference on Learning Theory',
      }),
    ],
    [
      'a placeholder instead of the abstract',
      entry({ title: TITLE, abstract: 'No abstract available.' }),
      second({ title: OTHER_TITLE, abstract: 'No abstract available.' }),
    ],
    ['no title and no abstract', entry({}), second({})],
    [
      'a placeholder and no title',
      entry({ abstract: 'No abstract available.' }),
      second({ abstract: 'No abstract available.' }),
    ],
    [
      'different titles and people over one abstract',
      entry({ title: TITLE, authors: ['Ada Berg'], abstract: TEXT }),
      second({ title: OTHER_TITLE, authors: ['Cy Dorn'], abstract: TEXT }),
    ],
    [
      'different titles over one short abstract',
      entry({ title: TITLE, abstract: wording('w', 20) }),
      second({ title: OTHER_TITLE, abstract: wording('w', 20) }),
    ],
    [
      'one title, other people, one short abstract',
      entry({ title: TITLE, authors: ['Ada Berg'], abstract: wording('w', 20) }),
      second({ title: TITLE, authors: ['Cy Dorn'], abstract: wording('w', 20) }),
    ],
    [
      'one title, other people, little in common',
      entry({ title: TITLE, authors: ['Ada Berg'], abstract: TEXT }),
      second({ title: TITLE, authors: ['Cy Dorn'], abstract: revised(TEXT, 5) }),
    ],
  ])('are two papers: %s', (_, a, b) => {
    expect(papersOf(a, b)).toHaveLength(2);
  });

  it('are reported where they are joined although their titles differ', () => {
    const pair = [
      entry({ title: TITLE, abstract: TEXT }),
      second({ title: OTHER_TITLE, abstract: TEXT }),
    ];
    const { merged, problems } = dedupe(pair, NO_OVERRIDES);
    expect(merged).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('although their titles differ'),
    ]);
  });

  it('are as many papers as titles, where a stock sentence stands for the abstract', () => {
    const titles = [TITLE, OTHER_TITLE, 'A Third Thing Altogether', 'Fourth and Last'];
    const entries = titles.map((title, at) =>
      entry({ record: at + 1, title, abstract: wording('w', 60) }),
    );
    const untitled = entry({ source: 'b.txt', abstract: wording('w', 60) });
    expect(papersOf(...entries)).toHaveLength(4);
    expect(papersOf(...entries, untitled)).toHaveLength(5);
    expect(papersOf(...entries.slice(0, 1), untitled)).toHaveLength(1);
  });

  it('are one paper where one author stands in both, in either order of the name', () => {
    const natural = { title: TITLE, authors: ['Laurens van der Maaten'], abstract: TEXT };
    const authors = ['van der Maaten, Laurens'];
    const inverted = { title: TITLE, authors, abstract: revised(TEXT, 5) };
    expect(papersOf(entry(natural), second(inverted))).toHaveLength(1);
  });
});

describe('a third entry', () => {
  const opening = wording('o', 40);
  const first = entry({ title: TITLE, abstract: `${opening} ${TEXT}` });
  const second = entry({
    source: 'b.txt',
    title: OTHER_TITLE,
    abstract: `${opening} ${wording('u')}`,
  });
  const third = entry({ source: 'c.txt', abstract: opening });

  it('that both resemble does not make one paper of two', () => {
    const papers = papersOf(first, second, third);
    expect(papers).toHaveLength(2);
    expect(papers.some(({ entries }) => entries.includes(first) && entries.includes(second))).toBe(
      false,
    );
  });

  it('joins two wordings that drifted apart', () => {
    const steps = [TEXT, revised(TEXT, 11), revised(revised(TEXT, 11), 13)];
    const entries = steps.map((abstract, at) => entry({ record: at + 1, abstract }));
    expect(papersOf(...entries)).toHaveLength(1);
  });
});

describe('near misses', () => {
  const lookAlikes = Array.from({ length: 80 }, (_, at) =>
    entry({
      record: at + 1,
      title: `${wording(`t${at}`, 6)} title`,
      abstract: `${wording('s', 60)} ${wording(`v${at}`)}`,
    }),
  );

  it('are listed with their similarity, the nearest first, and not without end', () => {
    const { merged, nearMisses } = dedupe(lookAlikes, NO_OVERRIDES);
    expect(merged).toHaveLength(80);
    expect(nearMisses).toHaveLength(50);
    const similarities = nearMisses.map(({ similarity }) => similarity);
    expect(similarities).toEqual(similarities.toSorted((a, b) => b - a));
    expect(similarities[0]).toBeLessThan(0.6);
  });

  it('name two papers that share a title', () => {
    const { nearMisses } = dedupe(
      [
        entry({ title: 'Introduction', abstract: TEXT }),
        entry({ record: 2, title: 'Introduction', abstract: wording('u') }),
      ],
      NO_OVERRIDES,
    );
    expect(nearMisses).toMatchObject([{ because: 'title', similarity: 0 }]);
  });
});

describe('what is decided', () => {
  it('does not depend on the order of entries, whatever they are', () => {
    const part = fc.record(
      {
        title: fc.constantFrom(TITLE, OTHER_TITLE, `${TITLE} II`, ''),
        abstract: fc.constantFrom(...[4, 7, 9, 15].map((n) => revised(TEXT, n)), TEXT, '', 'x'),
        damaged: fc.boolean(),
        authors: fc.constantFrom(['Ada Berg'], ['Cy Dorn', 'Ada Berg'], []),
      },
      { requiredKeys: ['abstract', 'damaged'] },
    );
    const entries = fc
      .array(part, { minLength: 1, maxLength: 8 })
      .map((parts) => parts.map((one, at) => entry({ ...one, record: at + 1 })));
    const both = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(both, ([list, shuffled]) => {
        const decided = dedupe(list, NO_OVERRIDES);
        expect(dedupe(shuffled, NO_OVERRIDES)).toEqual(decided);
        expect(decided.merged.flatMap(({ entries }) => entries)).toHaveLength(list.length);
        expect(groupsOf(decided).join(' ').split(' ').sort()).toEqual(
          list.map(({ record }) => `a.t#${record}`).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('takes time in proportion where thousands look alike', () => {
    const words = wording('t', 150).split(' ');
    const entries = Array.from({ length: 2000 }, (_, at) => {
      const own = words.map((word, n) => ((n * n + at * (n % 17)) % 23 < 3 ? `${at}x${n}` : word));
      return entry({ record: at + 1, title: 'Introduction', abstract: own.join(' ') });
    });
    const spent = cpuMilliseconds(() => {
      expect(candidatePairs(entries.map((one) => profile(one))).length).toBeLessThan(50 * 2000);
      dedupe(entries, NO_OVERRIDES);
    });
    expect(spent).toBeLessThan(10_000);
  });
});
