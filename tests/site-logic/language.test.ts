import { expect, it } from 'vitest';
import { writtenIn } from '../../src/site/language.ts';

it.each([
  ['de', { lang: 'de' }],
  ['eng', { lang: 'en' }],
  ['English', { lang: 'en' }],
  ['pt_BR', { lang: 'pt-BR' }],
  ['per', { lang: 'fa', dir: 'rtl' }],
  ['Arabic', { lang: 'ar', dir: 'rtl' }],
  ['he-IL', { lang: 'he-IL', dir: 'rtl' }],
])('%s is said in HTML as %o', (language, written) => {
  expect(writtenIn({ language })).toEqual(written);
});

it.each([undefined, '', 'see the text', 'x', 'de--at', '"><script>'])(
  '%s says nothing',
  (language) => {
    expect(writtenIn(language === undefined ? {} : { language })).toEqual({});
  },
);
