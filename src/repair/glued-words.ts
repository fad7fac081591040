/** Cuts words that commands and letters have run together into: `nvarepsilon`, `tauleq`, `Obig`. */
import { commandNames, isDistinctive, isGreek, LONGEST_NAME, roleOf } from './commands.ts';
import {
  betweenCapitals,
  comparison,
  membership,
  operandIn,
  overLine,
  readsAsChain,
  readsAsRelation,
  type WordContext,
} from './word-context.ts';
import { isEnglish } from './english.ts';

/** A longer word is no formula, whatever it holds. */
const WORD_MAX = 80;
/** What no author glues to a letter, or prose holds too often. */
const NEVER_GLUED = new Set(
  (
    'it sf tt lg Re Im Pr text not over check breve acute grave square triangle bullet complement models ' +
    'natural sharp flat angle exists gets parallel bold dagger quad bot ni wp star ast bm hom ' +
    'iota ket dot vec deg surd angle ker gcd iff cot sec csc Box Diamond arg dim det'
  ).split(' '),
);
const GLUED: ReadonlySet<string> = new Set(
  [...commandNames()].filter((name) => !NEVER_GLUED.has(name)),
);

/**
 * The commands and letters that a word is made of; undefined where it is a word.
 * @param word Letters of ASCII.
 */
export function splitWord(word: string, around: WordContext): readonly string[] | undefined {
  const element = elementOf(word, around) ?? raisedTo(word, around);
  if (element !== undefined) return element;
  if (word.length === 1 || roleOf(word) !== undefined) return [word];
  if (word.length > WORD_MAX) return undefined;
  const shown =
    beforeFence(word, around.after) ??
    overLine(word, around) ??
    betweenCapitals(word, around) ??
    comparison(word, around) ??
    beforeOperand(word, around);
  if (shown !== undefined) return shown;
  if (isEnglish(word) && !isScripted(around)) return membership(word, around);
  if (isCompound(word) && !isScripted(around)) return undefined;
  const led = ledByAccent(word);
  if (led !== undefined) return led;
  const pieces = membersOf(cheapest(word));
  return proves(pieces, around) ? pieces : undefined;
}

/** `sin S`, `min[0,1]`: what reads as a function, before what only a set can be. */
function elementOf(word: string, { after }: WordContext): readonly string[] | undefined {
  const member =
    (word === 'sin' && MEMBER_OF.test(after)) || (/^[ms]in$/u.test(word) && INTERVAL.test(after));
  return member ? [word.charAt(0), 'in'] : undefined;
}

/** `^nsubseteq`: as TeX does, a script takes one letter. */
function raisedTo(word: string, { before }: WordContext): readonly string[] | undefined {
  const rest = word.slice(1);
  return word.startsWith('n') && /[\^_]$/u.test(before) && roleOf(rest) === 'relation'
    ? ['n', rest]
    : undefined;
}

/** `nlog n`, `loglog n`, `Olp {`: too short to prove anything, but for what comes next. */
function beforeOperand(word: string, { after }: WordContext): readonly string[] | undefined {
  if (/^(?![bv]log)[A-Za-z](?:log|ln)$/u.test(word) && /^(?:\(| [b-z](?![a-zA-Z]))/u.test(after))
    return [word.charAt(0), word.slice(1)];
  if (/^[A-Z]lp$/u.test(word) && operandIn(after)) return [word.charAt(0), 'lp'];
  if (/^log(?:log|det)$/u.test(word) && operandIn(after)) return ['log', word.slice(3)];
  return undefined;
}

/** `dottheta`, `dmu`: an accent or a differential, and a letter of Greek. */
function ledByAccent(word: string): readonly string[] | undefined {
  const [, lead = '', rest = ''] = /^(d?dot|vec|d)([a-zA-Z]{2,})$/u.exec(word) ?? [];
  return isGreek(rest) && rest !== 'eps' ? [lead, rest] : undefined;
}

/** `gammatone`, `phinet`, `alphago`: a name that begins with a letter of Greek. */
function isCompound(word: string): boolean {
  const [, letter = '', rest = ''] =
    /^(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega)([a-z]{2,})$/u.exec(
      word,
    ) ?? [];
  if (letter === '' || roleOf(rest) !== undefined) return false;
  return /^(?:go|fold|zero|net|gan|vae|bert|gpt|former|tone|chirp)s?$/u.test(rest);
}

/** `x^top`, `theta_0genu_h`: what no English word touches. */
function isScripted({ before, after }: WordContext): boolean {
  return /[\^_]$/u.test(before) || (/[\d}]$/u.test(before) && /^[\^_]/u.test(after));
}

/** `sinmathcal S`: no sine is taken of a set, nor a minimum. */
function membersOf(pieces: readonly string[]): readonly string[] {
  return pieces.flatMap((piece, at) =>
    /^[sm]in$/u.test(piece) && /^math/u.test(pieces[at + 1] ?? '')
      ? [piece.charAt(0), 'in']
      : [piece],
  );
}

/** An interval, of which no minimum is taken. */
const INTERVAL = /^ ?(?:\[|\(0, ?(?:1(?:\/\d)?|infty)[)\]])/u;

/** A set, of which no sine is taken. */
const MEMBER_OF = /^ ?(?:math(?:cal|bb)|\[|\{|[A-Z](?![A-Za-z]))/u;

const SIZER_LAST = /^(.*?)((?:left|right|[bB]igg?[lrm]?))$/u;

/** `Obig(`, `Tright)`: a sizer at the end of a word, with its bracket after it. */
function beforeFence(word: string, after: string): readonly string[] | undefined {
  const [, head = '', sizer = ''] = SIZER_LAST.exec(word) ?? [];
  if (head === '' || !/^ ?[()[\]{}|]/u.test(after)) return undefined;
  if (isEnglish(word) && head.length > 1) return undefined;
  const pieces = roleOf(head) === undefined ? cheapest(head) : [head];
  const loose = pieces.filter((piece) => piece.length === 1).length;
  return loose <= Math.max(2, head.length / 3) ? [...pieces, sizer] : undefined;
}

/** The cutting of a word into glued commands and single letters that costs least. */
function cheapest(word: string): readonly string[] {
  const costs = [0];
  const lengths = [0];
  for (let end = 1; end <= word.length; end += 1) {
    let best = Infinity;
    let length = 1;
    for (let size = 1; size <= Math.min(end, LONGEST_NAME); size += 1) {
      const cost = (costs[end - size] ?? Infinity) + priceOf(word.slice(end - size, end));
      if (cost < best) [best, length] = [cost, size];
    }
    costs.push(best);
    lengths.push(length);
  }
  const pieces: string[] = [];
  for (let end = word.length; end > 0; end -= lengths[end] ?? 1) {
    pieces.unshift(word.slice(end - (lengths[end] ?? 1), end));
  }
  return pieces;
}

function priceOf(piece: string): number {
  if (piece.length === 1) return 2;
  if (/^c[A-Z]$/u.test(piece)) return 2.5;
  if (!GLUED.has(piece)) return Infinity;
  const short = Math.max(0, 4 - piece.length) * 0.8;
  return isRelation(piece) ? 1 + short * 0.9 : 1 + short;
}

/** Whether a cutting holds enough commands, and few enough loose letters, to be no word. */
function proves(pieces: readonly string[], around: WordContext): boolean {
  const touched = /[\^_})]$/u.test(around.before) || /^[\^_]/u.test(around.after);
  const commands = pieces.filter((piece) => piece.length > 1);
  const loose = pieces.length - commands.length;
  if (readsAsChain(pieces, around)) return true;
  if (commands.length === 0 || looseRun(pieces) > (touched ? 3 : 2)) return false;
  if (touched && commands.length > 0) return commands.join('').length >= loose;
  const solid = commands.filter(isSolid);
  if (solid.length === 0 || readsAsName(pieces, solid))
    return readsAsRelation(pieces, around.after);
  const enough = 2 * solid.join('').length >= pieces.join('').length;
  const related = loose <= 2 && isRelation(pieces.at(-1)) && operandIn(around.after);
  return enough || related || readsAsRelation(pieces, around.after);
}

/** A command that is neither short nor a word. */
function isSolid(name: string): boolean {
  return (
    name.length >= 3 && name !== 'eps' && (isDistinctive(name) || isGreek(name) || SOLID.has(name))
  );
}
const SOLID = new Set('infty nabla forall emptyset varnothing partial Vert vert subset'.split(' '));

/** `Petar`, `Leta`, `Tibetan`: nothing but a Greek letter in what is written like a name. */
function readsAsName(pieces: readonly string[], solid: readonly string[]): boolean {
  if (!/^[A-Z][a-z]+$/u.test(pieces.join(''))) return false;
  const loose = pieces.filter(({ length }) => length === 1).length;
  return solid.every((name) => name.length === 3 || (isGreek(name) && loose > 1));
}

function looseRun(pieces: readonly string[]): number {
  let run = 0;
  let longest = 0;
  for (const piece of pieces) {
    run = piece.length === 1 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function isRelation(name = ''): boolean {
  return roleOf(name) === 'relation';
}
