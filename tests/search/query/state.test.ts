import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts } from '../../../src/search/query/marking.ts';
import { advancedExamples, searchExamples } from '../../../src/site/search-examples.ts';
import {
  TEXT_MAX,
  questionOf,
  searchQuery,
  searchState,
} from '../../../src/search/query/question.ts';
import { typedFields, withoutField } from '../../../src/search/query/parse.ts';

describe('the address of a search', () => {
  it('says all that was asked, and is read back the same', () => {
    const state = { q: 'a&b "c d" %', topic: 'x', author: 'Ł', year: '2025', sort: 'oldest' };
    expect(searchState(searchQuery(state))).toEqual(state);
    expect(questionOf(state)).toEqual({
      text: 'a&b "c d" %',
      topic: 'x',
      author: 'Ł',
      year: '2025',
      sort: 'oldest',
    });
  });

  it.each(['', '?', '?q=', '?q=+++', '?sort=newest', '?other=1'])('asks nothing: %s', (query) => {
    expect(questionOf(searchState(query))).toBeUndefined();
  });

  it('asks no more than a title’s length, and no half of a character, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1200 }), (q) => {
        const text = questionOf({ q })?.text ?? '';
        expect(text.length).toBeLessThanOrEqual(TEXT_MAX);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
    expect(questionOf({ q: '\uD83D' })?.text).toBe('\uFFFD');
  });

  it('leaves an order out that there is not', () => {
    expect(questionOf({ q: 'x', sort: 'random' })).toEqual({ text: 'x' });
  });
});

describe('filters that are typed', () => {
  it('are found with and without quotes, and can be taken out again', () => {
    const text = 'muon author:"Yuejie Chi" year:2025 rates';
    const filters = typedFields(text);
    expect(filters).toMatchObject([
      { kind: 'author', value: 'Yuejie Chi' },
      { kind: 'year', value: '2025' },
    ]);
    expect(filters.map((filter) => withoutField(text, filter))).toEqual([
      'muon year:2025 rates',
      'muon author:"Yuejie Chi" rates',
    ]);
  });

  it.each(['subtopic:x', 'topic:', 'topic: x', 'a:b', '"'])('are not seen in %s', (text) => {
    expect(typedFields(text)).toEqual([]);
  });
});

describe('marking', () => {
  const marked = (text: string, words: readonly string[]): string =>
    markedParts(text, words)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['Preconditioned methods', ['preconditioning'], '[Preconditioned] methods'],
    ['Convergence rates of SGD', ['rate', 'sgd'], 'Convergence [rates] of [SGD]'],
    ['Wasserstein and Łukasz Müller', ['lukasz', 'MULLER'], 'Wasserstein and [Łukasz] [Müller]'],
    ['a low-rank, Non-convex map', ['lowrank', 'convex'], 'a [low-rank], Non-[convex] map'],
    ['Q-learning learns', ['learning'], 'Q-[learning] [learns]'],
    ['an ant can plan', ['an'], '[an] ant can plan'],
    ['<img onerror=x>', ['<img', 'onerror'], '<[img] [onerror]=x>'],
    ['nothing here', ['', '%', '('], 'nothing here'],
    ['离线强化学习与 GPT를', ['强化学习', 'gpt'], '离线[强化学习]与 [GPT]를'],
  ] as const)('%s, for %j', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });

  it('loses and adds nothing, whatever the text and the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme' })),
        (text, words) => {
          const parts = markedParts(text, words);
          expect(parts.map((part) => part.text).join('')).toBe(text);
        },
      ),
    );
  });
});

it('offers no example where the library has none', () => {
  expect(searchExamples([], undefined)).toEqual([]);
  expect(advancedExamples({ papers: [], author: undefined, years: [], topic: undefined })).toEqual(
    [],
  );
});
