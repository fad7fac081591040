import { describe, expect, it } from 'vitest';
import { balancedWidth, fitting } from '../../src/cards/design.ts';

const SETTINGS = [
  { size: 80, lines: 1 },
  { size: 40, lines: 2 },
  { size: 20, lines: 3 },
];

describe('the size of a text', () => {
  it.each([
    ['short', 'Muon', 80],
    ['longer', 'A title of several words that goes on', 40],
    ['long', 'word '.repeat(30), 20],
    ['too long for any', 'word '.repeat(3000), 20],
    ['one endless word', 'w'.repeat(3000), 20],
    ['empty', '', 80],
  ])('is the largest it fits in: %s', (_, text, size) => {
    expect(fitting(text, SETTINGS, 600).size).toBe(size);
  });
});

describe('the width of a text', () => {
  it('leaves no word alone on the last line', () => {
    const width = balancedWidth('one two three four five', 40, 400);
    expect(width).toBeLessThan(330);
    expect(fitting('one two three four five', [{ size: 40, lines: 2 }], width).lines).toBe(2);
  });

  it('is never more than there is', () => {
    for (const text of ['', 'w'.repeat(500), 'a b c']) {
      expect(balancedWidth(text, 40, 400)).toBeLessThanOrEqual(400);
    }
  });
});
