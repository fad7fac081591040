/** Formulas in texts, and the words that the index and the query have for them. */
import { exactWord, formulaWord, normalFormula, shapeWord } from './formula-word.ts';
import { formulaInside, formulaParts } from './formula-parts.ts';

/** A formula in a text, and the words that stand for it. */
export interface MathRun {
  readonly start: number;
  readonly end: number;
  /** The whole first, then its parts; letters alone, so that no stemmer or splitter touches them. */
  readonly words: readonly string[];
  /** The whole with its capitals: `L_∞` is not `ℓ_∞`. */
  readonly exact: string;
  /** What it and its parts are whatever their variables are called; that of a bound's inside first. */
  readonly shapes: readonly string[];
}

/** A head and its bracket; a piece with a script, a slash or a root; a norm; a logarithm. */
const RUN =
  /(?<![\p{L}\p{N}])(?:\p{L}\p{M}?~?|poly|log|omega|theta)\s?\(|[^\s,;:]{0,40}[/^_√¹²³⁰-₉∞][^\s,;:]{0,60}|(?:‖|∥|\|\|)[^‖∥|\s]{1,20}(?:‖|∥|\|\|)|(?<![\p{L}\p{N}-])(?:[b-z]\s)?log\s\p{L}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}-])\p{L}[0-9](?![\p{L}\p{N}])/giu;
/** A bracket that is not closed within so many characters is not a formula's. */
const BRACKET_MAX = 120;

/**
 * The formulas that stand in a text as LaTeX or in Unicode: `\mathcal{O}(1/\sqrt{T})` and
 * `O(1/√T)` give the same words. Places are those of `plainFormulas(text)`.
 */
export function mathRuns(plain: string): readonly MathRun[] {
  const runs: MathRun[] = [];
  const search = new RegExp(RUN);
  for (let found = search.exec(plain); found; found = search.exec(plain)) {
    const run = runAt(plain, found.index, search.lastIndex);
    if (run === undefined) continue;
    runs.push(run);
    search.lastIndex = run.end;
  }
  return runs;
}

/** The run with its brackets closed, or, where that is prose, as far as no blank is in it. */
function runAt(plain: string, start: number, found: number): MathRun | undefined {
  const open = plain[found - 1] === '(' ? found + plain.slice(found).search(/[\s,;:]|$/) : found;
  for (const end of new Set([closed(plain, start, found) ?? open, open])) {
    const run = formulaRun(plain.slice(start, end));
    if (run) return { start, end, ...run };
  }
  return undefined;
}

/** Where all brackets that a run opens are closed. */
function closed(plain: string, start: number, found: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(plain.length, found + BRACKET_MAX); at++) {
    if (at >= found && depth <= 0) return at;
    if (plain[at] === '\n') return undefined;
    if (plain[at] === '(') depth++;
    if (plain[at] === ')') depth--;
  }
  return depth <= 0 ? Math.min(plain.length, found + BRACKET_MAX) : undefined;
}

function formulaRun(run: string): Omit<MathRun, 'start' | 'end'> | undefined {
  const normal = normalFormula(run.replace(/[.?!'"]+$|[-‐‑–]\p{L}{3,}.*$/gu, ''));
  const whole = formulaWord(normal);
  if (whole === undefined) return undefined;
  const parts = formulaParts(normal);
  const shapes = [formulaInside(normal) ?? normal, ...parts].flatMap((it) => shapeWord(it) ?? []);
  return {
    words: [...new Set([whole, ...parts.flatMap((it) => formulaWord(it) ?? [])])],
    exact: exactWord(normal),
    shapes: [...new Set(shapes)],
  };
}

/** `l-infinity`, `Linf`: the norm by its name. */
const NORM = /(?<![\p{L}\p{N}])([lL])[-_ ]?inf(?:ty|inity)?(?![\p{L}\p{N}])/gu;

/** A text whose LaTeX reads as the library's plain texts do: `$T^{2/3}$` → `T^(2/3)`. */
export function plainFormulas(text: string): string {
  const named = text.replace(NORM, '$1_∞');
  if (!/[\\${}]|sqrt/.test(named)) return named;
  return named
    .replace(
      /\\(?:math[a-z]+|operatorname|left|right|(?:wide)?(?:tilde|hat)|bar|text|[bB]igg?[lr]?|cal)(?![a-zA-Z])\s*/g,
      '',
    )
    .replace(/\{\{(\p{L})\}\}/gu, '{$1}')
    .replace(/\\[dt]?frac\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1/$2')
    .replace(/\\sqrt\s*/g, '√')
    .replace(/(?<!\p{L})sqrt\s*(?=[({]|\p{L}(?!\p{L}))/gu, '√')
    .replace(/\\\|/g, '‖')
    .replace(/\\ell(?![a-zA-Z])/g, 'ℓ')
    .replace(/\\infty(?![a-zA-Z])/g, '∞')
    .replace(/\\var(?=[a-z])/g, '\\')
    .replace(/(?<=\p{L})\\(?=[a-zA-Z])/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])\{([^{}]*)\}(?=\()/gu, '$1')
    .replace(/\{/g, '(')
    .replace(/\}/g, ')')
    .replace(/[$\\]/g, '')
    .replace(/([_^])\(([^()])\)/g, '$1$2')
    .replace(/(^|\s)\((\p{L})\)(?=\()/gu, '$1$2');
}
