/** Names that look like formulas: letters that name a thing (vitamin D, the p value, 5 V), and names of program code. */
import type { Atom } from './atoms.ts';
import { isEnglish } from './english.ts';
import { isSign, isSpace } from './grammar.ts';
import { startsSentence, wordAfter } from './surroundings.ts';
import { isGreek, roleOf } from './commands.ts';

/** Words before a capital that names a thing, and is no symbol. */
const AFTER_NOUN =
  /^(?:vitamins?|appendix|part|types?|sections?|figures?|tables?|languages?|hepatitis|influenza|proteins?|factor|coenzyme|immunoglobulin|plan|grade|track|task|phase|panel|version|options?|questions?|answers?|teams?|scenarios?|exhibit|theorem|assumption|category|stage|level|planet|generation|programming|big|packages?)$/iu;
/** Words before the first letters of the alphabet, which count there. */
const LETTERED =
  /^(?:[Gg]roups?|Class|[Cc]ases?|[Mm]ethods?|[Mm]odels?|[Ss]ystems?|sites?|algorithms?|experiments?|variant|letters?|notes?|arms?|players?|domains?|condition)$/u;
const BEFORE_NOUN =
  /^(?:packages?|code|compilers?|languages?|programming|librar(?:y|ies)|scripts?|implementation|statistics?|scores?|index|notation|sharp|flat|major|minor|binds)$/iu;

/** Letters and the nouns that they name with, whatever the text's formulas hold. */
const PAIRS =
  /^(?:[pq] values?|[tzFfu] (?:tests?|statistics?|scores?|ratios?)|[TB] (?:cells?|lymphocytes?)|[XY] chromosomes?|[HCO] atoms?|[CR] (?:packages?|code|compilers?|language|programming|library|libraries|scripts?)|X rays?|G proteins?|S proteins?|[BR] trees?|[UV] nets?|Q networks?)$/u;

/** `T cells`, `p value`, `E. coli`, `J. Smith`, `Z.-Q. Luo`: a letter of prose by what stands around it. */
export function namesThing(atoms: readonly Atom[], at: number): boolean {
  const letter = atoms[at]?.text ?? '';
  const after = isSpace(atoms[at + 1]) ? wordAfter(atoms, at) : undefined;
  if (PAIRS.test(`${letter} ${after ?? ''}`)) return true;
  if (letter === 'v' && isSpace(atoms[at + 1]) && atoms[at + 2]?.kind === 'number') return true;
  if (isSign(atoms[at + 1], '.') && isSign(atoms[at + 2], '-')) return true;
  const stopped = isSign(atoms[at + 1], '.') && isSpace(atoms[at + 2]);
  return stopped && /^[A-Z]$/u.test(letter) && (isSpecies(atoms[at + 3]) || isInitial(atoms, at));
}

/** `E. coli`: a capital, a stop, and no sentence that begins. */
function isSpecies(word: Atom | undefined): boolean {
  return (word?.kind === 'word' || word?.kind === 'run') && /^[a-z]/u.test(word.text);
}

/** How sentences of an abstract begin. */
const OPENERS =
  /^(?:The|We|In|Our|This|For|It|These|Then|However|Moreover|Here|To|As|When|If|Under|Also|Using|By|An?|On|With|Given|That|Finally|Further(?:more)?|Specifically|First|Next|Thus|Hence|Since|While|They|Unlike|Additionally|Both|Such|Can|What|Is|Let|At|There|Prior|Recently|Motivated|Along|Among|Assuming|Suppose|Consider|Previous|Despite|Although|Instead|Interestingly|Surprisingly|Remarkably|Notably|Consequently|Therefore|Second|Third|Building|From|One|Two|Each|All|Every|No|Not)$/u;

/** `J. Smith`, `Robert T. Fox`, `A. N. Lee`. */
function isInitial(atoms: readonly Atom[], at: number): boolean {
  const name = atoms[at + 3];
  if (name === undefined || !/^[A-Z](?:[a-z]|$)/u.test(name.text)) return false;
  const before = atoms[at - 2]?.text ?? 'A';
  if (/^[A-Z.]/u.test(before) || /^[([]$/u.test(atoms[at - 1]?.text ?? '')) return true;
  return name.kind === 'letter' ? isSign(atoms[at + 4], '.') : !isEnglish(name.text);
}

/** `vitamin D`, `R package`, `10 K`: names, unless the letter is a symbol of the text. */
export function mayName(atoms: readonly Atom[], at: number): boolean {
  const earlier = isSpace(atoms[at - 1]) ? atoms[at - 2] : undefined;
  const letter = atoms[at]?.text ?? '';
  const noun = earlier?.text ?? '';
  if (AFTER_NOUN.test(noun) || (/^[A-D]$/u.test(letter) && LETTERED.test(noun))) return true;
  if (opensProper(atoms, at)) return true;
  if (isUnit(atoms, at) || isProper(atoms, at, noun)) return true;
  if (/^(?:and|by|,|&)$/u.test(noun) && isSign(atoms[at + 1], '.') && opensName(atoms, at))
    return true;
  if (/^[RC]$/u.test(letter) && isLanguage(atoms, at, noun)) return true;
  return BEFORE_NOUN.test(wordAfter(atoms, at) ?? '');
}

/** `Malcolm X`, `Linear B`: a capital after a word that has one, and does not begin the sentence. */
function isProper(atoms: readonly Atom[], at: number, noun: string): boolean {
  return /^[A-Z][a-z]/u.test(noun) && (!isEnglish(noun) || !startsSentence(atoms, at - 2));
}

/** `X Consortium`, `P-256`, `of L. Peter Deutsch`, and no `K Gaussians`. */
function opensProper(atoms: readonly Atom[], at: number): boolean {
  const [next, name, , last] = [atoms[at + 1], atoms[at + 2], atoms[at + 3], atoms[at + 4]];
  if (isSign(next, '-')) return name?.kind === 'number';
  const proper = /^[A-Z][a-z]+(?<!s)$/u;
  if (isSpace(next)) return proper.test(name?.text ?? '');
  const names = [atoms[at + 3], atoms[at + 5]].map((atom) => atom?.text ?? '');
  return isSign(next, '.') && last?.kind === 'space' && names.every((one) => proper.test(one));
}

/** `and P. Jones`, as against the end of a sentence. */
function opensName(atoms: readonly Atom[], at: number): boolean {
  const name = atoms[at + 3]?.text ?? '';
  return isSpace(atoms[at + 2]) && /^[A-Z][a-z]/u.test(name) && !OPENERS.test(name);
}

/** `in R`, `Python, R, and MATLAB`. */
function isLanguage(atoms: readonly Atom[], at: number, before: string): boolean {
  const others = atoms.slice(Math.max(0, at - 5), at + 6);
  return (
    /^(?:in|and|or|using|with)$/u.test(before) ||
    others.some(({ text }) =>
      /^(?:Python|MATLAB|Matlab|Julia|Java|SAS|SQL|Stata|Fortran|Rust)$/u.test(text),
    )
  );
}

/** `option b`, `part i`: a small letter that counts. */
export function followsItem(atoms: readonly Atom[], at: number): boolean {
  const noun = isSpace(atoms[at - 1]) ? atoms[at - 2]?.text : undefined;
  return /^(?:options?|parts?|panels?|questions?|appendix|sections?|figures?)$/iu.test(noun ?? '');
}

/** `10 K`, `5 V`, `2 h`: a figure before a letter that measures. */
export function isUnit(atoms: readonly Atom[], at: number): boolean {
  return isSpace(atoms[at - 1]) && atoms[at - 2]?.kind === 'number';
}

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
