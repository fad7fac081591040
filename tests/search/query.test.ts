import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { fuse } from '../../src/search/fuse.ts';
import { readListing, writeListing } from '../../src/search/listing.ts';
import { parseSearch } from '../../src/search/parse.ts';
import { certainWords, tellingSlots } from '../../src/search/large.ts';
import { planSearch } from '../../src/search/plan.ts';
import { titledFirst } from '../../src/search/titled.ts';

const vocabulary = new Map(
  Object.entries({
    gradient: 64,
    descent: 32,
    lowrank: 8,
    low: 16,
    rank: 16,
    sketching: 4,
    gradual: 1,
  }),
);
const plan = (text: string, literal = false) =>
  planSearch(parseSearch(text).terms, vocabulary, literal);
const asks = (text: string) =>
  plan(text).slots.map(({ choices }) => choices.map(({ ask }) => ask.join(' ')));

describe('a search that was typed', () => {
  it('goes on to words that papers show, and takes those they are only found by as they stand', () => {
    const found = new Map([...vocabulary, ['grade', -8]] as const);
    const words = (text: string) =>
      planSearch(parseSearch(text).terms, found, false).slots.map(({ choices }) =>
        choices.flatMap(({ ask }) => ask),
      );
    expect(words('grad')).toEqual([['gradient', 'gradual']]);
    expect(words('grade sketching')[0]).toEqual(['grade']);
  });

  it('has fields, with quotes or without, phrases, formulas and words', () => {
    const parsed = parseSearch(
      'author:"Yuejie Chi" year:2024 topic:rl "low rank" O(1/T) sketching',
    );
    expect(parsed).toMatchObject({ author: 'Yuejie Chi', year: '2024', topic: 'rl' });
    expect(parsed.terms.map(({ kind, typed }) => [kind, typed.trim()])).toEqual([
      ['phrase', 'low rank'],
      ['formula', 'O(1/T)'],
      ['word', 'sketching'],
    ]);
  });

  it('takes a word for unfinished only where nothing follows it', () => {
    expect(parseSearch('low ra').terms.map(({ last }) => last)).toEqual([false, true]);
    expect(parseSearch('low ra ').terms.map(({ last }) => last)).toEqual([false, false]);
  });

  it('can be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        expect(() => plan(text)).not.toThrow();
      }),
    );
    expect(plan('!!! … %').slots).toEqual([]);
    expect(parseSearch('a '.repeat(5000)).terms.length).toBeLessThan(50);
  });

  it('is put to the index as compounds, completions, corrections and phrases', () => {
    expect(asks('low-rank sketching ')).toEqual([['lowrank', 'low rank'], ['sketching']]);
    expect(asks('low rank ')).toEqual([
      ['"low" low', 'low', 'lowrank'],
      ['"rank" rank', 'rank', 'lowrank'],
    ]);
    expect(asks('gra')).toEqual([['gradient', 'gradual']]);
    expect(asks('"gradient descent"')[0]?.[0]).toBe('"gradient descent" gradient descent');
    expect(asks('the gradient of sketching ')).toEqual([['gradient'], ['sketching']]);
  });

  it('says what it corrected, and corrects nothing that is meant as it stands', () => {
    expect([...plan('Gradeint descent ').corrections]).toEqual([['Gradeint', 'Gradient']]);
    expect([...plan('Gradeint descent ', true).corrections]).toEqual([]);
    expect([...plan('"gradeint descent"').corrections]).toEqual([]);
  });

  it('quotes what the library may lack, and what is no other form of a word that it has', () => {
    expect(asks('zzxqjv gradients "xyzzy"')).toEqual([['"xyzzy"'], ['"zzxqjv"'], ['gradients']]);
    expect(asks('nets ')).toEqual([['"nets"']]);
    expect(planSearch(parseSearch('nets ').terms, new Map([['net', 4]]), false).slots).toEqual([
      { choices: [{ ask: ['nets'], weight: 1 }] },
    ]);
  });

  it('takes a compound that the library lacks for its words, without letters that stand alone', () => {
    expect(asks('sketching-gradient ')).toEqual([['sketching'], ['gradient']]);
    expect(asks('k-descent ')).toEqual([['"kdescent"', '"k" descent', 'descent']]);
    expect(asks('L. gradient ')).toEqual([['gradient']]);
    expect(asks('descent-of-zzxqjv ')).toEqual([['descent'], ['"zzxqjv"']]);
    expect(asks('zzxqjv-sketching ')).toEqual([['"zzxqjv"'], ['sketching']]);
  });

  it('takes a short word for an acronym first, and then for a beginning', () => {
    expect(asks('low ')).toEqual([['"low" low', 'low']]);
    expect(asks('low')).toEqual([['"low" low', 'low', 'lowrank']]);
  });

  it('leaves words that say nothing in their spelling', () => {
    const found = new Map(Object.entries({ for: 64, four: 2, our: 64, or: 32 }));
    const { slots } = planSearch(parseSearch('four ').terms, found, false);
    expect(slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask))).not.toContain('for');
  });

  it('is asked for in British and American spelling', () => {
    const found = new Map(Object.entries({ regularized: 8, behavior: 4, behaviour: 16, fiber: 2 }));
    const words = (text: string) =>
      planSearch(parseSearch(text).terms, found, false).slots.map(({ choices }) =>
        choices.flatMap(({ ask }) => ask),
      );
    expect(words('regularised behavior fibre ')).toEqual([
      ['regularized'],
      ['behaviour', 'behavior'],
      ['fiber'],
    ]);
  });

  it('asks for a compound that was meant by its letter alone, not by every word with it', () => {
    const found = new Map(Object.entries({ qlearning: 8, learning: 64 }));
    const { slots, corrections } = planSearch(parseSearch('Q-learnig ').terms, found, false);
    expect([...corrections]).toEqual([['Q-learnig', 'Q-learning']]);
    expect(slots[0]?.choices.map(({ ask }) => ask)).toEqual([['qlearning'], ['"q"', 'learning']]);
  });
});

describe('a search of a large library', () => {
  const telling = (text: string, size: number) =>
    tellingSlots(plan(text).slots, vocabulary, size).map(({ choices }) =>
      choices.map(({ ask }) => ask.join(' ')),
    );

  it('leaves out what nearly every paper has, unless it is all that is asked', () => {
    expect(telling('gradients sketching ', 100)).toEqual([['sketching']]);
    expect(telling('gradient ', 100)).toEqual([['gradient']]);
    expect(telling('"gradient descent" rank ', 100)).toEqual([
      ['"gradient descent" gradient descent'],
    ]);
    expect(certainWords(plan('"gradient descent" ').slots, vocabulary, 1000).all).toBe(false);
    expect(telling('low rank ', 200)).toEqual([['lowrank'], ['lowrank']]);
  });

  it('asks at once for the words that there are for certain', () => {
    const { slots } = plan('zzxqjv gradients low-rank ');
    expect(certainWords(slots, vocabulary, 1000)).toEqual({ ask: 'gradients lowrank', all: false });
    expect(certainWords(slots.slice(1), vocabulary, 1000).all).toBe(true);
    expect(certainWords(slots.slice(1), vocabulary, 100).ask).toBe('lowrank');
    expect(certainWords(slots.slice(1, 2), vocabulary, 100).ask).toBe('gradients');
    expect(certainWords([], vocabulary, 100)).toEqual({ ask: '', all: true });
  });
});

describe('titles that begin with what was typed', () => {
  const titles = new Map([
    ['a', 'Adam and bits'],
    ['b', '1-Bit Adam: Communication'],
    ['c', 'Sampling by averaging: a note'],
  ]);
  const order = (text: string) =>
    titledFirst(['a', 'b', 'c'], parseSearch(text).terms, (id) => titles.get(id));

  it('come first, word for word, the last as far as it is typed', () => {
    expect(order('1 bit adam ')).toEqual(['b', 'a', 'c']);
    expect(order('Sampling by aver')).toEqual(['c', 'a', 'b']);
  });

  it('are as good as others where two words are typed, or words in another order', () => {
    expect(order('bit adam ')).toEqual(['a', 'b', 'c']);
    expect(order('adam 1 bit ')).toEqual(['a', 'b', 'c']);
    expect(order('by averaging a ')).toEqual(['a', 'b', 'c']);
  });
});

describe('fused answers', () => {
  const answers = new Map(
    Object.entries({ gradient: { a: 3, b: 2, c: 9 }, sketching: { b: 4 }, descent: {} }).map(
      ([word, scores]) => [word, new Map(Object.entries(scores))] as const,
    ),
  );

  it('have papers with all words first, then those with some', () => {
    expect(fuse(plan('gradient sketching ').slots, answers, 100)).toEqual({
      papers: ['b', 'c', 'a'],
      partial: false,
    });
  });

  it('have the bound that is meant before others, and one with another variable only for want of it', () => {
    const of = (text: string) => parseSearch(text).terms[0];
    const scores = (words: readonly (string | undefined)[], paper: string) =>
      words.map((word) => [word ?? '', new Map([[paper, 1]])] as const);
    const shape = scores(of('√K')?.formula?.shapes ?? [], 'shape');
    const inside = scores([of('√T')?.words[0]], 'inside');
    const exact = scores([of('O(√T)')?.formula?.exact], 'exact');
    const ranked = (found: readonly (readonly [string, Map<string, number>])[]) =>
      fuse(plan('O(√T)').slots, new Map(found), 100).papers;
    expect(ranked([...shape, ...inside, ...exact])).toEqual(['exact', 'inside']);
    expect(ranked(shape)).toEqual(['shape']);
  });

  it('say where no paper has all words', () => {
    const { papers, partial } = fuse(plan('gradient descent ').slots, answers, 100);
    expect({ papers, partial }).toEqual({ papers: ['c', 'a', 'b'], partial: true });
  });

  it('have a quoted word count by how rare it is, which the index does not', () => {
    const rare = new Map([...answers, ['"xyzzy"', new Map([['d', 1]])]]);
    const { papers } = fuse(plan('gradient xyzzy ').slots, rare, 1000);
    expect(papers).toEqual(['c', 'd', 'a', 'b']);
  });

  it('are none where no word is known', () => {
    expect(fuse(plan('descent xyzzy ').slots, answers, 100)).toEqual({
      papers: [],
      partial: false,
    });
  });
});

describe('an excerpt', () => {
  const text = `${'Words before. '.repeat(40)}We precondition with Hölder <b>steps</b> at O(1/√T). ¶ hidden alias`;
  const marked = (words: readonly string[]) =>
    excerptOf(text, words)
      .filter((part) => part.marked)
      .map((part) => part.text);

  it('marks words in any ending or accent, and formulas', () => {
    expect(marked(['preconditioning', 'holder'])).toEqual(['precondition', 'Hölder']);
    expect(marked([...(parseSearch('\\mathcal{O}(1/\\sqrt{T})').terms[0]?.words ?? [])])).toEqual([
      'O(1/√T)',
    ]);
  });

  it('is short, shows what is there as text, and never a hidden word', () => {
    const shown = excerptOf(text, ['steps', 'alias'])
      .map((part) => part.text)
      .join('');
    expect(shown).toContain('<b>steps</b>');
    expect(shown).not.toContain('alias');
    expect(shown.length).toBeLessThan(280);
  });
});

describe('any text', () => {
  it('comes out of an excerpt as it went in, its tags as text', () => {
    const hostile = '<img src=x onerror=alert(1)><mark><b>steps</b></mark> b &lt; c';
    const parts = excerptOf(hostile, ['steps']);
    expect(parts.map((part) => part.text).join('')).toBe(hostile);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['steps']);
  });
});

describe('a listing', () => {
  it('reads back what it wrote', () => {
    const paper = {
      ...{ id: 'a-b', title: 'A: B', authors: 'Ö. Ü', date: '2026-01-20' },
      ...{ topics: ['Optimization'], shelves: ['optimization', 'mathematics'] },
    };
    const listing = {
      index: 'en_1',
      size: 2,
      papers: [paper, { ...paper, id: 'other', date: '' }],
    };
    expect(readListing(writeListing(listing))).toEqual(listing);
  });
});
