import { expect, test } from 'vitest';
import fc from 'fast-check';
import { plainText } from '../../src/text/plain.ts';
import { slugify } from '../../src/text/slug.ts';
import { cleanTitle, parseTitle } from '../../src/text/title.ts';

test.each([
  ['Pairwise or $K$-wise Comparisons', 'Pairwise or $K$-wise Comparisons'],
  ['{B}ayesian {GAN}s and\nSchr\\"odinger', 'Bayesian GANs and Schrödinger'],
  ['{Universal Approximation}', 'Universal Approximation'],
  ['{\\em Muon} at $$n^2$$', '*Muon* at $n^2$'],
  ['A* and D* Search', 'A* and D* Search'],
  ['Costs \\$5 and \\$6', 'Costs $5 and $6'],
])('the title %s is kept as %s', (raw, expected) => {
  expect(cleanTitle(raw)).toBe(expected);
});

test('a title reads back as text, formulas and emphasis', () => {
  expect(parseTitle('*Muon* in $n^2$ \\$')).toEqual([
    { type: 'emphasis', children: [{ type: 'text', value: 'Muon' }] },
    { type: 'text', value: ' in ' },
    { type: 'formula', tex: 'n^2', display: false },
    { type: 'text', value: ' $' },
  ]);
});

test('a title over 500 characters is cut, never inside a formula', () => {
  expect(cleanTitle('word '.repeat(200)).length).toBeLessThanOrEqual(500);
  const title = cleanTitle(`${'word '.repeat(90)}$${'x+'.repeat(100)}y$`);
  expect(title.length).toBeLessThanOrEqual(500);
  expect(parseTitle(title).every(({ type }) => type === 'text')).toBe(true);
});

test('whatever a title holds, cleaning it twice changes nothing it shows', () => {
  const pieces = [
    '$',
    '\\$',
    '*',
    '{',
    '}',
    'a',
    'B c',
    ' ',
    '\\em ',
    '\\',
    '5',
    '_',
    '^2',
    "\\'e",
  ];
  const raw = fc
    .array(fc.constantFrom(...pieces), { maxLength: 15 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(raw, (text) => {
      const title = cleanTitle(text);
      expect(title).not.toMatch(/\n/u);
      expect(title.length).toBeLessThanOrEqual(500);
      expect(plainText(parseTitle(title))).toBe(plainText(parseTitle(cleanTitle(text))));
    }),
  );
});

test.each([
  ['Łojasiewicz, Rényi & Strauß: $O(n)$', 'lojasiewicz-renyi-strauss-o-n'],
  ["Muon's ε-greedy “tour”", 'muons-epsilon-greedy-tour'],
  ['C++', 'c'],
  ['日本語', ''],
  ['--- a ---', 'a'],
])('%s becomes the slug %s', (title, expected) => {
  expect(slugify(plainText(parseTitle(title)))).toBe(expected);
});

test('a slug is cut between words', () => {
  expect(slugify('one two three', 9)).toBe('one-two');
  expect(slugify('x'.repeat(100), 80)).toHaveLength(80);
});
