/** What reference managers and Google Scholar read from a paper's page. */
import { EXPORT_FORMATS } from '../export/index.ts';
import type { Frontmatter } from '../model/paper.ts';
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
 * The tags of a paper, in order. What no capture gave has no tag: these listings print neither DOI
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
  return [
    ...tags('z:itemType', ['preprint']),
    ...tags('citation_title', [name]),
    ...tags('citation_author', paper.authors.map(citationName)),
    ...tags('citation_publication_date', dates),
    ...tags('citation_abstract_html_url', [url]),
    ...tags('citation_language', [language]),
    ...tags('citation_keywords', keywords),
  ];
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
