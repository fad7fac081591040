import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lab/evaluate/judge.ts';
import { groundTruth } from '../../src/lab/evaluate/truth.ts';
import { repairFormulas } from '../../src/repair/index.ts';

/** The lines of a fixture file. */
function lines(name: string): readonly string[] {
  const url = new URL(`../fixtures/repair/${name}`, import.meta.url);
  return readFileSync(url, 'utf8').split('\n').filter(Boolean);
}

/** A text with its repairs between ⟦ and ⟧, or ⟪ and ⟫ where something is gone. */
function repaired(raw: string): string {
  let at = 0;
  let text = '';
  for (const { start, end, tex, lossy } of repairFormulas(raw)) {
    text += raw.slice(at, start) + (lossy ? `⟪${tex}⟫` : `⟦${tex}⟧`);
    at = end;
  }
  return text + raw.slice(at);
}

describe('formulas of which only dollars and backslashes were lost', () => {
  it.each(lines('recoverable.txt'))('come back in: %s', (line) => {
    const damaged = groundTruth(line);
    const { verdicts, falseRepairs } = assess(damaged, repairFormulas(damaged.text));
    const missed = verdicts.filter(
      ({ formula, same }) => /^(?:recoverable|symbol)$/.test(formula.kind) && !same,
    );
    expect(missed.map(({ formula }) => formula.tex)).toEqual([]);
    expect(falseRepairs).toEqual([]);
  });
});

describe('prose', () => {
  it.each(lines('prose.txt'))('stays prose: %s', (line) => {
    expect(repairFormulas(line).map(({ seen }) => seen)).toEqual([]);
  });
});

describe('what the text shows to be gone', () => {
  const all = lines('lossy.txt');
  const pairs = all.flatMap((line, at) => (at % 2 === 0 ? [[line, all[at + 1] ?? '']] : []));
  it.each(pairs)('is marked and never invented: %s', (line, expected) => {
    expect(repaired(line)).toBe(expected);
  });

  it('is named', () => {
    expect(repairFormulas('a rate of O(1{KT}) and mathcal{O}(n)').map((r) => r.because)).toEqual([
      'a fraction or another command that held these braces is gone',
      'a command that stood around it is gone',
    ]);
  });
});

describe('symbols', () => {
  it('are formulas where they stand alone once the text holds a formula with them', () => {
    const text = 'Over K episodes the regret is K^{2/3} and a K-dependent term; A graph is not A.';
    expect(repaired(text)).toBe(
      'Over ⟦K⟧ episodes the regret is ⟦K^{2/3}⟧ and a ⟦K⟧-dependent term; A graph is not A.',
    );
  });

  it('leave capitals alone in a text without any formula', () => {
    expect(repaired('A class H of functions, and a learner L.')).not.toContain('⟦');
  });
});

describe('environments without their backslashes', () => {
  it('are left as they stand, for no one knows where their rows ended', () => {
    const text = 'the system align* n = m & in Omega , c = w & on Omega align* is investigated';
    const [only, ...others] = repairFormulas(text);
    expect(only).toMatchObject({ asSource: true, lossy: true });
    expect(only?.seen).toBe('align* n = m & in Omega , c = w & on Omega align*');
    expect(others).toEqual([]);
  });

  it('are prose where they are words of prose', () => {
    expect(repairFormulas('In some cases we split, in other cases we align.')).toEqual([]);
  });
});

describe('repairs', () => {
  it('are in order, disjoint, and say what stands there', () => {
    const text = 'For epsilon>0, O(1/epsilon) steps in R^d with n, k and varepsilon suffice.';
    let end = 0;
    for (const repair of repairFormulas(text)) {
      expect(repair.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(repair.start, repair.end)).toBe(repair.seen);
      end = repair.end;
    }
    expect(end).toBeGreaterThan(0);
  });

  it('are disjoint whatever the text is made of', () => {
    const pieces =
      '{ } ( ) [ ] | || ^ _ , langle rangle left right big x n A sum_ min in to times log frac sqrt ' +
      "mathbb alpha = < - + / 1 0.5 the bf {it \\{ \\} \\( \\) ... ! ' : E % cases align* &";
    const text = fc.array(fc.constantFrom(' ', ...pieces.split(' ')), { maxLength: 200 });
    fc.assert(
      fc.property(text, (parts) => {
        const raw = parts.join('');
        let end = 0;
        for (const repair of repairFormulas(raw)) {
          expect(repair.start).toBeGreaterThanOrEqual(end);
          expect(raw.slice(repair.start, repair.end)).toBe(repair.seen);
          end = repair.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
