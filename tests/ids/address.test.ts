import { describe, expect, it } from 'vitest';
import { freeAddress } from '../../src/ids/address.ts';
import { contentKey } from '../../src/ids/content.ts';
import { ID_MAX } from '../../src/model/paper.ts';
import { entry, wording } from '../dedupe/entries.ts';
import { run } from './papers.ts';

describe('a free address', () => {
  const taken = (pattern: RegExp) => (address: string) => pattern.test(address);

  it('is as wished, or has the fewest digits that tell it from those that are taken', () => {
    expect(freeAddress('x', 'paper', 'content', () => false)).toBe('x');
    const digits = (pattern: RegExp) =>
      freeAddress('x', 'paper', 'content', taken(pattern)).slice('x-'.length);
    expect(digits(/^x$/u)).toMatch(/^[0-9a-f]{8}$/u);
    expect(digits(/^x(?:-.{8})?$/u)).toMatch(/^[0-9a-f]{12}$/u);
    expect(digits(/^x(?:-.{8}|-.{12})?$/u)).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('is counted from 2 on where no digits are left', () => {
    const crowded = freeAddress('x', 'paper', 'content', taken(/^x(?:-[0-9a-f]+)?$/u));
    expect(crowded).toMatch(/^x-[0-9a-f]{16}-2$/u);
    expect(freeAddress('x', 'paper', 'content', taken(/^x(?:-[0-9a-f]+)?(?:-2)?$/u))).toBe(
      crowded.replace(/2$/u, '3'),
    );
  });

  it('uses all the room there is', () => {
    const long = freeAddress('a'.repeat(ID_MAX), 'paper', 'content', taken(/^a+$/u));
    expect(long).toMatch(/^a+-[0-9a-f]{8}$/u);
    expect(long).toHaveLength(ID_MAX);
  });
});

it('a paper without a title is called by ten words of its abstract', () => {
  const untitled = entry({ abstract: `a b c d e f g h i j k l ${wording('t')}` });
  expect(run([untitled]).ids).toEqual(['a-b-c-d-e-f-g-h-i-j']);
});

it('of papers that wish for one address, that with the first content gets it', () => {
  const rivals = Array.from({ length: 6 }, (_, at) =>
    entry({ record: at + 1, title: 'Kelp', abstract: wording(`w${at}`) }),
  );
  const { merged, ids } = run(rivals);
  const keys = merged.map(({ fingerprints: [first] }) => (first ? contentKey(first) : ''));
  const [least] = keys.toSorted();
  expect(keys).toHaveLength(6);
  expect(ids[keys.indexOf(least ?? '')]).toBe('kelp');
});
