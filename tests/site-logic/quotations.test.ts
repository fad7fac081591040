import { describe, expect, it } from 'vitest';
import { quotedSource } from '../../src/model/problem.ts';
import { messageParts } from '../../src/site/quotations.ts';

describe('the parts of a message', () => {
  it.each([
    ['nothing is quoted', 'nothing is quoted', []],
    [`a formula ${quotedSource('\\frac{1}{2}')} was lost`, 'a formula  was lost', ['\\frac{1}{2}']],
    [`${quotedSource('a')} and ${quotedSource('b')}`, ' and ', ['a', 'b']],
    ['a lone ` is prose', 'a lone ` is prose', []],
    [`${quotedSource('x`y')} holds one`, ' holds one', ['x´y']],
  ])('are its prose and what it quotes: %s', (message, prose, quoted) => {
    const parts = messageParts(message);
    const texts = (code: boolean) =>
      parts.filter((part) => part.code === code).map(({ text }) => text);
    expect(texts(false).join('')).toBe(prose);
    expect(texts(true)).toEqual(quoted);
  });
});
