/** Kinds of publication, and what each export calls them. Their names are CSL's where it has one. */

/** What the formats call one kind of publication. */
interface PublicationType {
  readonly label: string;
  readonly bibtex: string;
  /** https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference */
  readonly ris: string;
  /** https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
  readonly csl: string;
  /** Zotero's name, for `z:itemType`. */
  readonly zotero: string;
  /** Type of schema.org. */
  readonly schema: string;
  /** BibTeX's key for where it appeared. */
  readonly venue: 'journal' | 'booktitle' | 'howpublished';
}

type Row = readonly [
  ...[label: string, bibtex: string, ris: string, csl: string, zotero: string, schema: string],
  venue: PublicationType['venue'],
];

const type = (...[label, bibtex, ris, csl, zotero, schema, venue]: Row): PublicationType => ({
  ...{ label, bibtex, ris, csl, zotero, schema, venue },
});

/* prettier-ignore */
const PUBLICATION_TYPES = {
  preprint: type('Preprint', 'misc', 'MANSCPT', 'article', 'preprint', 'ScholarlyArticle', 'howpublished'),
  article: type('Journal article', 'article', 'JOUR', 'article-journal', 'journalArticle', 'ScholarlyArticle', 'journal'),
  'conference-paper': type('Conference paper', 'inproceedings', 'CONF', 'paper-conference', 'conferencePaper', 'ScholarlyArticle', 'booktitle'),
  chapter: type('Chapter', 'incollection', 'CHAP', 'chapter', 'bookSection', 'Chapter', 'booktitle'),
  book: type('Book', 'book', 'BOOK', 'book', 'book', 'Book', 'howpublished'),
  thesis: type('Thesis', 'phdthesis', 'THES', 'thesis', 'thesis', 'Thesis', 'howpublished'),
  'masters-thesis': type('Master’s thesis', 'mastersthesis', 'THES', 'thesis', 'thesis', 'Thesis', 'howpublished'),
  report: type('Report', 'techreport', 'RPRT', 'report', 'report', 'Report', 'howpublished'),
  dataset: type('Dataset', 'misc', 'DATA', 'dataset', 'dataset', 'Dataset', 'howpublished'),
  software: type('Software', 'misc', 'COMP', 'software', 'computerProgram', 'SoftwareSourceCode', 'howpublished'),
  other: type('Other', 'misc', 'GEN', 'document', 'document', 'ScholarlyArticle', 'howpublished'),
} as const satisfies Record<string, PublicationType>;

export type PublicationTypeName = keyof typeof PUBLICATION_TYPES;

/** The kinds of publication by their names. */
export const PUBLICATION_TYPE_NAMES = Object.keys(PUBLICATION_TYPES) as PublicationTypeName[];

/** What is known of a paper that tells its kind. */
interface Published {
  readonly type?: PublicationTypeName | undefined;
  readonly venue?: string | undefined;
}

/**
 * The kind of a publication: as its sources say. One of which none says anything is a preprint, or
 * something else where it is known to have appeared somewhere.
 */
export function publicationType({ type: known, venue }: Published): PublicationType {
  return PUBLICATION_TYPES[known ?? (venue === undefined ? 'preprint' : 'other')];
}

/** Kinds that every export has a name of its own for; the others share theirs. */
const TOLD: ReadonlySet<string | undefined> = new Set<PublicationTypeName>([
  ...(['article', 'conference-paper', 'chapter', 'book', 'report'] as const),
]);

/** Whether the kind of a publication can be told from its exports. */
export function isToldByExports(name: PublicationTypeName | undefined): boolean {
  return TOLD.has(name);
}
