/** Links to a passage. */
import { expect, it } from 'vitest';
import { textFragment } from '../../src/reading/quote.ts';

it.each([
  ['a few words', 'slack water', ':~:text=slack%20water'],
  ['many, by both ends', 'a b c d e f g h i j k', ':~:text=a%20b%20c%20d%20e,g%20h%20i%20j%20k'],
  [
    'signs that a directive reads',
    'ebb-tide, flood & neap',
    ':~:text=ebb%2Dtide%2C%20flood%20%26%20neap',
  ],
  ['lines and blanks', '  slack \n\t water ', ':~:text=slack%20water'],
])('%s', (_, text, fragment) => {
  expect(textFragment(text)).toBe(fragment);
});

it('is none for blanks alone', () => {
  expect(textFragment(' \n')).toBeUndefined();
});
