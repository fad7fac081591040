/** Fields of a paper that a format has no name for, as an export of ours carries them besides. */
import type { Abstract, Inline } from '../model/abstract.ts';
import { FIELD_NAMES, rowOf, type FieldName } from '../model/fields.ts';
import { displayName, type Name, writtenName } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import { isToldByExports } from '../model/publication-types.ts';
import { inParts } from '../names/parts.ts';
import { parseAbstract } from '../text/abstract.ts';
import { cleanTitle, parseTitle } from '../text/title.ts';
import type { ExportRecord } from './format.ts';
import { oneLine, paragraphsOf } from './lines.ts';
import { texSource } from './tex.ts';

type Format = 'bibtex' | 'ris' | 'csl';

/** Fields that each format writes in a way of its own, and not by the table. */
const WRITTEN: Readonly<Record<Format, ReadonlySet<FieldName>>> = {
  bibtex: new Set(['url', 'note']),
  ris: new Set(['url', 'note']),
  csl: new Set(['arxiv', 'url', 'note']),
};

/** A field under its name in a page; a list, a number or a flag is JSON. */
export type OwnField = readonly [name: string, value: string];

/**
 * What a reader of the export could not tell from the format's own fields, so that a library comes
 * back from its exports as it was. A reference manager passes over it.
 */
export function ownFields({ paper, abstract, url }: ExportRecord, format: Format): OwnField[] {
  const fields = FIELD_NAMES.flatMap((name): OwnField[] => {
    if (name === 'abstract') return texField(name, abstract, format);
    if (name === 'title') return texField(name, [parseTitle(paper.title)], format);
    if (name === 'authors' || name === 'editors') return namesField(name, paper, format);
    const value = paper[name];
    return value === undefined || isSaid(name, paper, format) ? [] : [[name, textOf(value)]];
  });
  return paper.url === undefined ? fields : [...fields, ['page', url]];
}

/** Whether the format's own fields say it. */
function isSaid(name: FieldName, paper: Frontmatter, format: Format): boolean {
  const value = name === 'abstract' ? undefined : paper[name];
  if (format !== 'bibtex' && typeof value === 'string' && MARKUP.test(value)) return false;
  if (WRITTEN[format].has(name)) return true;
  if (name === 'type') return isToldByExports(paper.type);
  if (name === 'venue') return true;
  if (name === 'citationKey' && value === paper.id) return false;
  if (name === 'pages') return !/\s|[–—−]|--|^pp?\./iu.test(paper.pages ?? '');
  return rowOf(name)[format] !== undefined;
}

/** Nothing may look like an entry of BibTeX, by which some readers tell a file. */
function textOf(value: unknown): string {
  const isPlain = typeof value === 'string' && !/^"|@/u.test(value) && oneLine(value) === value;
  return isPlain ? value : JSON.stringify(value).replaceAll('@', '\\u0040');
}

/**
 * Names come back whole, as they are printed. Where all were given in the parts that they would be
 * read in, that is said; any others are written out.
 */
function namesField(name: 'authors' | 'editors', paper: Frontmatter, format: Format): OwnField[] {
  const names = paper[name] ?? [];
  const { organisation } = paper;
  if (names.length === 0) return name === 'authors' && organisation ? [[name, '[]']] : [];
  if (names.every((each) => comesBack(each, format))) {
    if (names.every((each) => 'literal' in each)) return [];
    if (names.every(isReadInParts)) return [[name, 'in parts']];
  }
  return [[name, textOf(names.map(writtenName))]];
}

/** Whether a name in the parts that it is cited in is printed as before. */
function comesBack(name: Name, format: Format): boolean {
  const printed = displayName(name);
  const cited = inParts(name);
  const parts = Object.values(cited) as string[];
  return (
    displayName(cited) === printed &&
    oneLine(printed) === printed &&
    !parts.some((part) =>
      /[{}\\"$~^`*<>&|;]|''|--|^\W|(?:^|\s)(?:and|others|et al)\b/iu.test(part),
    ) &&
    !(format === 'ris' && parts.some((part) => part.includes(',')))
  );
}

function isReadInParts(name: Name): boolean {
  const read = inParts({ literal: displayName(name) });
  return JSON.stringify(sorted(read)) === JSON.stringify(sorted(name));
}

function sorted(name: Name): unknown {
  return Object.entries(name).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A title or an abstract of which the format's own field would lose something, as TeX. */
function texField(name: 'title' | 'abstract', text: Abstract, format: Format): OwnField[] {
  const isSame = format === 'bibtex' ? isSameAsTex(text) : isSameAsText(text, name);
  return isSame ? [] : [[name, texSource(text)]];
}

/** BibTeX has no styles in a text, and its readers take a no-break space for any other. */
function isSameAsTex(text: Abstract): boolean {
  const isPlain = ({ type, ...inline }: Inline) =>
    type === 'formula' ||
    (type === 'text' && 'value' in inline && !inline.value.includes(NO_BREAK));
  return text.length < 2 && text.flat().every(isPlain);
}

/** Whether the text on one line is read as what it was. */
function isSameAsText(text: Abstract, name: 'title' | 'abstract'): boolean {
  const [line = '', ...others] = paragraphsOf(text);
  if (others.length > 0 || MARKUP.test(line)) return false;
  const read = name === 'title' ? [parseTitle(cleanTitle(line))] : parseAbstract(line).abstract;
  return JSON.stringify(read) === JSON.stringify(text);
}

const NO_BREAK = '\u00A0';
/** What a reader of HTML would take for an entity or a tag. */
const MARKUP = /&[a-z#]|<[a-z/!?]/iu;
