/** Damages real abstracts, repairs them, and judges the result. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from '../../model/problem.ts';
import { repairFormulas } from '../../repair/index.ts';
import { bibtexEntries, type BibtexEntry } from '../../text/bibtex.ts';
import { decodeText } from '../../text/decode.ts';
import { costsOf, type Costs } from './cost.ts';
import { assess, type Assessment } from './judge.ts';
import { groundTruth } from './truth.ts';
import { formulaError } from '../../render/index.ts';
import { parseAbstract } from '../../text/abstract.ts';
import { formulasIn } from '../../text/plain.ts';
import { mathml } from './mathml.ts';

/** One abstract, damaged and repaired, and as it was. */
export interface Trial {
  readonly key: string;
  readonly damaged: string;
  readonly judgement: Assessment;
  readonly intact: IntactAbstract;
}

export interface Evaluation {
  readonly trials: readonly Trial[];
  readonly costs: Costs;
  /** What was broken in the files, a sentence each. */
  readonly problems: readonly string[];
}

/** The abstract of one entry: TeX, on one line as listing pages print it. */
interface BibAbstract {
  readonly key: string;
  readonly abstract: string;
}

interface Bibliography {
  readonly abstracts: readonly BibAbstract[];
  readonly problems: readonly string[];
}

/**
 * Evaluates the abstracts of BibTeX files.
 * @throws {UsageError} where a file cannot be read or holds no abstract
 */
export async function evaluateFiles(paths: readonly string[]): Promise<Evaluation> {
  const files = [];
  for (const path of paths) files.push(await readFileOf(path));
  const abstracts = files.flatMap((file) => file.abstracts);
  return {
    costs: costsOf(abstracts.map(({ abstract }) => groundTruth(abstract).text)),
    trials: abstracts.map(evaluateAbstract),
    problems: files.flatMap(({ problems }) => problems),
  };
}

async function readFileOf(path: string): Promise<Bibliography> {
  const entries = [...bibtexEntries(await readText(path))];
  const abstracts = entries.flatMap(abstractOf);
  if (abstracts.length === 0) {
    throw new UsageError(`--bib: expected a BibTeX file with abstracts, found none in "${path}"`);
  }
  const problems = entries.flatMap(({ key, broken }) =>
    broken === undefined ? [] : [`${basename(path)}: entry "${key}": ${broken}`],
  );
  return { abstracts, problems };
}

function abstractOf({ key, fields }: BibtexEntry): readonly BibAbstract[] {
  const field = fields.find(({ name }) => name === 'abstract');
  const abstract = field?.value.replace(/\s+/gu, ' ').trim() ?? '';
  return abstract === '' ? [] : [{ key, abstract }];
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`--bib: cannot read "${path}"`);
  });
  return decodeText(bytes);
}

function evaluateAbstract({ key, abstract }: BibAbstract): Trial {
  const damaged = groundTruth(abstract);
  const judgement = assess(damaged, repairFormulas(damaged.text));
  return { key, damaged: damaged.text, judgement, intact: typesetIntact(abstract) };
}

/** A formula that is not typeset as its author meant it, and why. */
interface Refusal {
  readonly tex: string;
  readonly error: string;
  /** It is shown as its source; otherwise only a command in it is shown by its name. */
  readonly asSource: boolean;
}

interface IntactAbstract {
  readonly formulas: number;
  readonly refused: readonly Refusal[];
}

/** Reads an abstract as a page would and typesets each of its formulas. */
function typesetIntact(abstract: string): IntactAbstract {
  const formulas = parseAbstract(abstract).abstract.flatMap(formulasIn);
  const refused = formulas.flatMap(({ tex, display }) => {
    const error = formulaError(tex, display);
    return error === undefined ? [] : [{ tex, error, asSource: mathml(tex) === undefined }];
  });
  return { formulas: formulas.length, refused };
}
