/** The words of a text, in the one form that the index and the query share. */
import { fold } from '../../words/fold.ts';

/**
 * Letters of scripts that put no blank between words, and of Korean, whose words carry their particles.
 * Such writing is indexed by pairs of neighbouring letters, which needs no dictionary on either side.
 */
const UNSPACED = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]&&\p{L}]`;
const SPACED = String.raw`[[\p{L}\p{N}]--${UNSPACED}]`;
const JOINT = String.raw`[\-‐‑–'’&]`;
const WORD = new RegExp(`${UNSPACED}+|${SPACED}+(?:${JOINT}${SPACED}+)*`, 'gv');
const UNSPACED_RUN = new RegExp(`(${UNSPACED}+)`, 'v');

/** A word as it stands in a text, with the signs that belong to it: `C++`, `.NET`, `Node.js`. */
export const WRITTEN_WORD =
  /(?:(?<![\p{L}\p{N}.])\.(?=\p{L}{2}))?[\p{L}\p{N}\p{M}]+(?:[-‐‑–'’.&][\p{L}\p{N}\p{M}]+)*(?:\+\+|[+#*])?\p{N}*/gu;

/** What may follow a word: a blank, punctuation, or nothing. */
const WORD_END = String.raw`(?![^\s)\]\}"'”’.,;:?!\/–—\-])`;
/** `CO_2`, `Fe₂O₃`, `SO_4^(2-)`: letters with a capital, and digits or a charge below or above. */
const WITH_SCRIPTS = new RegExp(
  String.raw`(?<![^\s(\[\{"'“‘,;:–—\-])\p{Lu}\p{L}*(?:(?:[_^]\(?(?:[0-9]+[+\-]?|[+\-])\)?|[⁰¹²³⁴-⁹₀-₉]+[⁺⁻]?|[⁺⁻])\p{L}*)+${WORD_END}`,
  'gu',
);
const SIGN_NAMES: Readonly<Record<string, string>> = {
  '++': 'plusplus',
  '+': 'plus',
  '#': 'sharp',
  '*': 'star',
};
const SIGN_AT_END = new RegExp(String.raw`(?<=\p{L}\p{N}*)(\+\+|[+#*])(\p{N}*)${WORD_END}`, 'gu');

/**
 * The words of a text in their order, folded: hyphens stay, the s of a genitive goes, scripts stand on
 * the line (`CO₂` → `co2`), signs are spelled out as parts of a compound (`C++` → `c-plusplus`), decimals and
 * ampersands are joints (`GPT-3.5` → `gpt-3-5`), and
 * writing without blanks is cut into pairs of letters (`强化学` → `强化`, `化学`).
 */
export function foldedWords(text: string): readonly string[] {
  const folded = withSignsSpelled(fold(scriptsOnLine(text)));
  return (folded.match(WORD) ?? []).flatMap((word) =>
    isUnspaced(word)
      ? letterPairs(word)
      : word
          .replace(/['’]s$/u, '')
          .replace(/[‐‑–&]/gu, '-')
          .replace(/['’]/gu, ''),
  );
}

/** A word in all the spellings that it is looked up by: `low-rank` → `lowrank`, `low`, `rank`. */
export function spellings(word: string): readonly string[] {
  return word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word];
}

/** Stands before a word where it is indexed as one of a title. */
const TITLE_SIGN = 'zttl';

/**
 * The words of titles are indexed once more under a sign, in their order: `title:` asks for these.
 *
 * @returns the words of a title as one phrase in quotes; nothing where it has no word
 */
export function titleWords(title: string): readonly string[] {
  const words = foldedWords(title).flatMap((word) => word.split('-'));
  return words.length === 0 ? [] : [`"${words.map((word) => TITLE_SIGN + word).join(' ')}"`];
}

/** Whether a text begins with a letter of a script that puts no blank between words. */
export function isUnspaced(text: string): boolean {
  return text.search(UNSPACED_RUN) === 0;
}

/** A text cut where writing with blanks between words and writing without them meet. */
export function cutByScript(text: string): readonly string[] {
  return text.split(UNSPACED_RUN).filter((piece) => piece !== '');
}

/** A word of a text, with the place where it stands. */
interface PlacedWord {
  readonly start: number;
  readonly end: number;
  /** Its spellings, folded. */
  readonly words: readonly string[];
}

/** The words of a text with their places; of a run of letters without blanks, each two neighbours. */
export function placedWords(text: string): readonly PlacedWord[] {
  return [...text.matchAll(WRITTEN_WORD)].flatMap(({ 0: written, index }) => {
    let start = index;
    return cutByScript(written)
      .flatMap((piece) => (isUnspaced(piece) ? letterPairs(piece) : [piece]))
      .map((part) => {
        start = text.indexOf(part, start);
        return { start, end: start + part.length, words: foldedWords(part).flatMap(spellings) };
      });
  });
}

function letterPairs(word: string): readonly string[] {
  const letters = Array.from(word);
  if (letters.length < 3) return [word];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** A text with scripts of names on the line: `CO_2` → `CO2`. One letter with a script is a formula, and stays. */
export function scriptsOnLine(text: string): string {
  return text.replace(WITH_SCRIPTS, (written) =>
    (written.match(/\p{L}/gu) ?? []).length < 2
      ? written
      : written.normalize('NFKC').replace(/[_^()]/g, ''),
  );
}

function withSignsSpelled(folded: string): string {
  return folded
    .replace(/(?<![\p{L}\p{N}.])\.(?=\p{L}{2})/gu, 'dot-')
    .replace(/(?<=[\p{L}\p{N}]{2})\.(?=\p{L}{2})|(?<=\p{N})\.(?=\p{N})/gu, '-')
    .replace(
      SIGN_AT_END,
      (_, sign: string, digits: string) =>
        `-${SIGN_NAMES[sign] ?? ''}${digits === '' ? '' : `-${digits}`}`,
    );
}
