/** Which papers are new to a reader who has been here before. */
import { describe, expect, it } from 'vitest';
import { countSince, nextVisits } from '../../src/reading/visits.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 1, 3);
const JANUARY = '2026-01-31';
const FEBRUARY = '2026-02-03';

describe('a visit', () => {
  it('finds nothing new when it is the first', () => {
    expect(nextVisits(undefined, JANUARY, NOW).since).toBe(JANUARY);
  });

  it('finds what came since the one before, on each of its pages', () => {
    const first = nextVisits(undefined, JANUARY, NOW);
    const second = nextVisits(first, FEBRUARY, NOW + 31 * MINUTE);
    expect(second).toEqual({ since: JANUARY, latest: FEBRUARY, at: NOW + 31 * MINUTE });
    const later = nextVisits(second, FEBRUARY, NOW + 60 * MINUTE);
    expect(later.since).toBe(JANUARY);
    expect(nextVisits(later, FEBRUARY, NOW + 91 * MINUTE).since).toBe(FEBRUARY);
  });

  it('that goes on finds what is published while it does', () => {
    const first = nextVisits(undefined, JANUARY, NOW);
    const next = nextVisits(first, FEBRUARY, NOW + MINUTE);
    expect(next).toMatchObject({ since: JANUARY, latest: FEBRUARY });
  });

  it('is not led astray by an older copy of a page, or by a clock that was wrong', () => {
    const visit = { since: JANUARY, latest: FEBRUARY, at: NOW };
    expect(nextVisits(visit, JANUARY, NOW + MINUTE)).toMatchObject({ latest: FEBRUARY });
    expect(nextVisits(visit, JANUARY, NOW + 60 * MINUTE).since).toBe(FEBRUARY);
    expect(nextVisits({ ...visit, at: NOW * 2 }, FEBRUARY, NOW).since).toBe(FEBRUARY);
  });
});

it.each([
  ['', 0],
  ['2026-02-03:5 2026-02-01:2 2026-01-31:215', 7],
  ['2026-01-31:215', 0],
])('what came since the 31st of January, of "%s", is %i papers', (counts, count) => {
  expect(countSince(JANUARY, counts)).toBe(count);
});
