import { describe, expect, test } from 'vitest';
import { otherWordings } from '../../src/ingest/wordings.ts';
import { damage } from '../../src/repair/damaged-formulas.ts';
import { entry, type EntryPart } from '../dedupe/entries.ts';

const TEXT = 'We show that $\\kappa \\le \\sqrt{T}$ holds for all $T$.';
const shown = entry({ title: 'A Title', abstract: TEXT });

/** What the page says of another entry than the one that is shown. */
function told(other: EntryPart, ...more: EntryPart[]) {
  const others = [other, ...more].map((part, at) => entry({ record: at + 2, ...part }));
  const wordings = otherWordings({
    entries: [shown, ...others],
    witness: { title: shown, abstract: shown },
  });
  return [shown, ...others].map((one) => wordings.get(one));
}

describe('an entry that words something otherwise', () => {
  test('is quoted with its title and its abstract as it prints them', () => {
    const abstract = TEXT.replace('show', 'prove');
    expect(told({ title: 'Another Title', abstract })).toEqual([
      undefined,
      { titleSeen: 'Another Title', wording: abstract },
    ]);
  });

  test('is quoted once, however many entries say the same', () => {
    const same = { title: 'Another Title', abstract: TEXT };
    expect(told(same, same)).toEqual([undefined, { titleSeen: 'Another Title' }, undefined]);
  });

  test.each([
    ['white space', { abstract: ` ${TEXT.replaceAll(' ', '  ')}` }],
    ['damage', { abstract: damage(TEXT), damaged: true }],
    ['having no title', { abstract: TEXT }],
    ['having no abstract', { title: 'A Title' }],
  ])('is not one that differs by %s alone', (_, other) => {
    expect(told(other)).toEqual([undefined, undefined]);
  });

  test('is quoted as it stands where it is damaged and says something else too', () => {
    const wording = damage(TEXT.replace('show', 'prove'));
    expect(told({ abstract: wording, damaged: true })).toEqual([undefined, { wording }]);
  });

  test('is left out where the page would swell', () => {
    const long = (sign: string) => ({ abstract: `${sign} `.repeat(9_000).trim() });
    const quoted = told(long('a'), long('b'), long('c'), { abstract: 'Short.' });
    expect(quoted.map((one) => one !== undefined)).toEqual([false, true, true, false, true]);
  });
});
