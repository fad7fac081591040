/** What formats call the kinds of publication that the library knows. */
import type { Value } from '../../model/fields.ts';

export type PublicationType = Value<'type'>;

type Types = Readonly<Record<string, PublicationType>>;

/** RIS's types that are kinds of publication: https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference */
export const TYPES_OF_RIS: Types = {
  ...named('article', 'JOUR EJOUR JFULL ABST MGZN NEWS'),
  ...named('conference-paper', 'CPAPER CONF'),
  ...named('chapter', 'CHAP ECHAP ENCYC DICT'),
  ...named('book', 'BOOK EBOOK EDBOOK SER'),
  ...named('report', 'RPRT GOVDOC STAND'),
  ...named('thesis', 'THES'),
  ...named('preprint', 'MANSCPT UNPB UNPD INPR'),
  ...named('dataset', 'DATA'),
  ...named('software', 'COMP'),
};

/** BibTeX's and BibLaTeX's entry types. */
export const TYPES_OF_BIBTEX: Types = {
  ...named('article', 'article periodical suppperiodical review'),
  ...named('conference-paper', 'inproceedings conference'),
  ...named('chapter', 'incollection inbook inreference bookinbook suppbook suppcollection'),
  ...named(
    'book',
    'book mvbook collection mvcollection proceedings mvproceedings reference manual booklet',
  ),
  ...named('report', 'techreport report'),
  ...named('thesis', 'thesis phdthesis'),
  ...named('masters-thesis', 'mastersthesis'),
  ...named('preprint', 'unpublished preprint'),
  ...named('dataset', 'dataset data'),
  ...named('software', 'software'),
};

/** CSL's types and Crossref's: https://api.crossref.org/types */
const TYPES_OF_CSL: Types = {
  ...named('article', 'article-journal article-magazine article-newspaper review journal-article'),
  ...named('conference-paper', 'paper-conference proceedings-article'),
  ...named(
    'chapter',
    'chapter book-chapter book-section book-part entry-encyclopedia entry-dictionary',
  ),
  ...named('book', 'book monograph edited-book reference-book proceedings'),
  ...named('report', 'report report-component'),
  ...named('thesis', 'thesis dissertation'),
  ...named('preprint', 'article manuscript posted-content preprint'),
  ...named('dataset', 'dataset'),
  ...named('software', 'software'),
};

export function typeOfCsl(type: string): PublicationType | undefined {
  return TYPES_OF_CSL[type.toLowerCase()];
}

/** Types in words (`Journal Article`, `conferencePaper`, `info:eu-repo/semantics/article`). */
const IN_WORDS: readonly (readonly [words: RegExp, type: PublicationType])[] = [
  [/pre-?print|unpublished|working ?paper|manuscript/u, 'preprint'],
  [
    /proceedings ?(?:paper|article)|in ?proceedings|conference|paper-conference|contributiontoperiodical/u,
    'conference-paper',
  ],
  [/chapter|book ?(?:section|part)|in ?(?:book|collection)|encyclopedia|dictionary/u, 'chapter'],
  [/master/u, 'masters-thesis'],
  [/thes[ie]s|dissertation/u, 'thesis'],
  [/article|journal|review|letter|editorial/u, 'article'],
  [/report/u, 'report'],
  [/data ?set/u, 'dataset'],
  [/software|computer ?program/u, 'software'],
  [/book|monograph/u, 'book'],
];

/** The kind that a type in words means; undefined where it is none of ours. */
export function typeNamed(words: string): PublicationType | undefined {
  const lower = words.toLowerCase();
  return IN_WORDS.find(([pattern]) => pattern.test(lower))?.[1];
}

function named(type: PublicationType, names: string): Types {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}
