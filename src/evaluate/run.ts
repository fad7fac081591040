/** Damages real abstracts, repairs them, and judges the result. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from '../model/problem.ts';
import { repairFormulas } from '../repair/index.ts';
import { decodeCapture } from '../text/decode.ts';
import { readBibliography, type BibAbstract } from './bibtex.ts';
import { typesetIntact, type IntactAbstract } from './intact.ts';
import { judge, type Judgement } from './judge.ts';
import { damageFormulas } from './truth.ts';

/** One abstract, damaged and repaired, and as it was. */
export interface Trial {
  readonly key: string;
  readonly damaged: string;
  readonly judgement: Judgement;
  readonly intact: IntactAbstract;
  /** What the repair took. */
  readonly milliseconds: number;
}

export interface Evaluation {
  readonly trials: readonly Trial[];
  /** What was broken in the files, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Evaluates the abstracts of BibTeX files.
 * @throws {UsageError} where a file cannot be read or holds no abstract
 */
export async function evaluateFiles(paths: readonly string[]): Promise<Evaluation> {
  const evaluations = [];
  for (const path of paths) evaluations.push(await evaluateFile(path));
  return {
    trials: evaluations.flatMap(({ trials }) => trials),
    problems: evaluations.flatMap(({ problems }) => problems),
  };
}

async function evaluateFile(path: string): Promise<Evaluation> {
  const name = basename(path);
  const { abstracts, problems } = readBibliography(await readText(path));
  if (abstracts.length === 0) {
    throw new UsageError(`--bib: expected a BibTeX file with abstracts, found none in "${path}"`);
  }
  return {
    trials: abstracts.map(evaluateAbstract),
    problems: problems.map((problem) => `${name}: ${problem}`),
  };
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`--bib: cannot read "${path}"`);
  });
  return decodeCapture(basename(path), bytes).capture?.text ?? '';
}

function evaluateAbstract({ key, abstract }: BibAbstract): Trial {
  const damaged = damageFormulas(abstract);
  const start = performance.now();
  const repairs = repairFormulas(damaged.text);
  const milliseconds = performance.now() - start;
  const judgement = judge(damaged, repairs);
  return { key, damaged: damaged.text, judgement, intact: typesetIntact(abstract), milliseconds };
}
