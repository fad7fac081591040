import { parseTitle } from '../text/title.ts';
import type { ExportRecord } from './format.ts';
import { keywordsOf } from './keywords.ts';
import type { Name } from '../model/name.ts';
import { citedNames, citedParts } from './names.ts';
import { publicationType } from '../model/publication-types.ts';
import { ownFields, type OwnField } from './own-fields.ts';
import { remarksOf } from '../model/remarks.ts';
import { taggedFields, type Tagged } from './tagged.ts';
import { texAbstract, texInlines, texText } from './tex.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A name's part that every reader takes as it is; any other goes into braces. */
const PLAIN_PART = /^\p{Lu}[\p{L}\p{M}.’]*(?:[ -]\p{Lu}[\p{L}\p{M}.’]*)*$/u;
const PLAIN_PARTICLE = /^\p{Ll}+(?: \p{Ll}+)*$/u;
const JOINING_WORD = /^(?:and|others)$/iu;

/** A field's name and its value as it stands after the equals sign; undefined where it has none. */
type Field = readonly [name: string, value: string | undefined];

/**
 * A paper as a BibTeX entry, `@misc` where nothing says what kind of publication it is. Its key is
 * permanent and unique; the paper's id, and the key that its source has for it, are aliases (`ids`). The title is in double braces, so that no style changes the case of its words or of its
 * formulas. A category is a keyword: `primaryclass` belongs to an arXiv number.
 */
export function writeBibtex(record: ExportRecord): string {
  const { paper, abstract, url, key = record.paper.id } = record;
  const aliases = [...(key === paper.id ? [] : [paper.id]), paper.citationKey ?? ''];
  const type = publicationType(paper);
  const fields: readonly Field[] = [
    ['title', `{{${texInlines(parseTitle(paper.title))}}}`],
    ['author', namesField(citedNames(paper), paper.authorsTruncated === true)],
    ['organization', paper.authors.length > 0 ? text(paper.organisation) : undefined],
    ...datesOf(paper.date),
    [type.venue, text(paper.venue)],
    ['archiveprefix', paper.arxiv === undefined ? undefined : '{arXiv}'],
    ...taggedFields(paper, 'bibtex').filter(isOther).map(fieldOf),
    ['ids', text(aliases.filter((alias) => alias !== '').join(', '))],
    ['url', braced(paper.url ?? url)],
    ['keywords', braced(keywordsOf(record).map(texText).join(', '))],
    ['note', text(paper.note)],
    // No style prints it.
    ['annote', text(remarksOf(paper).join(' '))],
    ['abstract', braced(texAbstract(abstract))],
    ...ownFields(record, 'bibtex').map(ownField),
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type.bibtex}{${key},\n${lines.join('')}}\n`;
}

/** A title and an abstract are TeX already. */
function ownField([name, value]: OwnField): Field {
  const isTex = name === 'title' || name === 'abstract';
  return [`offprint-${name}`, isTex ? braced(value) : text(value)];
}

const PLACED: ReadonlySet<string> = new Set(['title', 'authors', 'date', 'citationKey']);

/** What is not written in a place of its own. */
function isOther({ field }: Tagged): boolean {
  return !PLACED.has(field);
}

function fieldOf({ field, kind, tag, value }: Tagged): Field {
  if (kind === 'names') return [tag, namesField(citedParts(value as readonly Name[]), false)];
  const written = field === 'pages' ? String(value).replace(/\s*[–-]+\s*/u, '–') : String(value);
  return [tag, text(written)?.replace('–', '--')];
}

/** The date in parts: BibTeX wants the month by its name, and no day without it. */
function datesOf(date = ''): readonly Field[] {
  const [year = '', month, day] = date.split('-');
  return [
    ['year', braced(year)],
    ['month', MONTHS[Number(month) - 1]],
    ['day', day === undefined ? undefined : braced(String(Number(day)))],
  ];
}

function text(value = ''): string | undefined {
  return braced(texText(value));
}

function braced(value: string): string | undefined {
  return value === '' ? undefined : `{${value}}`;
}

function namesField(names: readonly Name[], truncated: boolean): string | undefined {
  const written = names.map(writeName);
  if (written.length > 0 && truncated) written.push('others');
  return braced(written.join(' and '));
}

/** `van der Maaten, Jr., Laurens`, and a name that has no parts in braces of its own. */
function writeName(name: Name): string {
  if ('literal' in name) return `{${texText(name.literal)}}`;
  const { given = '', particle = '', family, suffix = '' } = name;
  const small =
    particle === '' || PLAIN_PARTICLE.test(particle) ? particle : `{${texText(particle)}}`;
  const last = small === '' ? part(family) : `${small} ${part(family)}`;
  const parts = suffix === '' ? [last, part(given)] : [last, part(suffix), part(given)];
  return given === '' && suffix === '' ? last : parts.join(', ');
}

function part(text: string): string {
  if (text === '' || (PLAIN_PART.test(text) && !text.split(' ').some(isJoiningWord))) return text;
  return `{${texText(text)}}`;
}

function isJoiningWord(word: string): boolean {
  return JOINING_WORD.test(word);
}
