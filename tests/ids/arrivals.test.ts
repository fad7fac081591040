import { describe, expect, it } from 'vitest';
import { arrivalsOf, formatLock, parseLock, recordArrivals } from '../../src/ids/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Lock } from '../../src/model/lock.ts';
import { entry, NO_OVERRIDES, wording } from '../dedupe/entries.ts';
import { EMPTY_LOCK, run } from './papers.ts';

const FIRST = '2026-01-31';
const LATER = '2026-02-03';
const LATEST = '2026-03-01';
const one = entry({ title: 'The Earlier of Two Papers', abstract: wording('t') });
const two = entry({ record: 2, title: 'The Later of the Two', abstract: wording('u') });
const ONE = 'the-earlier-of-two-papers';
const TWO = 'the-later-of-the-two';

/** The lock after a run on a day, read back from its file. */
function after(entries: readonly Entry[], lock: Lock, day: string, overrides = NO_OVERRIDES): Lock {
  const next = recordArrivals(run(entries, lock, overrides).lock, [], day);
  return parseLock(formatLock(next), 'ids.lock');
}

function together(...named: readonly Entry[]) {
  const rule = { refs: [], file: 'overrides.yaml', line: 1, named: named.map((it) => [it]) };
  return { ...NO_OVERRIDES, merge: [rule] };
}

describe('the day on which a paper came', () => {
  const before = after([one], EMPTY_LOCK, FIRST);
  const both = after([one, two], before, LATER);

  it('is that of the first run which met it', () => {
    expect(Object.fromEntries(arrivalsOf(both))).toEqual({ [ONE]: FIRST, [TWO]: LATER });
    expect(formatLock(after([two, one], both, LATEST))).toBe(formatLock(both));
  });

  it('is kept while the paper is gone, and when it comes back', () => {
    const gone = after([two], both, LATEST);
    expect(arrivalsOf(gone).get(ONE)).toBe(FIRST);
    expect(formatLock(after([one, two], gone, '2027-01-01'))).toBe(formatLock(both));
  });

  it('is the earlier one for two papers that turn out to be one, whichever address stays', () => {
    const merged = after([one, two], both, LATEST, together(one, two));
    expect([...arrivalsOf(merged).values()]).toEqual([FIRST]);
    const reversed = after([one, two], after([two], EMPTY_LOCK, FIRST), LATER);
    const mergedToo = after([one, two], reversed, LATEST, together(one, two));
    expect([...arrivalsOf(mergedToo).values()]).toEqual([FIRST]);
    expect([...arrivalsOf(merged).keys()]).toEqual([...arrivalsOf(mergedToo).keys()]);
  });

  it('is its own again for each of two papers that were taken for one', () => {
    const merged = after([one, two], both, LATEST, together(one, two));
    expect(arrivalsOf(after([one, two], merged, LATEST))).toEqual(arrivalsOf(both));
  });

  it('is that of the first run that writes days, where the lock has none', () => {
    const old = run([one, two]).lock;
    expect(arrivalsOf(old)).toEqual(new Map());
    const rewritten = after([one, two], parseLock(formatLock(old), 'ids.lock'), LATER);
    expect([...arrivalsOf(rewritten).values()]).toEqual([LATER, LATER]);
    expect(formatLock(after([one, two], rewritten, LATEST))).toBe(formatLock(rewritten));
  });

  it('is the earlier one after two branches met the paper on different days', () => {
    const branches = [FIRST, LATER].map((day) => formatLock(after([one], EMPTY_LOCK, day)));
    for (const text of [branches.join(''), branches.toReversed().join('')]) {
      expect(arrivalsOf(parseLock(text, 'ids.lock')).get(ONE)).toBe(FIRST);
    }
    const undated = formatLock(run([one]).lock);
    const union = parseLock(branches.join('') + undated, 'ids.lock');
    expect(arrivalsOf(union).get(ONE)).toBe(FIRST);
  });
});

describe('a page written by hand', () => {
  const met = recordArrivals(run([one]).lock, ['a-note'], FIRST);

  it('has the day of the first run that met it, and keeps it when it is gone', () => {
    const text = formatLock(met);
    expect(text).toContain(`{"id":"a-note","added":"${FIRST}"}\n`);
    const again = recordArrivals(parseLock(text, 'ids.lock'), ['a-note'], LATER);
    expect(formatLock(again)).toBe(text);
    expect(formatLock(recordArrivals(again, [], LATER))).toBe(text);
    expect(arrivalsOf(again).get('a-note')).toBe(FIRST);
  });

  it('is read once from the lines of two branches, the earlier day first', () => {
    const later = formatLock(recordArrivals(EMPTY_LOCK, ['a-note'], LATER));
    expect(formatLock(parseLock(later + formatLock(met), 'ids.lock'))).toBe(formatLock(met));
  });

  it('keeps its day when a source brings a paper of that id', () => {
    const brought = recordArrivals(run([one]).lock, [], LATER);
    const page = new Map([[ONE, FIRST]]);
    const next = recordArrivals({ ...run([one]).lock, byHand: page }, [], LATER);
    expect(arrivalsOf(next).get(ONE)).toBe(FIRST);
    expect(next.byHand.size).toBe(0);
    expect(arrivalsOf({ ...brought, byHand: page }).get(ONE)).toBe(FIRST);
  });
});
