/** Names in BibTeX's author and editor fields, in parts: https://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf */
import type { Name } from '../../model/name.ts';
import { isMore, nameFromParts } from './people.ts';
import { plainTex } from './tex.ts';

const SUFFIX = /^(?:jr|sr|[ivx]{2,}|\d(?:nd|rd|th))\.?$/iu;

/** The names of a field, parted by `and` outside braces. */
export function bibtexNames(field: string): Name[] {
  return (
    splitOutside(field.replace(/\s+/gu, ' '), /\s+and\s+/iuy)
      // DBLP numbers namesakes: `Wei Wang 0001`.
      .map((name) => name.trim().replace(/^,|,$|(?<=\p{L}) \d{4}$/gu, ''))
      .filter((name) => name !== '')
      .map(bibtexName)
  );
}

/** `von Last, Jr, First`, `von Last, First`, a name in natural order, or a whole name in braces. */
function bibtexName(name: string): Name {
  if (/^\{(?:[^{}]|\{[^{}]*\})*\}$/u.test(name)) return wholeName(name);
  if (isMore(name)) return { literal: 'others' };
  if (/^(?:family|given|prefix|suffix)\s*=/iu.test(name)) return extendedName(name);
  const [before = '', second = '', third] = splitOutside(name, /\s*,\s*/uy);
  if (third !== undefined) {
    return SUFFIX.test(third) && !SUFFIX.test(second)
      ? withParticle(before, second, third)
      : withParticle(before, third, second);
  }
  if (second !== '')
    return SUFFIX.test(second) ? naturalName(before, second) : withParticle(before, second);
  return naturalName(before);
}

/** A name that is one group: a group's name, or `{Family, Given}` that was braced by mistake. */
function wholeName(name: string): Name {
  return { literal: plainTex(name) };
}

/** BibLaTeX's `family=Maaten, given=Laurens, prefix=van der`. */
function extendedName(name: string): Name {
  const parts = new Map(
    splitOutside(name, /\s*,\s*/uy).map((part) => {
      const [key = '', value = ''] = part.split(/\s*=\s*/u);
      return [key.toLowerCase().trim(), plainTex(value)];
    }),
  );
  const of = (key: string): string => parts.get(key) ?? '';
  return nameFromParts(of('family'), of('given'), of('suffix'), of('prefix'));
}

/** `von Last` and the given names: what begins in lower case before the last word is a particle. */
function withParticle(last: string, given: string, suffix = ''): Name {
  const words = splitOutside(last, /\s+/uy);
  const lower = words.findLastIndex((word, index) => isLower(word) && index < words.length - 1);
  const starts = lower >= 0 && isLower(words[0] ?? '');
  const particle = starts ? words.slice(0, lower + 1).join(' ') : '';
  const family = starts ? words.slice(lower + 1).join(' ') : last;
  return nameFromParts(plainTex(family), plainTex(given), plainTex(suffix), plainTex(particle));
}

/**
 * A name in natural order has no parts: where its surname begins is decided for all sources alike.
 * But a last group of several words is the surname (`Ana {Ruiz Cano}`).
 */
function naturalName(name: string, suffix = ''): Name {
  const words = splitOutside(name, /\s+/uy);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && /^\{[^{}\\]+\s[^{}\\]+\}$/u.test(last)) {
    return nameFromParts(plainTex(last), plainTex(words.slice(0, -1).join(' ')), suffix);
  }
  return { literal: suffix === '' ? plainTex(name) : `${plainTex(name)}, ${suffix}` };
}

/** Whether a word begins in lower case; braces hide letters, but for an accent's. */
function isLower(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  return /^\p{Ll}/u.test(plainTex(word).replace(/^['’`]+/u, '')) && /\p{L}/u.test(word);
}

/** Parts of a text between separators that stand outside braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    separator.lastIndex = at;
    const match = depth === 0 ? separator.exec(text) : null;
    if (match === null || match[0] === '') continue;
    parts.push(text.slice(from, at));
    from = at + match[0].length;
    at = from - 1;
  }
  return [...parts, text.slice(from)].filter((part, index) => part !== '' || index === 0);
}
