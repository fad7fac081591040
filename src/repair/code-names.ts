/** Tells names of program code (`max_len`, `top_k=5`, `self.alpha=0.1`) from formulas. */
import { isGreek, roleOf } from './commands.ts';
import { isEnglish } from './english.ts';

/** Parts of names that are no English words, and those that are also commands. */
const ABBREVIATIONS =
  'len idx num init id ids fn str args kwargs cfg ptr src dst env dir config param params attn emb embed ' +
  'proj lr bs wd std ctx tok seq cls vec2 ckpt';
const ABBREVIATION = new RegExp(`^(?:${ABBREVIATIONS.replaceAll(' ', '|')})\\d*$`, 'u');
/** Commands that take no script, and small words: what they begin is a name. */
const LEADING =
  /^(?:top|in|to|not|text|left|right|dot|check|star|eps|out|no|is|do|on|by|at|of|as|if|or)$/u;
/** Words that stand upright in formulas, with scripts of their own. */
const OPERATOR =
  /^(?:opt|rank|diag|sign|span|dist|conv|supp|poly|trace|err|reg|val|var|cov|vol|obs|cost|loss|risk)$/u;
const NAME = /__[a-z]+(?:_[a-z]+)*__|[A-Za-z]{1,40}\d{0,4}(?:_[a-z][a-z\d]{0,40})+(?![\w^{])/uy;
/** What is assigned, or the bracket of a call: after a name of code, not after a label. */
const ASSIGNED = /^ ?= ?(?:[-\d.'"[]|True|False|None|true|false|null)/u;

/**
 * The name of code that begins at an offset; empty where none does. `k_max` and `x_i` may be
 * formulas, and `loss_i` an operator with its index: only words that no formula holds prove a name.
 */
export function codeNameAt(raw: string, at: number): string {
  if (at > 0 && /[\w\\^}]/u.test(raw.charAt(at - 1))) return '';
  NAME.lastIndex = at;
  const name = NAME.exec(raw)?.[0] ?? '';
  if (name === '' || name.startsWith('__')) return name;
  const [first = '', ...rest] = name.split('_');
  return isName(first, rest, raw.slice(at + name.length, at + name.length + 8)) ? name : '';
}

/** Whether a word is a usual abbreviation of code (`len`, `lr`), and no product of letters. */
export function isCodeWord(word: string): boolean {
  return ABBREVIATION.test(word);
}

function isName(first: string, rest: readonly string[], after: string): boolean {
  if (isGreek(first) || /^(?:math|bar|hat|tilde|over|under|big)/u.test(first)) return false;
  // A label of four letters without braces is a word.
  if (first.length === 1) return rest.every((part) => part.length > 3 && isWord(part));
  const assigned = ASSIGNED.test(after);
  if (roleOf(first) === 'function') return assigned || rest.every(isWord);
  if (rest.every(isWord)) return true;
  if (!isWord(first) && !LEADING.test(first)) return false;
  return assigned || after.startsWith('(') || (first.length > 3 && !OPERATOR.test(first));
}

function isWord(part: string): boolean {
  if (part.length < 2) return false;
  return isCodeWord(part) || part === 'in' || (roleOf(part) === undefined && isEnglish(part));
}
