/** Names of people as printed, and which part of one is the surname. */

/** A name as printed, cut round the part it is sorted by. */
export interface PrintedName {
  readonly before: string;
  readonly surname: string;
  readonly after: string;
}

/** Small words that stand before a surname in the names of many languages. */
const PARTICLES = new Set(
  (
    'af al am an auf av bin da das de dei del della den der des di do dos du e el ibn im la las ' +
    'le los mac op san santa st ste te ten ter und van vom von y zu zum zur'
  ).split(' '),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d)\.?$/i;
const ARABIC_ARTICLE = /^(?:al|el|ad|ar|as|an)-(?=\p{L})/u;

/**
 * Finds the surname in a name as printed.
 *
 * The last word is the surname, after `Jr.` and the like are set aside. A capitalised particle
 * before it belongs to it (`Christopher De Sa` sorts under D); one in lower case does not
 * (`Laurens van der Maaten` sorts under M), nor does a lower-case Arabic article. In
 * `Maaten, Laurens` the surname comes first. A name of a single word is all surname.
 */
export function printedName(name: string): PrintedName {
  const comma = name.indexOf(',');
  if (comma > 0 && !SUFFIX.test(name.slice(comma + 1).trim())) {
    return { before: '', surname: name.slice(0, comma), after: name.slice(comma) };
  }
  const words = [...name.matchAll(/[^\s,]+/g)].map((match) => ({
    text: match[0],
    from: match.index,
  }));
  let last = words.length - 1;
  while (last > 0 && SUFFIX.test(words[last]?.text ?? '')) last -= 1;
  let first = last;
  while (first > 1 && isCapitalisedParticle(words[first - 1]?.text ?? '')) first -= 1;
  const end = (words[last]?.from ?? 0) + (words[last]?.text.length ?? name.length);
  const start = words[first]?.from ?? 0;
  const article = ARABIC_ARTICLE.exec(name.slice(start, end))?.[0].length ?? 0;
  return {
    before: name.slice(0, start + article),
    surname: name.slice(start + article, end),
    after: name.slice(end),
  };
}

function isCapitalisedParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) && word !== word.toLowerCase();
}
