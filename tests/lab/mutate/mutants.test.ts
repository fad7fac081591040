import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { mutantsOf, withMutant } from '../../../src/lab/mutate/mutants.ts';
import { sampled } from '../../../src/lab/mutate/run.ts';
import { scoreLines } from '../../../src/lab/mutate/table.ts';

/** A text with each of its mutants in it. */
function variants(text: string): readonly string[] {
  return mutantsOf('src/a.ts', text).map((mutant) => withMutant(text, mutant));
}

describe('the mutants of a program', () => {
  it.each([
    ['operators', 'f(a && b, c || d);', ['f(a || b, c || d);', 'f(a && b, c && d);']],
    ['comparisons', 'const x = a < b;', ['const x = a <= b;']],
    ['equality', 'const x = a === b;', ['const x = a !== b;']],
    ['conditions', 'if (a) f();', ['if (!(a)) f();', 'if (a) ;']],
    ['choices', 'const x = a ? b : c;', ['const x = !(a) ? b : c;']],
    ['negations', 'const x = !a;', ['const x = a;']],
    ['truth values', 'const x = true;', ['const x = false;']],
    ['numbers', 'const x = a[3];', ['const x = a[4];']],
    ['texts', "const x = 'a';", ["const x = '';"]],
    ['results', 'function f() { return g(1); }', ['return undefined;', 'return g(2);']],
  ])('have other %s', (_, text, expected) => {
    for (const part of expected) expect(variants(text).join('\n')).toContain(part);
  });

  it('leave types, imports and keys alone', () => {
    const text =
      "import a from 'b';\ntype T = 'x' | 3;\ninterface I { b: true }\nconst o = { k: 'v' };";
    expect(variants(text)).toEqual([]);
  });

  it('say where they are and what they change', () => {
    const [mutant] = mutantsOf('src/a.ts', 'f();\nconst x = a || b;').filter((m) => m.line === 2);
    expect(mutant).toMatchObject({ path: 'src/a.ts', before: '||', after: '&&' });
  });

  it('are programs still', () => {
    const text = 'const f = (a: number) => (a > 1 ? `x${a + 1}` : a - 1);';
    expect(variants(text)).toHaveLength(7);
    for (const variant of variants(text)) {
      expect(ts.transpileModule(variant, { reportDiagnostics: true }).diagnostics).toEqual([]);
    }
  });
});

describe('a sample', () => {
  const all = Array.from({ length: 50 }, (_, at) => at);

  it('is the same for the same seed, in order, and another for another', () => {
    const first = sampled(all, 10, 1);
    expect(sampled(all, 10, 1)).toEqual(first);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(new Set(first).size).toBe(10);
    expect(sampled(all, 10, 2)).not.toEqual(first);
  });

  it('is all where there are fewer', () => {
    expect(sampled([1, 2], 10, 1)).toEqual([1, 2]);
  });
});

describe('the score of a room', () => {
  it('is told with each survivor', () => {
    const mutant = { path: 'src/a/b.ts', line: 3, start: 0, end: 2, before: '||', after: '&&' };
    expect(scoreLines({ room: 'a', killed: 3, survivors: [mutant] })).toEqual([
      'a: 3 of 4 mutants killed (75 %)',
      '  src/a/b.ts:3  || → &&',
    ]);
  });
});
