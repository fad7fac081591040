/**
 * The fields of a paper, one row each. Frontmatter, merging, provenance, exports, tags for machines
 * and the details on a page are derived from these rows: a new field is one row here.
 *
 * The order is that of a page's keys and of its list of sources.
 */
import { z } from 'zod';
import { field, first, fullest, highest, longest, printedFirst, type Field } from './field.ts';
import * as identifiers from './identifiers.ts';
import { nameSchema } from './name.ts';
import { compareDates, partialDateSchema, sameYear } from './partial-date.ts';
import { PUBLICATION_TYPE_NAMES } from './publication-types.ts';

const line = z.string().trim().min(1);
const names = z.array(nameSchema);
const words = z.array(line);
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address: https://…' });

/** An identifier in its one form; numbers are read as they are written. */
function identifier(normalise: identifiers.Normalise, example: string) {
  return z.union([z.string(), z.int()]).transform((text, context) => {
    const value = normalise(String(text));
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `expected an identifier such as "${example}"` });
    return z.NEVER;
  });
}

/** A number that may be more than a number: `12`, `"12-13"`, `"S1"`. */
const numberText = z.union([z.int().transform(String), line]);

/* prettier-ignore */
export const FIELDS = {
  title: field({ schema: line.max(500), kind: 'title', label: 'title', required: true, merge: 'wording', flags: ['untitled'],
    bibtex: 'title', ris: 'TI', csl: 'title', highwire: 'citation_title' }),
  authors: field({ schema: names, kind: 'names', label: 'authors', required: true, merge: fullest, flags: ['authorsTruncated'],
    bibtex: 'author', ris: 'AU', csl: 'author', highwire: 'citation_author' }),
  authorCount: field({ schema: z.int().min(1), kind: 'count', label: 'number of authors', merge: highest }),
  organisation: field({ schema: line, kind: 'text', label: 'organisation', merge: longest }),
  affiliation: field({ schema: line, kind: 'text', label: 'affiliation', merge: longest,
    bibtex: 'affiliation', ris: 'AD' }),
  date: field({ schema: partialDateSchema, kind: 'date', label: 'date', flags: ['dateYearInferred'],
    merge: (a, b) => printedFirst(a, b) || compareDates(a.value, b.value), with: 'venue', matches: sameYear,
    bibtex: 'year', ris: 'DA', csl: 'issued', highwire: 'citation_publication_date', jsonld: 'datePublished' }),
  type: field({ schema: z.enum(PUBLICATION_TYPE_NAMES), kind: 'text', label: 'type', merge: first, with: 'venue', shown: 'details' }),
  venue: field({ schema: line, kind: 'text', label: 'venue', merge: longest, shown: 'details',
    ris: 'T2', csl: 'container-title', jsonld: 'isPartOf.name' }),
  volume: field({ schema: numberText, kind: 'text', label: 'volume', merge: first, with: 'venue', shown: 'details',
    bibtex: 'volume', ris: 'VL', csl: 'volume', highwire: 'citation_volume', jsonld: 'isPartOf.volumeNumber' }),
  issue: field({ schema: numberText, kind: 'text', label: 'issue', merge: first, with: 'venue', shown: 'details',
    bibtex: 'number', ris: 'IS', csl: 'issue', highwire: 'citation_issue', jsonld: 'isPartOf.issueNumber' }),
  pages: field({ schema: numberText, kind: 'text', label: 'pages', merge: first, with: 'venue', shown: 'details',
    bibtex: 'pages', ris: 'SP', csl: 'page', highwire: 'citation_firstpage', jsonld: 'pagination' }),
  publisher: field({ schema: line, kind: 'text', label: 'publisher', merge: longest, with: 'venue', shown: 'details',
    bibtex: 'publisher', ris: 'PB', csl: 'publisher', highwire: 'citation_publisher', jsonld: 'publisher.name' }),
  editors: field({ schema: names, kind: 'names', label: 'editors', merge: fullest, with: 'venue', shown: 'details',
    bibtex: 'editor', ris: 'ED', csl: 'editor', highwire: 'citation_editor', jsonld: 'editor' }),
  isbn: field({ schema: identifier(identifiers.normaliseIsbn, '9781713899921'), kind: 'text', label: 'ISBN', merge: first, with: 'venue', shown: 'details',
    bibtex: 'isbn', ris: 'SN', csl: 'ISBN', highwire: 'citation_isbn', jsonld: 'isPartOf.isbn' }),
  issn: field({ schema: identifier(identifiers.normaliseIssn, '2835-8856'), kind: 'text', label: 'ISSN', merge: first, with: 'venue', shown: 'details',
    bibtex: 'issn', ris: 'SN', csl: 'ISSN', highwire: 'citation_issn', jsonld: 'isPartOf.issn' }),
  categories: field({ schema: words, kind: 'list', label: 'category', merge: printedFirst, union: true }),
  keywords: field({ schema: words, kind: 'list', label: 'keywords', merge: first, union: true, shown: 'details' }),
  language: field({ schema: line, kind: 'text', label: 'language', merge: first, shown: 'details',
    bibtex: 'language', ris: 'LA', csl: 'language', highwire: 'citation_language', jsonld: 'inLanguage' }),
  arxiv: field({ schema: identifier(identifiers.normaliseArxiv, '2301.00001'), kind: 'text', label: 'arXiv', merge: first, shown: 'links',
    identifies: (id) => `arxiv:${id}`, href: (id) => `https://arxiv.org/abs/${id}`,
    bibtex: 'eprint', highwire: 'citation_arxiv_id' }),
  pdf: field({ schema: webAddress, kind: 'text', label: 'PDF', merge: first, shown: 'links', href: String,
    bibtex: 'file', ris: 'L1', highwire: 'citation_pdf_url', jsonld: 'encoding.contentUrl' }),
  doi: field({ schema: identifier(identifiers.normaliseDoi, '10.48550/arXiv.2301.00001'), kind: 'text', label: 'DOI', merge: first, shown: 'links',
    identifies: (doi) => { const arxiv = identifiers.arxivOfDoi(doi); return arxiv === undefined ? `doi:${doi}` : `arxiv:${arxiv}`; },
    href: (doi) => `https://doi.org/${encodeURI(doi)}`,
    bibtex: 'doi', ris: 'DO', csl: 'DOI', highwire: 'citation_doi' }),
  openreview: field({ schema: identifier(identifiers.normaliseOpenreview, 'aBcDeFgHiJ'), kind: 'text', label: 'OpenReview', merge: first, shown: 'links',
    identifies: (id) => `openreview:${id}`, href: (id) => `https://openreview.net/forum?id=${id}` }),
  acl: field({ schema: identifier(identifiers.normaliseAcl, '2020.acl-main.447'), kind: 'text', label: 'ACL Anthology', merge: first, shown: 'links',
    identifies: (id) => `acl:${id}`, href: (id) => `https://aclanthology.org/${id}/` }),
  pmid: field({ schema: identifier(identifiers.normalisePmid, '31452104'), kind: 'text', label: 'PubMed', merge: first, shown: 'links',
    identifies: (id) => `pmid:${id}`, href: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
    bibtex: 'pmid', ris: 'AN', csl: 'PMID', highwire: 'citation_pmid' }),
  pmcid: field({ schema: identifier(identifiers.normalisePmcid, 'PMC6702460'), kind: 'text', label: 'PubMed Central', merge: first, shown: 'links',
    identifies: (id) => `pmcid:${id}`, href: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`,
    bibtex: 'pmcid', ris: 'C2', csl: 'PMCID' }),
  url: field({ schema: webAddress, kind: 'text', label: 'web page', merge: first, shown: 'links', href: String,
    highwire: 'citation_public_url' }),
  codeUrl: field({ schema: webAddress, kind: 'text', label: 'code', merge: first, shown: 'links', href: String,
    jsonld: 'mentions.codeRepository' }),
  code: field({ schema: z.literal(true), kind: 'flag', label: 'code flag', merge: first }),
  comments: field({ schema: z.int().min(0), kind: 'count', label: 'number of comments', merge: highest }),
  note: field({ schema: line, kind: 'text', label: 'note', merge: longest, shown: 'details' }),
  citationKey: field({ schema: line.regex(/^[^\s{}",#%~\\]+$/u, 'expected a key without spaces, braces, commas or signs of TeX'), kind: 'text', label: 'citation key', merge: first, shown: 'details',
    bibtex: 'ids', ris: 'LB' }),
  abstract: field({ schema: z.string(), kind: 'abstract', label: 'abstract', merge: 'wording',
    bibtex: 'abstract', ris: 'AB', csl: 'abstract', jsonld: 'abstract' }),
} as const;

export type FieldName = keyof typeof FIELDS;

/** What an entry or a page says of a field. */
export type Value<F extends FieldName> = z.output<(typeof FIELDS)[F]['schema']>;

/** All fields, in their order. */
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** The row of a field, for code that treats all fields alike. */
export function rowOf(name: FieldName): Field<unknown> {
  return FIELDS[name] as Field<unknown>;
}
