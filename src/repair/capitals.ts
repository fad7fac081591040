/** Capitals that stand alone: symbols, or names of things. */
import type { Atom } from './atoms.ts';
import { isEnglish } from './english.ts';
import { isSign, isSpace, type Grammar } from './grammar.ts';
import { mayName, namesThing } from './names.ts';
import { compoundAt, followsHead, startsSentence, wordAfter } from './surroundings.ts';

/** What follows a hyphen after a capital, where the capital is a symbol. */
const MEASURED =
  /^(?:armed|wise|dimensional|Lipschitz|smooth|fold|sparse|player|agent|layer|step|round|class|ary|regular|bounded|action|state|th|stage|bit|valued|shot|way|arm|convex|strongly|partite|approximate|sample|bounded|level|point|local|query|pass|invariant|equivariant|norm)/u;

/** `N-layer`, `d-dimensional`: a letter that says how many. */
export function measures(atoms: readonly Atom[], at: number): boolean {
  return (
    isSign(atoms[at + 1], '-') && MEASURED.test(atoms[at + 2]?.text ?? '') && isSpace(atoms[at - 1])
  );
}

export function isCapitalSymbol(grammar: Grammar, at: number, { text }: Atom): boolean {
  const { atoms, known } = grammar;
  const [before, after] = [atoms[at - 1], atoms[at + 1]];
  if (text === 'I') return false;
  if (namesThing(atoms, at) || isShouted(atoms, at) || isSurname(atoms, at)) return false;
  if (text === 'A') return isLetterA(grammar, at);
  const compound = compoundAt(atoms, at);
  if (compound !== undefined)
    return (
      MEASURED.test(compound.slice(2)) ||
      (known.has(text) && !/^(?:[QVUMELX]-|.-[A-Z]{2})/u.test(compound))
    );
  if (isSign(before, '-')) return followsHead(atoms, at) || known.has(text);
  if (isSign(before, '(') && isSign(after, ')')) return known.has(text);
  if (known.has(text)) return true;
  if (known.size === 0) return counts(atoms, at);
  return !mayName(atoms, at);
}

/** `Weinan E`: a given name before the one letter that is also a surname. */
function isSurname(atoms: readonly Atom[], at: number): boolean {
  const given = atoms[at - 2]?.text ?? '';
  const isName = /^[A-Z][a-z]+$/u.test(given) && !isEnglish(given);
  return atoms[at]?.text === 'E' && isSpace(atoms[at - 1]) && isName;
}

/** `FITNESS FOR A PARTICULAR PURPOSE`, `RONALD S. KARR`. */
function isShouted(atoms: readonly Atom[], at: number): boolean {
  const after = isSign(atoms[at + 1], '.') ? atoms[at + 3]?.text : wordAfter(atoms, at);
  return [atoms[at - 2]?.text, after].every((word) => /^[A-Z]{2}/u.test(word ?? ''));
}

/** The letter A: within a sentence, the article is small. */
function isLetterA({ atoms, known }: Grammar, at: number): boolean {
  const [before, after, earlier] = [atoms[at - 1], atoms[at + 1], atoms[at - 2]];
  if (!isSpace(before) || isSign(after, '-') || startsSentence(atoms, at)) return false;
  if (/^\W$/u.test(earlier?.text ?? '') && opensNoun(atoms, at)) return false;
  return known.has('A') || (known.size > 0 && !mayName(atoms, at) && readsAsA(atoms, at));
}

/** `the matrix A`, `S states, A actions`, `if A and B`: no article stands there. */
function readsAsA(atoms: readonly Atom[], at: number): boolean {
  const noun = wordAfter(atoms, at) ?? '';
  if (
    /^(?:sets?|subset|matrix|matrices|operator|events?|algebra|ring|array)$/u.test(
      atoms[at - 2]?.text ?? '',
    )
  )
    return true;
  if (noun === 'and' || noun === 'or') return /^[B-Z]$/u.test(atoms[at + 4]?.text ?? '');
  return isPlural(noun);
}

/** `episodes`, and no verb. */
function isPlural(word: string): boolean {
  return /^[a-z]{2,}[^s]s$/u.test(word) && !/^(?:does|gives|learns|has|was)$/u.test(word);
}

/** Nouns that a capital after them gives the number of. */
const COUNTS =
  /^(?:iterations|steps|rounds|episodes|samples|clients|agents|arms|horizon|dimension|layers|epochs|users|nodes|workers|machines)$/u;
/** Nouns whose names are capitals, where no formula says so either. */
const NAMED = /^(?:distributions?|measures?|matrix|matrices|graphs?|polytopes?|horizon)$/u;

/** `with M clients`, `over K episodes`: a letter between a preposition and what it counts. */
function counts(atoms: readonly Atom[], at: number): boolean {
  const [earlier, noun] = [atoms[at - 2]?.text ?? '', atoms[at + 2]?.text ?? ''];
  const spaced = isSpace(atoms[at - 1]) && isSpace(atoms[at + 1]);
  const named =
    COUNTS.test(earlier) || (NAMED.test(earlier) && !/^[A-D]$/u.test(atoms[at]?.text ?? ''));
  if (named && isSpace(atoms[at - 1])) return true;
  if (mayName(atoms, at)) return false;
  if (spaced && /^(?:is|denotes)$/u.test(noun) && /^(?:where|and|if|,)$/u.test(earlier))
    return true;
  return (
    spaced &&
    (isPlural(noun) || noun === 'i.i.d.') &&
    /^(?:of|with|over|for|across|after|from|than|by|most|least|every|all|in|within|given|only|to|are|has|have|using|where)$/u.test(
      earlier,
    )
  );
}

/** `A graph`, as against `A is` and `A.`: a noun after it makes it the article. */
function opensNoun(atoms: readonly Atom[], at: number): boolean {
  const word = wordAfter(atoms, at);
  return (
    word !== undefined &&
    !/^(?:is|are|has|and|or|with|of|in|to|for|from|on|satisfies|be|by|such|that|as|which|where|can|may|at|over|under|via|into|when|if|then|whose|does|using|given|contains)$/u.test(
      word,
    )
  );
}
