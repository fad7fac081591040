/** Gaps in formulas of which a command is gone. */
import { expect, it } from 'vitest';
import { withGaps } from '../../src/render/repaired.ts';

const GAP = '\\,\\underline{\\hspace{0.7em}}\\,';

it.each([
  ['1\\{n^{1/3}\\} + 1', `1${GAP}{n^{1/3}} + 1`],
  ['\\sqrt{d}\\{n\\varepsilon\\}', `\\sqrt{d}${GAP}{n\\varepsilon}`],
  ['1\\{(n\\varepsilon)^{2/5}\\}', `1${GAP}{(n\\varepsilon)^{2/5}}`],
  ['1\\{K^{1/2}T^{3/2}(1-\\lambda)^2\\}', `1${GAP}{K^{1/2}T^{3/2}(1-\\lambda)^2}`],
])('%s has a gap where a command left its braces', (tex, shown) => {
  expect(withGaps(tex)).toBe(shown);
});

it.each([
  'x \\in \\{0,1\\}',
  '\\max\\{a, b\\}',
  'P\\{X > 1\\}',
  'S\\{x \\in A\\}',
  '\\{1\\}',
  '+\\{n\\}',
  'n^{2}',
])('%s stays as it is', (tex) => {
  expect(withGaps(tex)).toBe(tex);
});
