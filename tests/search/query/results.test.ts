import { describe, expect, it } from 'vitest';
import { searchExcerpt } from '../../../src/search/query/excerpt.ts';
import { fuse } from '../../../src/search/query/ranking.ts';
import { parseSearch } from '../../../src/search/query/parse.ts';
import { planSearch } from '../../../src/search/query/plan.ts';
import { titledFirst } from '../../../src/search/query/order.ts';

const vocabulary = new Map(Object.entries({ gradient: 64, descent: 32, sketching: 4 }));
const plan = (text: string) => planSearch(parseSearch(text).terms, vocabulary, false);

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
    searchExcerpt(text, words)
      .filter((part) => part.marked)
      .map((part) => part.text);

  it('marks words in any ending or accent, and formulas', () => {
    expect(marked(['preconditioning', 'holder'])).toEqual(['precondition', 'Hölder']);
    expect(marked([...(parseSearch('\\mathcal{O}(1/\\sqrt{T})').terms[0]?.words ?? [])])).toEqual([
      'O(1/√T)',
    ]);
  });

  it('marks runs of letters without blanks, and cuts a text that has none', () => {
    const parts = searchExcerpt(`${'我们研究。'.repeat(80)}强化学习与模型。${'算法'.repeat(90)}`, [
      ...['强化', '化学', '学习'],
    ]);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['强化学习']);
    const { length } = parts.map((part) => part.text).join('');
    expect([length > 200, length < 280]).toEqual([true, true]);
  });

  it('is short, shows what is there as text, and never a hidden word', () => {
    const shown = searchExcerpt(text, ['steps', 'alias'])
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
    const parts = searchExcerpt(hostile, ['steps']);
    expect(parts.map((part) => part.text).join('')).toBe(hostile);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['steps']);
  });
});
