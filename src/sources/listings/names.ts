/** How much a line looks like a list of authors. */
import { displayName } from '../../model/name.ts';
import { isFullName, readNames } from '../../names/list.ts';

/** A longer line is an abstract, unless it is nothing but full names. */
const LONGEST = 1000;
/** A longer one is not even looked at: it would hold 500 names. */
const LONGEST_LIST = 10_000;

/** A word that no name holds, before anything that is not read as part of a name. */
const IN_PROSE = /^[^·([（{\\$&]*\s(?:the|we|is|that|which|this|are)\s/u;

/** What it costs to read a line as the authors of a paper, 0 to 10. */
export function costAsNames(text: string): number {
  if (text.length > LONGEST_LIST) return 10;
  if (text.length > LONGEST && IN_PROSE.test(text)) return 10;
  const { names, truncated, affiliation } = readNames(text);
  const authors = names.map(displayName);
  if (text.length > LONGEST) return authors.every(isFullName) ? 0 : 10;
  if (truncated || affiliation !== undefined) return 0;
  if (authors.every(isFullName)) return 0;
  if (authors.every(isNameLike)) return 0.5;
  return /[.?!:]$/u.test(text) || text.length > 200 ? 8 : 3;
}

/** What a title costs for looking like a list of authors. */
export function costAsTitleOfNames(text: string): number {
  if (text.length > LONGEST) return 0;
  const { names, truncated } = readNames(text);
  if (truncated) return 4;
  return names.length > 1 && names.map(displayName).every(isFullName) ? 3 : 0;
}

function isNameLike(name: string): boolean {
  return name.length < 60 && name.split(' ').length < 7 && /^[\p{Lu}'’]/u.test(name);
}

/** Whether a text is nothing but the full names of people. */
export function isNames(text: string): boolean {
  if (text.length > LONGEST_LIST || /^by\s|[:?!]/iu.test(text)) return false;
  const { names, truncated } = readNames(text.replace(/,$/u, ''));
  return names.length > 0 && (truncated || names.map(displayName).every(isFullName));
}
