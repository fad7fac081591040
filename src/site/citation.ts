/** What reference managers and Google Scholar read from a paper's page. */
import { EXPORT_FORMATS, taggedFields, type Tagged } from '../export/index.ts';
import type { FieldName } from '../model/fields.ts';
import type { Name } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import { publicationType } from '../model/publication-types.ts';
import type { Addresses } from './absolute.ts';
import { citationName } from '../names/forms.ts';

/** A `<meta>` element. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What a paper's tags say besides its frontmatter. */
export interface CitationFacts {
  /** The title in plain text. */
  readonly name: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

/**
 * The tags of a paper, in order. What no source gave has no tag: these listings print neither DOI
 * nor arXiv number, and a link in an abstract may be another paper's.
 *
 * Rules: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing. Zotero takes the item's
 * type from `z:itemType`.
 */
export function citationTags(
  paper: Frontmatter,
  { name, url, keywords, language }: CitationFacts,
): readonly MetaTag[] {
  const dates = paper.date === undefined ? [] : [paper.date.replaceAll('-', '/')];
  const { pages = '' } = paper;
  const [firstPage = '', lastPage] = pages.split(/\s*[–-]+\s*/u);
  return [
    ...tags('z:itemType', [publicationType(paper).zotero]),
    ...tags('citation_title', [name]),
    ...tags('citation_author', paper.authors.map(citationName)),
    ...tags('citation_publication_date', dates),
    ...tags(
      VENUE_TAGS[publicationType(paper).venue],
      paper.venue === undefined ? [] : [paper.venue],
    ),
    ...taggedFields(paper, 'highwire').flatMap(tagsOf),
    ...tags('citation_firstpage', firstPage === '' ? [] : [firstPage]),
    ...tags('citation_lastpage', lastPage === undefined ? [] : [lastPage]),
    ...tags('citation_abstract_html_url', [url]),
    ...tags('citation_language', [paper.language ?? language]),
    ...tags('citation_keywords', keywords),
  ];
}

/** Google Scholar's name for where a paper appeared, by what BibTeX calls it. */
const VENUE_TAGS = {
  journal: 'citation_journal_title',
  booktitle: 'citation_conference_title',
  howpublished: 'citation_inbook_title',
} as const;

/** The fields that have a place of their own among the tags. */
const PLACED: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['title', 'authors', 'date', 'pages', 'language'] as const),
]);

function tagsOf({ field, kind, tag, value }: Tagged): readonly MetaTag[] {
  if (PLACED.has(field)) return [];
  if (kind !== 'names') return tags(tag, [String(value)]);
  return tags(tag, (value as readonly Name[]).map(citationName));
}

function tags(name: string, contents: readonly string[]): readonly MetaTag[] {
  return contents.map((content) => ({ name, content }));
}

/** The same paper in another format, for `rel="alternate"`. */
export interface ExportLink {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** A paper in every export format. */
export function exportLinks(id: string, urls: Addresses): readonly ExportLink[] {
  return EXPORT_FORMATS.map(({ extension, mediaType, label }) => ({
    href: urls.paperAs(id, extension),
    type: mediaType,
    title: label,
  }));
}
