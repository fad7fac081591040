/** Letters that stand alone: symbols of mathematics, or letters of prose. */
import type { Atom } from './atoms.ts';
import { isCapitalSymbol } from './capitals.ts';
import { isDistinctive, isGreek, isGreekCapital } from './commands.ts';
import { isEnglish } from './english.ts';
import { isSign, isSpace, atomTex, type Grammar } from './grammar.ts';
import { followsItem, isUnit, namesThing } from './names.ts';
import {
  compoundAt,
  followsHead,
  isPrime,
  standsAlone,
  startsSentence,
  wordAfter,
} from './surroundings.ts';

export interface Symbol {
  /** Index of its first atom and of the first after it. */
  readonly from: number;
  readonly to: number;
  readonly tex: string;
}

/** Compounds whose letter is prose. */
const COMPOUNDS =
  /^(?:e-[a-z]+|x-rays?|t-(?:sne|tests?|based|distributed)|n-grams?|i-vectors?|[su]-(?:curve|shaped|turn)|k-(?:means|nn|fold|medoids|medians?|anonymity)|c-(?:section|[a-z]+)|m-estimators?|p-(?:values?|hacking)|f-(?:scores?|measure)|b-(?:splines?|roll)|g-(?:code|force)|z-scores?|h-index|o-minimal|a-[a-z]+)$/iu;

/** The symbol that begins at an atom, if it is one. */
export function symbolAt(grammar: Grammar, at: number): Symbol | undefined {
  const atom = grammar.atoms[at];
  if (atom === undefined) return undefined;
  if (atom.kind === 'command')
    return isGreekSymbol(grammar, at, atom) || isArrow(grammar, at, atom)
      ? symbol(at, atom)
      : undefined;
  if (atom.kind !== 'letter' || !standsAlone(grammar, at)) return undefined;
  if (/[^A-Za-z]/u.test(atom.text)) return symbol(at, atom);
  const accepted = /[a-z]/u.test(atom.text)
    ? isSmallSymbol(grammar, at, atom)
    : isCapitalSymbol(grammar, at, atom);
  return accepted ? withPrime(grammar.atoms, symbol(at, atom)) : undefined;
}

/** `text rightarrow image`: a sign between words, whose name no prose holds. */
function isArrow({ atoms }: Grammar, at: number, { text, role }: Atom): boolean {
  const spaced = isSpace(atoms[at - 1]) && isSpace(atoms[at + 1]);
  return spaced && (role === 'relation' || role === 'binary') && isDistinctive(text);
}

/** `D'`: a symbol and its prime. */
function withPrime(atoms: readonly Atom[], letter: Symbol): Symbol {
  if (!isPrime(atoms, letter.to)) return letter;
  return { ...letter, to: letter.to + 1, tex: `${letter.tex}'` };
}

function symbol(at: number, atom: Atom): Symbol {
  return { from: at, to: at + 1, tex: atomTex(atom) };
}

/** `2k`: a figure before a symbol that is known. */
export function multipleAt(grammar: Grammar, at: number): Symbol | undefined {
  const [number, letter] = [grammar.atoms[at], grammar.atoms[at + 1]];
  if (number?.kind !== 'number' || letter?.kind !== 'letter') return undefined;
  const touches = /[A-Za-z\d-]/u.test(grammar.atoms[at - 1]?.text.slice(-1) ?? '');
  const few =
    /^\d$/u.test(number.text) && /^[a-z]$/u.test(letter.text) && !/[adsx]/u.test(letter.text);
  if (!few || touches || !grammar.known.has(letter.text) || !standsAlone(grammar, at + 1, true))
    return undefined;
  return { from: at, to: at + 2, tex: number.text + letter.text };
}

function isSmallSymbol(grammar: Grammar, at: number, { text }: Atom): boolean {
  const { atoms, known } = grammar;
  const [before, after] = [atoms[at - 1], atoms[at + 1]];
  // `nth` and `eth` are words of prose, and ordinals only of a letter that the text has as a symbol.
  const isWord = after?.text === 'th' && isEnglish(`${text}th`) && !known.has(text);
  if (text === 'a' || isWord) return false;
  const counts = /^[a-h]$/u.test(text) || !known.has(text);
  if (isSign(after, ')') && counts && opensNowhere(grammar, at + 1)) return false;
  if (/^[a-i]$/u.test(text) && followsItem(atoms, at)) return false;
  if (isSign(after, ')') && isSign(before, '(') && !known.has(text)) return false;
  if (isSign(after, ')') && isSign(before, '(') && /[b-eivx]/u.test(text)) return false;
  if (namesThing(atoms, at) || (isUnit(atoms, at) && !known.has(text))) return false;
  if (text === 's' && isSign(before, '(') && atoms[at - 2]?.kind === 'word') return false;
  if (isSign(after, '.') && startsSentence(atoms, at)) return false;
  if (/^[bpv]$/u.test(text) && isSign(after, '.') && atoms[at + 3]?.kind === 'number') return false;
  if (isSign(before, "'") || isSign(before, '’')) return false;
  const compound = compoundAt(atoms, at);
  if (compound !== undefined && COMPOUNDS.test(compound))
    return known.has(text) && !/^(?:x-ray|t-(?:sne|test)|e-|a-)/iu.test(compound);
  if (!isSign(before, '-')) return true;
  return followsHead(atoms, at) || (known.has(text) && !isSign(after, '-'));
}

/** How far back a bracket is looked for, in atoms. */
const OPENS_WITHIN = 80;

/** `a, b) the second`: a bracket that counts, and closes none. */
function opensNowhere({ closing }: Grammar, close: number): boolean {
  for (let at = close - 1; at >= Math.max(0, close - OPENS_WITHIN); at -= 1) {
    if (closing.get(at) === close) return false;
  }
  return true;
}

const NOT_AFTER = /^(?:one|Krippendorff|Cronbach|chi|amyloid|interferon)$/iu;
const PROSE_GREEK: Readonly<Record<string, RegExp>> = {
  beta: /^(?:versions?|tests?|testers?|testing|tested|users?|readers?|releases?|programs?|phase|distribution|distributions|waves?|cells?|decay|carotene|process|blockers?|sheets?|strands?|barrels?|catenin|lactams?|amyloid|oxidation)$/iu,
  alpha:
    /^(?:versions?|waves?|particles?|tests?|testers?|testing|users?|releases?|radiation|blending|channels?|transparency|decay|beta|helix|helices|helical|carbons?|synuclein|males?)$/iu,
  gamma:
    /^(?:rays?|radiation|photons?|emission|function|functions|distribution|distributions|correction|waves?|process|aminobutyric|oscillations?|globulin|knife)$/iu,
  delta:
    /^(?:method|rule|wings?|blues|region|function|encoding|debugging|robot|waves?|variant|encoded)$/iu,
  lambda: /^(?:calculus|calculi|expressions?|functions?|architecture|terms?|abstraction)$/iu,
  chi: /^(?:square|squared|squares)$/iu,
  pi: /^(?:day|network)$/iu,
};

/** A Greek letter by its name: mathematics, but for a few compounds of prose. */
function isGreekSymbol({ atoms, known }: Grammar, at: number, atom: Atom): boolean {
  if (!isGreek(atom.text)) return atom.proof === true && atom.role === 'letter';
  if (atom.source !== undefined) return true;
  const before = atoms[at - 1];
  const after = wordAfter(atoms, at);
  if (after !== undefined && PROSE_GREEK[atom.text.toLowerCase()]?.test(after)) return false;
  if (isInListOfDistributions(atoms, at)) return false;
  const earlier = atoms[at - 2]?.text ?? '';
  if (NOT_AFTER.test(earlier) || before?.kind === 'run' || before?.kind === 'number') return false;
  if (isSign(before, '-') && isNamed(atoms, at) && !known.has(atom.text)) return false;
  if (isSign(atoms[at + 1], '-') && atoms[at + 2]?.kind === 'number') return false;
  if (!isGreekCapital(atom.text) || known.has(atom.text)) return true;
  if (atoms[at + 1]?.kind === 'number') return false;
  return !startsSentence(atoms, at) && !/^[A-Z]/u.test(after ?? '');
}

const DISTRIBUTION =
  /^(?:normal|Gaussian|Poisson|Weibull|[Ll]og-?normal|uniform|exponential|Bernoulli|[Bb]inomial|[Mm]ultinomial|Dirichlet|Pareto|Cauchy|Laplace|Student|geometric|logistic|Wishart|Gumbel|distributions?)$/u;
/** Atoms of a list that are looked through for a distribution. */
const LIST_MAX = 24;

/** `the normal, gamma and beta distributions`: a name among the names of distributions. */
function isInListOfDistributions(atoms: readonly Atom[], at: number): boolean {
  if (!/^(?:alpha|beta|gamma|chi)$/u.test(atoms[at]?.text ?? '')) return false;
  return [1, -1].some((step) => DISTRIBUTION.test(neighbourInList(atoms, at, step)));
}

/** The first word before or behind that is no letter of Greek, over commas, "and" and "or". */
function neighbourInList(atoms: readonly Atom[], at: number, step: number): string {
  for (let next = at + step; Math.abs(next - at) < LIST_MAX; next += step) {
    const atom = atoms[next];
    const passes = isSpace(atom) || isSign(atom, ',') || /^(?:and|or)$/u.test(atom?.text ?? '');
    if (!passes && !isGreek(atom?.text ?? '')) return atom?.text ?? '';
  }
  return '';
}

/** `TNF-alpha`, `amyloid-beta`: part of a name, and no measure as in `rank-beta`. */
function isNamed(atoms: readonly Atom[], at: number): boolean {
  return /^[A-Z]{2}|^(?:amyloid|interferon)$/u.test(atoms[at - 2]?.text ?? '');
}
