import { afterEach, describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missLines } from '../../../src/lab/evaluate/misses.ts';
import { evaluateFiles, type Evaluation } from '../../../src/lab/evaluate/run.ts';
import { evaluationTable } from '../../../src/lab/evaluate/table.ts';
import { groundTruth } from '../../../src/lab/evaluate/truth.ts';
import { assess } from '../../../src/lab/evaluate/judge.ts';
import { UsageError } from '../../../src/model/problem.ts';

const costOf = (repair: number) => ({ repair, whole: 2 * repair });

/** An evaluation of one abstract with the repairs given. */
function evaluationOf(
  abstract: string,
  ...pairs: [seen: string, tex: string, because?: string][]
): Evaluation {
  const damaged = groundTruth(abstract);
  const repairs = pairs.map(([seen, tex, because]) => {
    const start = damaged.text.indexOf(seen);
    const span = { start, end: start + seen.length, seen, tex };
    return because === undefined ? { ...span, lossy: false } : { ...span, lossy: true, because };
  });
  const refused = [
    {
      tex: String.raw`\minf`,
      error: String.raw`KaTeX parse error: Undefined control sequence: \minf at position 1: \minf`,
      asSource: true,
    },
  ];
  const judgement = assess(damaged, repairs);
  const trial = {
    key: 'k',
    damaged: damaged.text,
    judgement,
    intact: { formulas: 4, refused },
  };
  const costs = { cold: [{ repair: 9, whole: 20 }], warm: [1, 2, 6].map(costOf) };
  return { trials: [trial], costs, problems: ['x.bib: line 3 is broken'] };
}

describe('the result of an evaluation', () => {
  const evaluation = evaluationOf(
    String.raw`Of $\epsilon$, $K$ and $n^2$ we run $\frac{1}{\sqrt{T}}$ and $\sqrt{n}$.`,
    ['epsilon', String.raw`\epsilon`],
    ['n^2', 'n^3'],
    ['run', 'r u n'],
    ['1{T}', String.raw`\frac{1}{T}`, 'a fraction'],
  );
  const table = evaluationTable(evaluation);

  it('is given by kind of formula', () => {
    expect(table).toMatch(
      /single symbol \| +2 \| +50\.0 % \| +50\.0 % \| +50\.0 % \| +50\.0 % \| +0\.0 %/u,
    );
    expect(table).toMatch(
      /recoverable +\| +1 \| +100\.0 % \| +100\.0 % \| +100\.0 % \| +0\.0 % \| +0\.0 %/u,
    );
    expect(table).toMatch(/lossy +\| +2 \| +50\.0 % .* 50\.0 % \|$/mu);
  });

  it('counts what is false, touched and invented, and what KaTeX refuses', () => {
    expect(table).toContain('False repairs in all: 1 of 4 (25.0 %)');
    expect(table).toMatch(/in all: .*; prose characters touched: 3 of \d+/u);
    expect(table).toContain('False repairs in abstracts with formulas: 1 of 4');
    expect(table).toContain('whose author marked none: 0 of 0');
    expect(table).toContain('that the text does not name: 1');
    expect(table).toContain('3 of 4 (75.0 %) formulas are typeset');
    expect(table).toContain(String.raw`k: \minf — Undefined control sequence: \minf`);
    expect(table).toContain('x.bib: line 3 is broken');
  });

  it('tells the costs of a first and of a second pass', () => {
    expect(table).toMatch(/repair, first pass +\| +9\.00 \| +9\.00 \| +9\.00/u);
    expect(table).toMatch(/repair, second pass +\| +3\.00 \| +2\.00 \| +6\.00/u);
    expect(table).toMatch(/repair and typesetting, second pass +\| +6\.00 \| +4\.00 \| +12\.00/u);
  });

  it('lists each miss in its place on demand', () => {
    expect(missLines(evaluation).map((line) => line.split(':')[0])).toEqual([
      'missed symbol k',
      'differs recoverable k',
      'differs lossy k',
      'missed lossy k',
      'false k',
    ]);
    expect(missLines(evaluation)[0]).toContain('Of epsilon, ⟦K⟧ and n^2');
  });
});

describe('evaluating files', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function fileOf(text: string): Promise<string> {
    folder = await mkdtemp(join(tmpdir(), 'offprint-evaluate-'));
    const path = join(folder, 'a.bib');
    await writeFile(path, text);
    return path;
  }

  it('repairs what was damaged in each abstract', async () => {
    const path = await fileOf(
      String.raw`@a{one, abstract = {We reach an error of $\varepsilon^{-2} \log T$ in $T$ steps.}}`,
    );
    const { trials, costs } = await evaluateFiles([path, path]);
    expect(trials).toHaveLength(2);
    for (const pass of [costs.cold, costs.warm]) {
      expect(pass).toHaveLength(2);
      expect(pass.every(({ repair, whole }) => repair > 0 && whole > repair)).toBe(true);
    }
    expect(trials[0]?.judgement.verdicts.map(({ same }) => same)).toEqual([true, true]);
    expect(trials[0]?.judgement.touched).toBe(0);
  });

  it('says what is no BibTeX and what cannot be read', async () => {
    const path = await fileOf('no entry');
    await expect(evaluateFiles([path])).rejects.toThrow(UsageError);
    await expect(evaluateFiles([`${path}.none`])).rejects.toThrow(/cannot read/u);
  });
});
