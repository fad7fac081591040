import { describe, expect, it } from 'vitest';
import { searchExcerpt, showsWords } from '../../../src/search/query/excerpt.ts';
import { fuse, type Fused } from '../../../src/search/query/ranking.ts';
import { parseSearch } from '../../../src/search/query/parse.ts';
import { marksOf, planSearch, typedPhrase } from '../../../src/search/query/plan.ts';
import { withPhrase } from '../../../src/search/query/order.ts';

const vocabulary = new Map(Object.entries({ gradient: 64, descent: 32, sketching: 4 }));
const plan = (text: string) => planSearch(parseSearch(text).terms, vocabulary, false);

const idsOf = (papers: Fused['papers']) => papers.map(({ paper }) => paper);

describe('papers that show what was typed as a phrase', () => {
  const shown = new Map([
    ['a', { title: 'Adam and bits', text: 'Federated methods of learning.' }],
    ['b', { title: '1-Bit Adam: Communication', text: 'We use federated learning.' }],
    ['c', { title: 'Sampling by averaging: a note', text: '' }],
    ['d', { title: 'On federated learning', text: '' }],
  ]);
  /** Of papers that answer as well as each other, unless a score says otherwise. */
  const order = (text: string, scores: Readonly<Record<string, number>> = {}) => {
    const { terms } = parseSearch(text);
    const last = terms.at(-1)?.last ?? false;
    const phrase = typedPhrase(terms, { corrections: new Map([['fedrated', 'federated']]) });
    const papers = ['a', 'b', 'c', 'd'].map((paper) => ({
      ...{ paper, score: scores[paper] ?? 1 },
      tier: 0,
    }));
    return idsOf(withPhrase(papers, phrase, last, (id) => shown.get(id)));
  };

  it('come first where their titles begin with it, the last word as far as it is typed', () => {
    expect(order('1 bit adam ')).toEqual(['b', 'a', 'c', 'd']);
    expect(order('Sampling by aver')).toEqual(['c', 'a', 'b', 'd']);
  });

  it('come before others, in the title before the text, also with a word that was corrected', () => {
    expect(order('federated learning')).toEqual(['d', 'b', 'a', 'c']);
    expect(order('"federated learning"')).toEqual(['d', 'b', 'a', 'c']);
    expect(order('fedrated learning ')).toEqual(['d', 'b', 'a', 'c']);
    expect(order('federated method ')).toEqual(['a', 'b', 'c', 'd']);
    expect(order('averagings a ')).toEqual(['c', 'a', 'b', 'd']);
  });

  it('come after those that answer far better, and gain less by a phrase in the text', () => {
    expect(order('federated learning', { a: 2.5 })).toEqual(['d', 'a', 'b', 'c']);
    expect(order('federated learning', { a: 3.5 })).toEqual(['a', 'd', 'b', 'c']);
    expect(order('sampling by aver', { a: 3.5 })).toEqual(['c', 'a', 'b', 'd']);
  });

  it('never come before a paper that has more of the words', () => {
    const papers = [
      { paper: 'a', score: 1, tier: 0 },
      { paper: 'd', score: 9, tier: 1 },
    ];
    const phrase = ['federated', 'learning'];
    expect(idsOf(withPhrase(papers, phrase, true, (id) => shown.get(id)))).toEqual(['a', 'd']);
  });

  it('are as good as titles that have all its words, in any order', () => {
    expect(order('adam 1 bit ')).toEqual(['b', 'a', 'c', 'd']);
    expect(order('learning federated ')).toEqual(['d', 'a', 'b', 'c']);
    expect(order('of federated methods ')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are as good as others where there is one word, or a formula', () => {
    expect(order('learning ')).toEqual(['a', 'b', 'c', 'd']);
    expect(order('federated O(1/T) ')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('fused answers', () => {
  const answers = new Map(
    Object.entries({ gradient: { a: 3, b: 2, c: 9 }, sketching: { b: 4 }, descent: {} }).map(
      ([word, scores]) => [word, new Map(Object.entries(scores))] as const,
    ),
  );

  it('have papers with all words first, then those with some', () => {
    const { papers, partial } = fuse(plan('gradient sketching ').slots, answers, 100);
    expect({ papers: idsOf(papers), partial }).toEqual({ papers: ['b', 'c', 'a'], partial: false });
    expect(papers.map(({ tier }) => tier)).toEqual([0, 1, 1]);
  });

  it('have the bound that is meant before others, and one with another variable only for want of it', () => {
    const of = (text: string) => parseSearch(text).terms[0];
    const scores = (words: readonly (string | undefined)[], paper: string) =>
      words.map((word) => [word ?? '', new Map([[paper, 1]])] as const);
    const shape = scores(of('√K')?.formula?.shapes ?? [], 'shape');
    const inside = scores([of('√T')?.words[0]], 'inside');
    const exact = scores([of('O(√T)')?.formula?.exact], 'exact');
    const ranked = (found: readonly (readonly [string, Map<string, number>])[]) =>
      idsOf(fuse(plan('O(√T)').slots, new Map(found), 100).papers);
    expect(ranked([...shape, ...inside, ...exact])).toEqual(['exact', 'inside']);
    expect(ranked(shape)).toEqual(['shape']);
  });

  it('say where no paper has all words', () => {
    const { papers, partial } = fuse(plan('gradient descent ').slots, answers, 100);
    expect({ papers: idsOf(papers), partial }).toEqual({ papers: ['c', 'a', 'b'], partial: true });
  });

  it('have a quoted word count by how rare it is, which the index does not', () => {
    const rare = new Map([...answers, ['"xyzzy"', new Map([['d', 1]])]]);
    const { papers } = fuse(plan('gradient xyzzy ').slots, rare, 1000);
    expect(idsOf(papers)).toEqual(['c', 'd', 'a', 'b']);
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

  it('marks a formula with other variables only for want of the one that was meant', () => {
    const [term] = parseSearch('O(√T)').terms;
    const asked = [...(term?.words ?? []), ...(term?.formula?.shapes ?? [])];
    const found = (shown: string) =>
      searchExcerpt(shown, asked).flatMap((part) => (part.marked ? [part.text] : []));
    expect(found('At O(√K), not √T.')).toEqual(['√T.']);
    expect(found('At O(√K), at last.')).toEqual(['O(√K)']);
  });

  it('marks what was typed, not what else it may begin', () => {
    const { terms } = parseSearch('low');
    const known = new Map([...vocabulary, ['low', 9], ['lowrank', 4]] as const);
    const parsed = { terms, typed: true, fields: [], excluded: [], unknown: [] };
    const marks = (words: ReadonlyMap<string, number>) =>
      marksOf({ parsed, conditions: [], plan: planSearch(terms, words, false) });
    expect(marks(known)).toEqual(['low']);
    expect(marks(new Map([['lowrank', 4]]))).toEqual(['lowrank']);
  });

  it('shows what was typed as a phrase, where the text has its words apart before', () => {
    const apart = 'Federated runs, learning rates, federated bounds. ';
    const long = `${apart}${'Words between. '.repeat(30)}Here is federated learning at last.`;
    const shown = searchExcerpt(long, ['federated', 'learning'], ['federated', 'learning']);
    expect(shown.map((part) => part.text).join('')).toContain('federated learning');
    const words = searchExcerpt(long, ['federated', 'learning']).map((part) => part.text);
    expect(words.join('')).toContain('learning rates');
  });

  it('knows whether a text shows a word or a phrase', () => {
    expect(showsWords('Low-rank methods', ['low', 'rank'])).toBe(true);
    expect(showsWords('Low-rank methods', ['lowrank'])).toBe(true);
    expect(showsWords('The rank is low', ['low', 'rank'])).toBe(false);
    expect(showsWords('We federate', ['federated'])).toBe(true);
    expect(showsWords('', ['federated'])).toBe(false);
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
