import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/text/plain.ts';
import { tidyAbstract } from '../../src/text/tidy.ts';
import { abstracts } from '../support/abstracts.ts';

test('tidying twice is tidying once, and no visible character goes', () => {
  const visible = (text: string) => text.replace(/\s+/gu, '');
  fc.assert(
    fc.property(abstracts(), (abstract) => {
      const tidy = tidyAbstract(abstract);
      expect(tidyAbstract(tidy)).toEqual(tidy);
      expect(visible(plainText(tidy))).toBe(visible(plainText(abstract)));
    }),
  );
});

test('neighbours are joined, edges trimmed, styles and links do not nest in themselves', () => {
  const text = (value: string) => ({ type: 'text', value }) as const;
  const link = (url: string) => ({ type: 'link', url, children: [text('b')] }) as const;
  const untidy = [
    ...[text(' a'), text(' \n'), { type: 'emphasis', children: [text(' e ')] } as const],
    ...[link('javascript:x'), link('https://x.org')],
    { type: 'strong', children: [{ type: 'strong', children: [text('s')] } as const] } as const,
  ];
  expect(tidyAbstract([untidy, [text('  ')]])).toEqual([
    [
      text('a '),
      { type: 'emphasis', children: [text('e')] },
      text(' b'),
      link('https://x.org'),
      { type: 'strong', children: [text('s')] },
    ],
  ]);
});
