/** What a search may be typed with besides words: fields, spans of years, words that papers must lack. */
import { describe, expect, it } from 'vitest';
import { parseSearch } from '../../../src/search/query/parse.ts';
import { nameAndYear, readSentence, yearsLike } from '../../../src/search/query/people.ts';
import { readQuestion } from '../../../src/search/query/plan.ts';

const read = (text: string) => {
  const { terms, fields, excluded, unknown } = parseSearch(text);
  return {
    words: terms.map(({ typed }) => typed.trim()),
    fields: fields.map(({ kind, value, not }) => `${not ? '-' : ''}${kind}=${value}`),
    excluded: excluded.map(({ typed }) => typed),
    unknown,
  };
};
const nothing = { words: [], fields: [], excluded: [], unknown: [] };

describe('the syntax of a search', () => {
  it.each([
    ['author:O’Grady', { fields: ['author=O’Grady'] }],
    ["author:O'Grady", { fields: ["author=O'Grady"] }],
    ['Author:"Van der Maaten"', { fields: ['author=Van der Maaten'] }],
    ['code:yes', { fields: ['code=yes'] }],
    ['has:code', { fields: ['code=yes'] }],
    ['code:no', { fields: ['code=no'] }],
    ['-has:code', { fields: ['-code=yes'] }],
    ['year:2020-2024', { fields: ['year=2020-2024'] }],
    ['-topic:federated-learning', { fields: ['-topic=federated-learning'] }],
    ['title:muon', { fields: ['title=muon'], words: ['muon'] }],
    ['title:"low rank"', { fields: ['title=low rank'], words: ['low rank'] }],
    ['-title:muon', { fields: ['-title=muon'] }],
    ['muon -adam', { words: ['muon'], excluded: ['adam'] }],
    ['-"policy gradient"', { excluded: ['policy gradient'] }],
    ['-low-rank', { excluded: ['low-rank'] }],
    ['-.NET -C++', { excluded: ['.NET', 'C++'] }],
    ['foo:bar', { words: ['foo', 'bar'], unknown: ['foo:'] }],
    ['has:pdf', { words: ['has', 'pdf'], unknown: ['has:pdf'] }],
    ['code:maybe', { words: ['code', 'maybe'], unknown: ['code:maybe'] }],
  ])('has %s', (text, parts) => {
    expect(read(text)).toEqual({ ...nothing, ...parts });
  });

  it.each([
    ['what is quoted', '"author:Chi -x"', ['author:Chi -x']],
    ['a hyphen inside a word or alone', 'self-play - a survey', ['self-play', 'a', 'survey']],
    ['a title with a colon', 'SoteriaFL: a framework', ['SoteriaFL', 'a', 'framework']],
    ['a sign of mathematics', 'x -1', ['x', '1']],
  ])('leaves %s as it is', (_, text, words) => {
    expect(read(text)).toEqual({ ...nothing, words });
  });

  it.each([
    ['adam NOT sgd', ['adam'], ['sgd']],
    ['adam NOT "of bits"', ['adam'], ['of bits']],
    ['adam AND sgd', ['adam', 'sgd'], []],
    ['not OR', ['not', 'OR'], []],
  ])('has operators: %s', (text, words, excluded) => {
    const parsed = parseSearch(text);
    expect(parsed.terms.map(({ typed }) => typed)).toEqual(words);
    expect(parsed.excluded.map(({ typed }) => typed)).toEqual(excluded);
    expect(parsed.unknown).toEqual([]);
  });

  it.each([
    ['adam OR sgd | muon', ['OR']],
    ['year:soon adam', ['year:soon']],
    ['year:2020-2024 year:undated year:2020.. year:–2020', []],
    ['NOT author:Chi', []],
  ])('says what it does not know: %s', (text, unknown) => {
    expect(parseSearch(text).unknown).toEqual(unknown);
  });

  it('takes an address for no field', () => {
    expect(read('https://example.org/x').unknown).toEqual([]);
  });
});

describe('years', () => {
  const years = ['2026', '2024', '2022', '2020', 'undated'];

  it.each([
    ['2024', ['2024']],
    ['2020-2024', ['2024', '2022', '2020']],
    ['2020–2022', ['2022', '2020']],
    ['2024..2022', ['2024', '2022']],
    ['2023-', ['2026', '2024']],
    ['-2022', ['2022', '2020']],
    ['1990-1999', []],
    ['undated', ['undated']],
    ['zzz', ['zzz']],
    ['-', ['-']],
  ])('are those that %s says', (typed, meant) => {
    expect(yearsLike(years, typed)).toEqual(meant);
  });
});

describe('names in a question', () => {
  const names = ['Laixi Shi', 'Yuejie Chi', 'Eric Chi', 'Mícheál O’Grady'];

  it.each([
    ['papers by Laixi Shi', { author: 'Laixi Shi', text: '' }],
    ['by laixi shi', { author: 'laixi shi', text: '' }],
    ['All articles written by O’Grady', { author: 'O’Grady', text: '' }],
    ['papers by Shi on robust RL', { author: 'Shi', text: 'robust RL' }],
    ['papers by Laixi Shi since 2022', { author: 'Laixi Shi', year: '2022-', text: '' }],
    ['papers by Laixi Shi 2024', { author: 'Laixi Shi', year: '2024', text: '' }],
    ['papers about game theory from 2021', { year: '2021', text: 'game theory' }],
    ['papers from 2021', { year: '2021', text: '' }],
  ])('are understood: %s', (text, said) => {
    expect(readSentence(text, names)).toEqual(said);
  });

  it.each(['papers by numbers', 'papers', 'sampling by averaging', 'paper folding', ''])(
    'are not where there is none: %s',
    (text) => {
      expect(readSentence(text, names)).toBeUndefined();
    },
  );

  const offer = (text: string) => nameAndYear(text, parseSearch(text).terms, names);

  it('are offered as filters beside a year', () => {
    expect(offer('Laixi Shi 2024')).toEqual({ author: 'Laixi Shi', year: '2024', text: '' });
    expect(offer('2024 shi laixi')).toEqual({ author: 'Laixi Shi', year: '2024', text: '' });
    expect(offer('chi 2024')).toEqual({ author: 'chi', year: '2024', text: '' });
    expect(offer('micheal o’grady 2020')).toMatchObject({ author: 'Mícheál O’Grady' });
    expect(offer('robust Laixi Shi 2024')).toMatchObject({ author: 'Laixi Shi', text: 'robust' });
  });

  it.each(['Laixi Shi', 'shi sampling 2024', 'sampling 2024', '2024', 'Laixi Shi 20245'])(
    'are offered nowhere else: %s',
    (text) => {
      expect(offer(text)).toBeUndefined();
    },
  );
});

describe('what papers must have', () => {
  const library = {
    papers: 100,
    shards: [100],
    isPartial: false,
    filters: new Set(['author', 'year', 'topic', 'code']),
    vocabulary: new Map([['muon', 8]]),
  };
  const values: Readonly<Record<string, readonly string[]>> = {
    author: ['Laixi Shi', 'Eric Chi', 'Aoife O’Grady'],
    year: ['2024', '2022'],
    topic: ['game-theory', 'optimization'],
  };
  const conditions = async (text: string, question = {}) =>
    (
      await readQuestion({ text, ...question }, library, (filter) =>
        Promise.resolve(values[filter] ?? []),
      )
    ).conditions;

  it('comes from the form and from the text', async () => {
    expect(
      await conditions('author:shi year:2023-', { topic: 'optimization', code: true }),
    ).toEqual([
      { not: false, filter: 'topic', any: ['optimization'] },
      { not: false, filter: 'code', any: ['yes'] },
      { not: false, filter: 'author', any: ['Laixi Shi'] },
      { not: false, filter: 'year', any: ['2024'] },
    ]);
  });

  it.each(['OGrady', "O'Grady", 'o’grady'])(
    'names an author whatever the apostrophe: %s',
    async (name) => {
      expect(await conditions(`author:${name}`)).toEqual([
        { not: false, filter: 'author', any: ['Aoife O’Grady'] },
      ]);
    },
  );

  it('is asked of titles under a sign of their own, corrected as the words are', async () => {
    const [title] = await conditions('title:mvon');
    const [muon] = await conditions('title:muon');
    expect(title).toEqual(muon);
    expect(muon).toMatchObject({ not: false, ask: [expect.stringMatching(/^"\w+muon"$/)] });
  });

  it('can be lacking, in one word or in two', async () => {
    expect(await conditions('muon -low-rank -"game theory" -author:chi')).toEqual([
      { not: true, filter: 'author', any: ['Eric Chi'] },
      { not: true, ask: ['"lowrank"', '"low rank"'], shows: ['low', 'rank'] },
      { not: true, ask: ['"game theory"'], shows: ['game', 'theory'] },
    ]);
  });

  it('is what a sentence says, unless its words are meant', async () => {
    expect(await conditions('papers by Laixi Shi')).toEqual([
      { not: false, filter: 'author', any: ['Laixi Shi'] },
    ]);
    expect(await conditions('papers by Laixi Shi', { literal: true })).toEqual([]);
  });

  it('fetches all names for an offer in a library that has few', async () => {
    const offered = async (papers: number) => {
      const read = await readQuestion(
        { text: 'Laixi Shi 2024' },
        { ...library, papers },
        (filter) => Promise.resolve(values[filter] ?? []),
      );
      return read.offer?.author;
    };
    expect([await offered(100), await offered(10_000)]).toEqual(['Laixi Shi', undefined]);
  });
});
