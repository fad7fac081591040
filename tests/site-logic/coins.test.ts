import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contextObject } from '../../src/site/coins.ts';
import { anyText } from '../support/any-text.ts';
import { readContextObject } from '../support/coins.ts';
import type { PaperPart } from '../support/names.ts';
import { paper } from './paper.ts';

const PAGE = 'https://example.org/repo/papers/x/';
const read = (fields: PaperPart) =>
  readContextObject(contextObject(paper({ id: 'x', ...fields }), PAGE));

describe('a paper of a list, for reference managers', () => {
  it('is a preprint in Dublin Core where nothing says what it is', () => {
    const fields = { title: 'Rates of $O(1/T)$', authors: ['Rita Blom', 'Jan van Os'] };
    expect(read({ ...fields, date: '2026-01-20' })).toEqual({
      ctx_ver: ['Z39.88-2004'],
      rft_val_fmt: ['info:ofi/fmt:kev:mtx:dc'],
      'rft.type': ['preprint'],
      'rft.title': ['Rates of O(1/T)'],
      'rft.creator': ['Blom, Rita', 'van Os, Jan'],
      'rft.date': ['2026-01-20'],
      rft_id: [PAGE],
    });
  });

  it('is what it was published as, with its place there and its own addresses', () => {
    const place = { volume: '12', issue: '3', pages: '101-119', issn: '2835-8856' };
    const own = { doi: '10.1000/a&b=c', url: 'https://things.org/?a=1&b=2' };
    const fields = { type: 'article', venue: 'Things & Co', authors: ['Rita Blom'] } as const;
    expect(read({ ...fields, ...place, ...own })).toMatchObject({
      rft_val_fmt: ['info:ofi/fmt:kev:mtx:journal'],
      'rft.genre': ['article'],
      'rft.jtitle': ['Things & Co'],
      'rft.volume': ['12'],
      'rft.pages': ['101-119'],
      rft_id: ['info:doi/10.1000/a&b=c', 'https://things.org/?a=1&b=2'],
    });
  });

  it.each([
    ['conference-paper', 'book', { 'rft.genre': ['proceeding'], 'rft.btitle': ['V'] }],
    ['chapter', 'book', { 'rft.genre': ['bookitem'], 'rft.btitle': ['V'] }],
    ['thesis', 'dissertation', { 'rft.title': ['x'], 'rft.inst': ['V'] }],
    ['dataset', 'dc', { 'rft.type': ['dataset'], 'rft.source': ['V'] }],
  ] as const)('of the type %s is of the format %s', (type, format, keys) => {
    const object = read({ type, venue: 'V' });
    expect(object['rft_val_fmt']).toEqual([`info:ofi/fmt:kev:mtx:${format}`]);
    expect(object).toMatchObject(keys);
  });

  it('names the organisation where no person is named, and nobody where nobody is known', () => {
    expect(read({ organisation: 'Google DeepMind' })['rft.creator']).toEqual(['Google DeepMind,']);
    expect(read({})).not.toHaveProperty('rft.creator');
  });
});

test('no text can end a value', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const object = read({ title: `a${text}b`, authors: [`Rita ${text} Blom`], venue: text });
      expect(Object.keys(object).filter((key) => !/^(?:ctx|rft)[._]/.test(key))).toEqual([]);
      expect(object['rft.title']).toHaveLength(1);
    }),
  );
});
