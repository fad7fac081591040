/** Pages as schema.org data. */
import type { Frontmatter } from '../model/paper.ts';

/** A thing of schema.org: what JSON.stringify can write. */
export type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** A page's own facts. */
export interface PageFacts {
  readonly name: string;
  readonly description: string;
  /** Absolute address. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
}

/** A name that has a page; the address is absolute. */
export interface NamedPage {
  readonly name: string;
  readonly url: string;
}

/** What a paper's data says besides its frontmatter. */
export interface ArticleFacts extends Omit<PageFacts, 'description'> {
  /** The whole abstract in plain text. */
  readonly abstract: string;
  readonly authors: readonly NamedPage[];
  readonly keywords: readonly string[];
  readonly image: string;
}

const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * JSON that can stand in a `<script>`: nothing in it can end the element or begin a comment, and it
 * parses to the same value.
 */
export function jsonLdText(thing: Thing): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...thing });
  return text.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A paper. Where only an organisation is named, it stands as the author. */
export function scholarlyArticle(paper: Frontmatter, facts: ArticleFacts): Thing {
  const { name, url, language, abstract, authors, keywords, image } = facts;
  return {
    '@type': 'ScholarlyArticle',
    '@id': url,
    url,
    headline: name,
    name,
    ...given('author', authors.length > 0 ? authors.map(person) : organisation(paper)),
    ...given('datePublished', paper.date),
    ...given('abstract', abstract === '' ? undefined : abstract),
    ...given('keywords', keywords.length > 0 ? keywords : undefined),
    inLanguage: language,
    image,
    isAccessibleForFree: true,
  };
}

/** The page of a name. It says who is named, and not which person that is: no identity is claimed. */
export function profilePage(page: PageFacts, person: NamedPage): Thing {
  return {
    ...webPage('ProfilePage', page),
    mainEntity: { '@type': 'Person', '@id': `${person.url}#name`, ...person },
  };
}

/**
 * An index, and what stands on this page of it.
 *
 * @param items absolute addresses, in order
 * @param start place of the first item in the whole list, from 1
 * @param total items of the whole list
 */
export function collectionPage(
  page: PageFacts,
  items: readonly string[],
  { start = 1, total = items.length } = {},
): Thing {
  const itemListElement = items.map((url, index) => ({
    '@type': 'ListItem',
    position: start + index,
    url,
  }));
  return {
    ...webPage('CollectionPage', page),
    mainEntity: { '@type': 'ItemList', numberOfItems: total, itemListElement },
  };
}

/**
 * The site, and how to search it.
 *
 * @param search absolute address of the search page
 */
export function webSite(page: PageFacts, search: string): Thing {
  return {
    ...webPage('WebSite', page),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

function webPage(type: string, { name, description, url, language }: PageFacts): Thing {
  return { '@type': type, '@id': url, url, name, description, inLanguage: language };
}

function person({ name, url }: NamedPage): Thing {
  return { '@type': 'Person', name, url };
}

function organisation({ organisation: name }: Frontmatter): readonly Thing[] | undefined {
  return name === undefined ? undefined : [{ '@type': 'Organization', name }];
}

function given(key: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [key]: value };
}
