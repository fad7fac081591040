/** The authors' line of a profile page. */
export interface Names {
  /** As printed, in order; empty where the line gives an affiliation alone. */
  readonly authors: readonly string[];
  /** The line ends in "et al.": the list is cut. */
  readonly truncated: boolean;
  readonly affiliation?: string;
}

/** A longer line is an abstract: it holds some sixty names. */
const LONGEST = 1000;

const CUT = /(?:^|[\s,])et al\.?$/iu;
/** A part of a name that follows a comma and is no name of its own. */
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d)\.?$/iu;
/** A word of a name: it begins with a capital, or is a particle. */
const NAME_WORD =
  /^(?:\p{Lu}|['’]\p{L}|d['’]|al-|el-|(?:de|del|della|der|den|di|da|dos|du|el|al|la|le|bin|ibn|ben|ter|ten|van|von|zu|y)$)/u;

/** Reads `Wenhao Ding, Laixi Shi, Yuejie Chi et al. · cmu`. */
export function readNames(text: string): Names {
  const [list, affiliation] = splitAffiliation(text);
  const truncated = CUT.test(list.slice(-12));
  const names = truncated
    ? list.slice(0, list.length - (CUT.exec(list.slice(-12))?.[0].length ?? 0))
    : list;
  return {
    authors: splitNames(names),
    truncated,
    ...(affiliation !== '' && { affiliation }),
  };
}

/** The affiliation follows a middle dot that stands alone: Catalan names hold one between letters. */
function splitAffiliation(text: string): [list: string, affiliation: string] {
  const at = text.startsWith('· ') ? 0 : text.search(/\s·\s/u);
  if (at < 0) return [text, ''];
  return [text.slice(0, at).trim(), text.slice(text.indexOf('·', at) + 1).trim()];
}

function splitNames(list: string): string[] {
  const names: string[] = [];
  for (const part of list.split(/[,;]/u).map((each) => each.trim())) {
    const before = names.at(-1);
    if (SUFFIX.test(part) && before !== undefined) names[names.length - 1] = `${before}, ${part}`;
    else if (part !== '') names.push(part);
  }
  return names;
}

/** What it costs to read a line as the authors of a paper, 0 to 10. */
export function costAsNames(text: string): number {
  if (text.length > LONGEST) return 10;
  const { authors, truncated, affiliation } = readNames(text);
  if (truncated || affiliation !== undefined) return 0;
  if (authors.every(isFullName)) return 0;
  if (authors.every(isNameLike)) return 0.5;
  return /[.?!:]$/u.test(text) || text.length > 200 ? 8 : 3;
}

/** What a title costs for looking like a list of authors. */
export function costAsTitleOfNames(text: string): number {
  if (text.length > LONGEST) return 0;
  const { authors, truncated } = readNames(text);
  if (truncated) return 4;
  return authors.length > 1 && authors.every(isFullName) ? 3 : 0;
}

function isFullName(name: string): boolean {
  const words = name.split(' ');
  return words.length > 1 && words.length < 7 && words.every((word) => NAME_WORD.test(word));
}

function isNameLike(name: string): boolean {
  return name.length < 60 && name.split(' ').length < 7 && /^[\p{Lu}'’]/u.test(name);
}
