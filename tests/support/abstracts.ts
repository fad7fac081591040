import fc from 'fast-check';
import type { Abstract, Inline } from '../../src/model/abstract.ts';

/** Text that breaks serialisers, parsers and readers of Markdown, MDX, YAML and HTML. */
export const NAUGHTY: readonly string[] = [
  ...['{process.exit(7)}', 'import x from "y"', 'export const a = 1', '<script>alert(1)</script>'],
  ...[
    '__init__',
    '# x',
    '1. x',
    '1) y',
    '- z',
    '+ w',
    '***',
    '---',
    '===',
    '> q',
    '~~~',
    '    code',
  ],
  ...[
    '`',
    '``` js',
    '$',
    '$$',
    '$5 to $10',
    '\\',
    '\\\\',
    '\\$',
    '&amp;',
    '&#x41;',
    '&',
    '![a](b)',
  ],
  ...[
    '[a](http://b)',
    '[a]: http://b',
    '[^1]',
    '<a@b.c>',
    '<!-- x -->',
    '<sub>',
    'p<0.05',
    '{{x}}',
  ],
  ...['https://x.org/a_b_c', '*', '**', '_a_', ' ', '  ', '\t', '\n', '\n\n', '\r\n', '\u00A0'],
  ...['שלום', 'مرحبا', '👩‍🔬', '\u202E', '\u2028', '|a|b|', '%', '}', '{', '"', "'", ': ', '…', 'é'],
];

/** Any sort of text, naughty pieces among words. */
export function texts(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NAUGHTY) },
    { weight: 2, arbitrary: fc.constantFrom('word', 'a', ' ', ' the ', 'import', 'export') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  );
  return fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
}

/** Any tree of inlines. */
function inlines(depth: number): fc.Arbitrary<Inline[]> {
  const text = texts().map((value): Inline => ({ type: 'text', value }));
  const code = texts().map((value): Inline => ({ type: 'code', value }));
  const formula = fc
    .tuple(fc.oneof(texts(), fc.constantFrom('x^2', '\\frac{a}{b}', 'a$b$c')), fc.boolean())
    .map(([tex, display]): Inline => ({ type: 'formula', tex, display }));
  const leaves = [text, text, code, formula];
  if (depth === 0) return fc.array(fc.oneof(...leaves), { maxLength: 4 });
  const within = inlines(depth - 1);
  const styled = fc
    .tuple(fc.constantFrom('emphasis' as const, 'strong' as const), within)
    .map(([type, children]): Inline => ({ type, children }));
  const url = fc.constantFrom('https://x.org/a_b(c)?d=*e*&f={g}', 'mailto:a@b.org', 'javascript:x');
  const link = fc
    .tuple(url, within)
    .map(([to, children]): Inline => ({ type: 'link', url: to, children }));
  return fc.array(fc.oneof(...leaves, styled, link), { maxLength: 4 });
}

/** Any abstract. */
export function abstracts(): fc.Arbitrary<Abstract> {
  return fc.array(inlines(2), { maxLength: 3 });
}
