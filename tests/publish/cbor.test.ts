import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeCbor,
  encodeCbor,
  encodeList,
  listItems,
} from '../../src/publish/search-index/cbor.ts';
import type { Cbor } from '../../src/publish/search-index/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.nat({ max: 2 ** 32 - 1 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 40 }),
  ),
}));

describe('CBOR', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(decodeCbor(encodeCbor(written))).toEqual(written);
      }),
    );
  });

  it('takes a list apart without reading its items, and puts it together again', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (list) => {
        const items = listItems(encodeCbor(list));
        expect(items.map(decodeCbor)).toEqual(list);
        expect(encodeList(items)).toEqual(encodeCbor(list));
      }),
    );
    expect(() => listItems(Buffer.of(0))).toThrow('expected a list');
  });

  it.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [256, '190100'],
    [65_536, '1a00010000'],
    ['IETF', '6449455446'],
    ['ü', '62c3bc'],
    [[1, [2, 3]], '8201820203'],
  ] as const)('writes %j as the standard does', (plain, hex) => {
    expect(encodeCbor(plain).toString('hex')).toBe(hex);
  });

  it.each(['', '1818ff', '40', 'a0', 'f4', '20', '1bffffffffffffffff', '6441', '8201'])(
    'refuses %j, which is another kind or too short or too long',
    (hex) => {
      expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow();
    },
  );
});
