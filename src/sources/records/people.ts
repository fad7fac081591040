/** Names of people as structured formats write them: in parts where the format gives parts. */
import type { Name } from '../../model/name.ts';
import { readNames } from '../../names/list.ts';

const SUFFIX = /^(?:[Jj]r|[Ss]r|JR|SR|I{2,3}|IV|VI{1,3}|\d(?:st|nd|rd|th)|Ph\.?D|M\.?D|Esq)\.?$/u;
const SUFFIX_AT_END = /^(.+?),?\s+((?:jr|sr)\.?|I{2,3}|IV|\d(?:nd|rd|th))$/iu;

/**
 * `Family, Given` and `Family, Given, Jr.`, as RIS, MEDLINE, Refer and CSV have it. A name without
 * a comma has no parts.
 */
export function familyFirst(text: string): Name {
  const parts = oneLine(text)
    .split(/\s*,\s*/u)
    .filter((part) => part !== '');
  const [family = '', second, third] = parts;
  if (second === undefined) return { literal: family };
  if (parts.length > 3) return { literal: parts.join(', ') };
  if (third === undefined)
    return SUFFIX.test(second)
      ? { literal: `${family}, ${second}` }
      : nameFromParts(family, second);
  return SUFFIX.test(second) && !SUFFIX.test(third)
    ? nameFromParts(family, third, second)
    : nameFromParts(family, second, third);
}

/** `Rubin, Lewis J 3rd` or `Rubin LJ`, as MEDLINE has it. */
export function medicalName(text: string): Name {
  const initials = /^(.+?) (\p{Lu}{1,4}(?: (?:jr|sr|\d(?:nd|rd|th)))?)$/iu.exec(oneLine(text));
  const name =
    text.includes(',') || !initials
      ? familyFirst(text)
      : nameFromParts(initials[1] ?? '', (initials[2] ?? '').replace(/^(\p{Lu})(?=\p{Lu})/u, '$1'));
  if (!('family' in name) || name.given === undefined || name.suffix !== undefined) return name;
  const suffix = SUFFIX_AT_END.exec(name.given);
  return suffix ? nameFromParts(name.family, suffix[1] ?? '', suffix[2]) : name;
}

/** A name from its parts; empty ones are left out, and a family name alone is a name without parts. */
export function nameFromParts(family: string, given = '', suffix = '', particle = ''): Name {
  if (family.trim() === '') return { literal: given.trim() };
  if (given.trim() === '' && particle.trim() === '' && suffix.trim() === '') {
    return { literal: family.trim() };
  }
  return {
    family: family.trim(),
    ...(given.trim() !== '' && { given: given.trim() }),
    ...(particle.trim() !== '' && { particle: particle.trim() }),
    ...(suffix.trim() !== '' && { suffix: suffix.trim() }),
  };
}

/** A name of DBLP without the number that tells namesakes apart and is no part of it: `Wei Wang 0001`. */
export function withoutDblpNumber(name: string): string {
  return name.replace(/(?<!\s)\s+\d{4}$/u, '');
}

/** `et al.` and its like: the list was cut. */
export function isMore(name: string): boolean {
  return /^(?:and\s+)?(?:et\.? ?al\.?|others)$/iu.test(name.trim());
}

/**
 * A list of names in natural order, as arXiv prints it: `A. B. Smith (1), C. Jones and D. Roe ((1)
 * MIT)`, with affiliations in brackets, which are left out.
 */
export function naturalNames(list: string): readonly Name[] {
  return readNames(withoutBrackets(oneLine(list))).names;
}

/** A text without what stands in round brackets, at any depth; one that never closes stays. */
function withoutBrackets(text: string): string {
  const kept: string[] = [];
  const opened: number[] = [];
  for (const sign of text) {
    const start = sign === ')' ? opened.pop() : undefined;
    if (sign === '(') opened.push(kept.length);
    if (start === undefined) kept.push(sign);
    else kept.length = kept.slice(0, start).findLastIndex((each) => each !== ' ') + 1;
  }
  return kept.join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
