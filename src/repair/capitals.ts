/** Capitals that stand alone: symbols, or names of things. */
import type { Atom } from './atoms.ts';
import { isSign, isSpace, type Grammar } from './grammar.ts';
import { compoundAt, followsHead, startsSentence, wordAfter } from './surroundings.ts';

/** Words before a capital that names a thing, and is no symbol. */
const NAMES_AFTER =
  /^(?:vitamins?|appendix|part|types?|sections?|figures?|tables?|languages?|hepatitis|plan|grade|track|task|phase|panel|version)$/iu;
const NAMES_BEFORE =
  /^(?:packages?|code|compilers?|languages?|programming|librar(?:y|ies)|scripts?|implementation)$/iu;
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
  if (text === 'A')
    return (
      known.has('A') &&
      isSpace(before) &&
      !startsSentence(atoms, at) &&
      !isSign(after, '-') &&
      !opensNoun(atoms, at)
    );
  const compound = compoundAt(atoms, at);
  if (compound !== undefined)
    return (
      MEASURED.test(compound.slice(2)) ||
      (known.has(text) && !/^(?:Q|V|U|M|E|L|X)-/u.test(compound))
    );
  if (isSign(before, '-')) return followsHead(atoms, at) || known.has(text);
  if (isSign(before, '(') && isSign(after, ')')) return known.has(text);
  const earlier = atoms[at - 2];
  if (isInitial(atoms, at)) return false;
  if (known.has(text)) return true;
  if (known.size === 0) return counts(atoms, at);
  if (earlier !== undefined && isSpace(before) && NAMES_AFTER.test(earlier.text)) return false;
  if (/^[RC]$/u.test(text) && /^(?:in|and|or|using|with)$/u.test(earlier?.text ?? '')) return false;
  const later = wordAfter(atoms, at);
  return later === undefined || !NAMES_BEFORE.test(later);
}

/** Nouns that a capital after them gives the number of. */
const COUNTS =
  /^(?:iterations|steps|rounds|episodes|samples|clients|agents|arms|horizon|dimension|layers|epochs|users|nodes|workers|machines)$/u;

/** `with M clients`, `over K episodes`: a letter between a preposition and what it counts. */
function counts(atoms: readonly Atom[], at: number): boolean {
  const [earlier, noun] = [atoms[at - 2]?.text ?? '', atoms[at + 2]?.text ?? ''];
  const spaced = isSpace(atoms[at - 1]) && isSpace(atoms[at + 1]);
  const counted = /^[a-z]{3,}[^s]s$/u.test(noun) && !/^(?:does|gives|learns|has|was)$/u.test(noun);
  if (COUNTS.test(earlier) && isSpace(atoms[at - 1])) return true;
  return (
    spaced &&
    counted &&
    /^(?:of|with|over|for|across|after|from|than|by|most|least|every|all)$/u.test(earlier)
  );
}

/** `J. Smith`, `Robert T. Fox`. */
function isInitial(atoms: readonly Atom[], at: number): boolean {
  const name = atoms[at + 3];
  const named =
    isSign(atoms[at + 1], '.') && isSpace(atoms[at + 2]) && /^[A-Z]/u.test(name?.text ?? '');
  return named && (/^[A-Z]/u.test(atoms[at - 2]?.text ?? 'A') || isSign(atoms[at - 1], '('));
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
