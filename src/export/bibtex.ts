import { parseTitle } from '../text/title.ts';
import type { ExportRecord } from './format.ts';
import { keywordsOf } from './keywords.ts';
import type { Name } from '../model/name.ts';
import { citedNames } from './names.ts';
import { remarksOf } from './remarks.ts';
import { texAbstract, texInlines, texText } from './tex.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A name's part that every reader takes as it is; any other goes into braces. */
const PLAIN_PART = /^\p{Lu}[\p{L}\p{M}.’]*(?:[ -]\p{Lu}[\p{L}\p{M}.’]*)*$/u;
const PLAIN_PARTICLE = /^\p{Ll}+(?: \p{Ll}+)*$/u;
const JOINING_WORD = /^(?:and|others)$/iu;

/** A field's name and its value as it stands after the equals sign; undefined where it has none. */
type Field = readonly [name: string, value: string | undefined];

/**
 * A paper as a BibTeX entry: `@misc`, since nothing says where it appeared. Its key is the paper's
 * id, which is permanent and unique. The title is in double braces, so that no style changes the
 * case of its words or of its formulas. A category is a keyword: `primaryclass` belongs to an arXiv
 * number, and the captures give none.
 */
export function bibtex(record: ExportRecord): string {
  const { paper, abstract, url } = record;
  const [year, month, day] = (paper.date ?? '').split('-');
  const fields: readonly Field[] = [
    ['title', `{{${texInlines(parseTitle(paper.title))}}}`],
    ['author', authorsField(citedNames(paper), paper.authorsTruncated === true)],
    [
      'organization',
      paper.authors.length > 0 ? braced(texText(paper.organisation ?? '')) : undefined,
    ],
    ['affiliation', braced(texText(paper.affiliation ?? ''))],
    ['year', braced(year ?? '')],
    ['month', MONTHS[Number(month) - 1]],
    ['day', day === undefined ? undefined : braced(String(Number(day)))],
    ['url', braced(url)],
    ['keywords', braced(keywordsOf(record).map(texText).join(', '))],
    ['note', braced(texText(remarksOf(paper).join(' ')))],
    ['abstract', braced(texAbstract(abstract))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@misc{${paper.id},\n${lines.join('')}}\n`;
}

function braced(value: string): string | undefined {
  return value === '' ? undefined : `{${value}}`;
}

function authorsField(names: readonly Name[], truncated: boolean): string | undefined {
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
