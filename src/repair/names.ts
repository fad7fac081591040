/** Letters that name a thing of prose: vitamin D, T cells, the p value, E. coli, 5 V. */
import type { Atom } from './atoms.ts';
import { isEnglish } from './english.ts';
import { isSign, isSpace } from './grammar.ts';
import { startsSentence, wordAfter } from './surroundings.ts';

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
