import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../../src/lab/bench/hostile.ts';
import { hostileText, passage, variant } from '../../src/lab/bench/hostile-table.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

/**
 * CPU milliseconds. The aim is 50, reached on a quiet machine (`npm run bench -- --hostile` says by
 * how much); a shared one strays by as much again, so that the test guards against what it can tell
 * for sure: growth that hangs takes seconds.
 */
const HANGS = 500;
/** Characters of HTML: ten times what the longest of real abstracts has. */
const PAGE_MAX = 750_000;

const NAMES = Object.keys(HOSTILE);

describe('a hostile abstract, from its raw text through its page to HTML', () => {
  // Caches that every run of the program fills once.
  passage('Let $\\varepsilon \\le \\foo_1$ be O(varepsilon^{2}) for the words of it.', true);
  passage('Let $\\varepsilon \\le \\foo_1$ be of use, \\begin{align} a &= b \\end{align}.', false);

  for (const damaged of [false, true]) {
    const how = damaged ? 'repaired' : 'read as it is';

    it.each(NAMES)(
      `%s: does not hang, and the text around is kept, on a page of bounded size, ${how}`,
      (name) => {
        let passed = passage('', damaged);
        let cost = Infinity;
        // The first is slow where it waits for the compiler: then two more have their chance.
        for (let attempt = 0; attempt < 3 && cost >= HANGS; attempt += 1) {
          const raw = variant(hostileText(name), attempt);
          cost = cpuMilliseconds(() => {
            passed = passage(raw, damaged);
          });
        }
        const { html, notes } = passed;
        expect(cost).toBeLessThan(HANGS);
        expect(html).toContain('first');
        expect(html.includes('last') || notes.some((note) => note.includes('20000'))).toBe(true);
        expect(html).not.toContain('katex-error');
        expect(html.length).toBeLessThan(PAGE_MAX);
      },
    );
  }
});

describe('four times as much of a hostile text', () => {
  /** Linear work makes it 4, quadratic 16. */
  const GROWTH_MAX = 9;
  /** Milliseconds; below, a clock tells nothing. */
  const LEAST = 1;
  /** Milliseconds of texts that are timed at once: the clock of a thread is coarse. */
  const ENOUGH = 25;
  const TEXTS_MAX = 6;
  const growing = NAMES.filter((name) => (HOSTILE[name]?.[0] ?? 0) >= 40);

  let timed = 0;

  /**
   * Milliseconds of CPU a text. None was seen before: what is remembered of one size and forgotten of
   * the other would look like growth.
   */
  function cost(name: string, size: number, damaged: boolean): number {
    let spent = 0;
    let texts = 0;
    for (; texts < TEXTS_MAX && spent < ENOUGH; texts += 1) {
      const text = variant(hostileText(name, size), (timed += 1));
      spent += cpuMilliseconds(() => passage(text, damaged));
    }
    return spent / texts;
  }

  /** The least of five measurements: a busy machine disturbs some, growth disturbs all. */
  function growthOf(name: string, size: number, damaged: boolean): number {
    let growth = Infinity;
    for (let attempt = 0; attempt < 5 && growth >= GROWTH_MAX; attempt += 1) {
      const large = cost(name, size, damaged);
      // What is quick enough for any quarter of it needs no quarter to be measured.
      const quick = large / LEAST < GROWTH_MAX;
      const small = quick ? LEAST : Math.max(LEAST, cost(name, Math.ceil(size / 4), damaged));
      growth = Math.min(growth, large / small);
    }
    return growth;
  }

  it.each(growing.flatMap((name) => [false, true].map((damaged) => ({ name, damaged }))))(
    'takes about four times as long: $name, damaged: $damaged',
    ({ name, damaged }) => {
      const [worst = 0] = HOSTILE[name] ?? [];
      // Of more than 20,000 characters the rest is cut, and half an environment is another kind of text.
      const size = Math.floor(Math.min(1, 19_500 / hostileText(name).length) * worst);
      expect(growthOf(name, size, damaged)).toBeLessThan(GROWTH_MAX);
    },
  );
});

describe('an abstract that holds too much', () => {
  it.each([
    ['formulas, styles and texts', '$a'.repeat(100_000)],
    ['formulas, styles and texts', '{\\em a} b '.repeat(800)],
    ['formulas', '$\\sqrt{x_{12345}}$, '.repeat(260)],
  ])('is plain text, and the report says so: %s', (what, raw) => {
    const { html, notes } = passage(raw, false);
    expect(html).toMatch(/^<p>[^<]*<\/p>$/u);
    expect(notes.join()).toMatch(new RegExp(`${what}.*shown as plain text`, 'u'));
  });

  it('keeps the text of a damaging source as it stands', () => {
    const { html, notes } = passage('first O(x^2) or '.repeat(600), true);
    expect(html).toMatch(/^<p>(?:first O\(x\^2\) or ?)+<\/p>$/u);
    expect(notes).toHaveLength(1);
  });

  it('is typeset where it holds just as much as a page may', () => {
    const { html, notes } = passage('$x_1$ or '.repeat(390), false);
    expect(html.match(/class="katex"/gu)).toHaveLength(390);
    expect(notes).toEqual([]);
  });
});
