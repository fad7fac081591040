/** What reference managers and Google Scholar read from a paper's page. */
import { EXPORT_FORMATS, taggedFields, type Tagged } from '../export/index.ts';
import { rowOf, type FieldName } from '../model/fields.ts';
import type { Name } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import { publicationType } from '../model/publication-types.ts';
import { remarksOf } from '../model/remarks.ts';
import { citationNames } from '../names/forms.ts';
import type { Addresses } from './absolute.ts';

/** A `<meta>` element. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What a paper's tags say besides its frontmatter. */
export interface CitationFacts {
  /** The title in plain text: its words alone. */
  readonly name: string;
  /** The whole abstract in plain text; left out where no source gave one. */
  readonly abstract?: string;
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
 * type from `z:itemType`, and without `citation_abstract` the description for an abstract.
 */
export function citationTags(
  paper: Frontmatter,
  { name, url, abstract = '', keywords, language }: CitationFacts,
): readonly MetaTag[] {
  const { pages = '', venue = '' } = paper;
  const [firstPage = '', lastPage = ''] = pages.split(/\s*[–-]+\s*/u);
  const { zotero } = publicationType(paper);
  return [
    ...tags('z:itemType', [zotero]),
    ...tags('citation_title', [name]),
    ...tags('citation_author', citationNames(paper.authors, paper.organisation)),
    ...tags('citation_publication_date', [paper.date?.replaceAll('-', '/') ?? '']),
    ...tags(VENUE_TAGS[zotero] ?? OTHER_VENUE, [venue]),
    ...taggedFields(paper, 'highwire').flatMap(tagsOf),
    ...tags('citation_firstpage', [firstPage]),
    ...tags('citation_lastpage', [lastPage]),
    ...tags('citation_abstract_html_url', [url]),
    ...tags('citation_abstract', [abstract]),
    // What no tag can say, such as that the list of authors is cut: Zotero puts it into Extra. Without
    // an abstract, others would take it for one.
    ...tags('dc.description', [abstract === '' ? '' : remarksOf(paper).join(' ')]),
    ...tags('citation_language', [paper.language ?? language]),
    ...tags('citation_keywords', keywords),
  ];
}

/**
 * The tag that names where a paper appeared, by Zotero's name for its kind. Zotero takes the tag for a
 * statement of the kind, before `z:itemType`, so that no kind may have another's.
 */
const VENUE_TAGS: Readonly<Record<string, string>> = {
  journalArticle: 'citation_journal_title',
  conferencePaper: 'citation_conference_title',
  bookSection: 'citation_inbook_title',
  thesis: 'citation_dissertation_institution',
  report: 'citation_technical_report_institution',
};
/** https://www.w3.org/submissions/2020/SUBM-prism-20200910/prism-basic.html: it says nothing of the kind. */
const OTHER_VENUE = 'prism.publicationName';

/** The fields that have a place of their own among the tags. */
const PLACED: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['title', 'authors', 'date', 'pages', 'language'] as const),
]);

function tagsOf({ field, kind, tag, value }: Tagged): readonly MetaTag[] {
  if (PLACED.has(field)) return [];
  if (kind !== 'names') return tags(tag, [String(value)]);
  return tags(tag, citationNames(value as readonly Name[]));
}

function tags(name: string, contents: readonly string[]): readonly MetaTag[] {
  return contents.filter((content) => content !== '').map((content) => ({ name, content }));
}

/** A `<link>` element that says how another address stands to a page. */
export interface TypedLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

/** Media types of schema.org, as `rel="type"` names them. */
const SCHEMA = 'https://schema.org/';

/**
 * The links by which programs find their way from a paper's page: what to cite, the paper's file, its
 * description in other formats, who wrote it. Rules: https://signposting.org/FAIR/.
 *
 * @param paper the page's paper
 * @param urls absolute addresses
 * @param license address of the licence of the library's own data
 */
export function signposts(
  paper: Frontmatter,
  urls: Addresses,
  license?: string,
): readonly TypedLink[] {
  const { id, doi, arxiv, pdf, authors } = paper;
  const cited = doi === undefined ? arxiv && addressOf('arxiv', arxiv) : addressOf('doi', doi);
  const orcids = authors.flatMap((name) => ('orcid' in name && name.orcid ? [name.orcid] : []));
  return [
    { rel: 'cite-as', href: cited ?? urls.paper(id) },
    { rel: 'type', href: `${SCHEMA}AboutPage` },
    { rel: 'type', href: `${SCHEMA}${publicationType(paper).schema}` },
    ...orcids.map((orcid) => ({ rel: 'author', href: `https://orcid.org/${orcid}` })),
    ...(pdf === undefined ? [] : [{ rel: 'item', href: pdf, type: 'application/pdf' }]),
    ...exportLinks(id, urls).map(({ href, mediaType }) => ({
      rel: 'describedby',
      href,
      type: mediaType,
    })),
    ...(license === undefined ? [] : [{ rel: 'license', href: license }]),
  ];
}

function addressOf(field: FieldName, value: string): string | undefined {
  return rowOf(field).href?.(value);
}

/** A file that holds a paper in an export format. */
interface ExportLink {
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly href: string;
}

/** A paper's exports, in the order of the table of formats. */
export function exportLinks(id: string, urls: Addresses): readonly ExportLink[] {
  return EXPORT_FORMATS.map(({ label, extension, mediaType }) => ({
    label,
    extension,
    mediaType,
    href: urls.paperAs(id, extension),
  }));
}
