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
import { lineOf, oneLine, paragraphsOf, plainTitle } from './lines.ts';
import { texSource } from './tex.ts';

/** Formats that have names of their own for fields. */
type TableFormat = 'bibtex' | 'ris' | 'csl';
type Format = TableFormat | 'jsonl';

/** Fields that each format writes in a way of its own, and not by the table. */
const WRITTEN: Readonly<Record<TableFormat, ReadonlySet<FieldName>>> = {
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
export function ownFields(record: ExportRecord, format: TableFormat): OwnField[] {
  const { paper, url, key = record.paper.id } = record;
  const fields = FIELD_NAMES.flatMap((name): OwnField[] => {
    if (name === 'abstract' || name === 'title') return texFields(record, format, name);
    if (name === 'authors' || name === 'editors') return namesField(name, paper, format);
    const value = paper[name];
    return value === undefined || isSaid(name, paper, format) ? [] : [[name, textOf(value)]];
  });
  return [
    ...fields,
    ...(key === paper.id ? [] : [['id', paper.id] as const]),
    ...(paper.url === undefined ? [] : [['page', url] as const]),
  ];
}

/** A title or an abstract as TeX, where what the format has of it would lose something. */
export function texFields(
  { paper, abstract }: ExportRecord,
  format: Format,
  name: 'title' | 'abstract',
): OwnField[] {
  return name === 'title' ? titleField(paper, format) : abstractField(abstract, format);
}

/** Whether the format's own fields say it. */
function isSaid(name: FieldName, paper: Frontmatter, format: TableFormat): boolean {
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
function namesField(
  name: 'authors' | 'editors',
  paper: Frontmatter,
  format: TableFormat,
): OwnField[] {
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
function comesBack(name: Name, format: TableFormat): boolean {
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

function abstractField(text: Abstract, format: Format): OwnField[] {
  const isSame = format === 'bibtex' ? isSameAsTex(text) : isSameAsText(text);
  return isSame ? [] : [['abstract', texSource(text)]];
}

function titleField(paper: Frontmatter, format: Format): OwnField[] {
  const title = [parseTitle(paper.title)];
  const written = format === 'jsonl' ? lineOf(parseTitle(paper.title)) : plainTitle(paper);
  const isSame = format === 'bibtex' ? isSameAsTex(title) : isReadAs(title, written);
  return isSame ? [] : [['title', texSource(title)]];
}

/** Whether a title as it is written is read as what it was: one without its dollars has no formulas. */
function isReadAs(title: Abstract, written: string): boolean {
  return !MARKUP.test(written) && isEqual([parseTitle(cleanTitle(written))], title);
}

/** BibTeX has no styles in a text, and its readers take a no-break space for any other. */
function isSameAsTex(text: Abstract): boolean {
  const isPlain = ({ type, ...inline }: Inline) =>
    type === 'formula' ||
    (type === 'text' && 'value' in inline && !inline.value.includes(NO_BREAK));
  return text.length < 2 && text.flat().every(isPlain);
}

/** Three formats ask it of each abstract, and to read it takes as long as to write them. */
const sameAsText = new WeakMap<Abstract, boolean>();

/** Whether the text on one line is read as what it was. */
function isSameAsText(text: Abstract): boolean {
  const isSame = sameAsText.get(text) ?? isReadAsBefore(text);
  sameAsText.set(text, isSame);
  return isSame;
}

function isReadAsBefore(text: Abstract): boolean {
  const [line = '', ...others] = paragraphsOf(text);
  if (others.length > 0 || MARKUP.test(line)) return false;
  return isEqual(parseAbstract(line).abstract, text);
}

function isEqual(a: Abstract, b: Abstract): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const NO_BREAK = '\u00A0';
/** What a reader of HTML would take for an entity or a tag. */
const MARKUP = /&[a-z#]|<[a-z/!?]/iu;
