/** Pages as schema.org data. */
import { FIELD_NAMES, rowOf } from '../model/fields.ts';
import { displayName, type Name } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import { publicationType } from '../model/publication-types.ts';

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
  /** The library, which publishes the page. */
  readonly publisher?: NamedPage;
  /** Address of the licence of the library's own data. */
  readonly license?: string | undefined;
  /** The way to the page, from the home page on. */
  readonly way?: readonly NamedPage[];
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
  /** Address of the image that stands for it. */
  readonly image?: string | undefined;
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

/**
 * A paper. Where only an organisation is named, it stands as the author. The library publishes the
 * page and its data (`sdPublisher`), and not the paper.
 */
export function scholarlyArticle(paper: Frontmatter, facts: ArticleFacts): Thing {
  const { name, url, language, abstract, authors, keywords, image } = facts;
  return {
    '@type': publicationType(paper).schema,
    '@id': url,
    url,
    headline: name,
    name,
    ...given('author', authors.length > 0 ? authors.map(person) : organisation(paper)),
    ...given('creditText', creditText(paper)),
    ...given('abstract', abstract === '' ? undefined : abstract),
    ...given('keywords', keywords.length > 0 ? keywords : undefined),
    inLanguage: language,
    ...fieldsOf(paper),
    ...given('sameAs', addressesOf(paper)),
    ...given('image', image),
    isAccessibleForFree: true,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, ...trail(facts) },
    ...given('sdPublisher', publisher(facts)),
    ...given('sdLicense', facts.license),
  };
}

/** Who is to be named where the list of authors is cut: the data knows no “et al.” */
function creditText({ authors, authorsTruncated }: Frontmatter): string | undefined {
  return authorsTruncated ? `${authors.map(displayName).join(', ')}, et al.` : undefined;
}

/** Types of the things that a field's path leads through. */
const TYPES: Readonly<Record<string, string>> = {
  isPartOf: 'CreativeWork',
  publisher: 'Organization',
  encoding: 'MediaObject',
  mentions: 'SoftwareSourceCode',
};

/** The fields that schema.org has a name for; a path such as `isPartOf.name` leads through a thing. */
function fieldsOf(paper: Frontmatter): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const field of FIELD_NAMES) {
    const [key, inner] = rowOf(field).jsonld?.split('.') ?? [];
    const value = field === 'abstract' ? undefined : paper[field];
    if (key === undefined || value === undefined) continue;
    const written = rowOf(field).kind === 'names' ? (value as readonly Name[]).map(named) : value;
    const thing = { '@type': TYPES[key], ...(data[key] as object | undefined) };
    data[key] = inner === undefined ? written : { ...thing, [inner]: written };
  }
  return data;
}

function named(name: Name): Thing {
  return { '@type': 'Person', name: displayName(name) };
}

/** The addresses of the paper elsewhere that its identifiers stand for. */
function addressesOf(paper: Frontmatter): readonly string[] | undefined {
  const addresses = FIELD_NAMES.flatMap((field) => {
    const row = rowOf(field);
    const value = field === 'abstract' ? undefined : paper[field];
    return row.identifies && row.href && value !== undefined ? [row.href(value)] : [];
  });
  return addresses.length > 0 ? addresses : undefined;
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

function webPage(type: string, facts: PageFacts): Thing {
  const { name, description, url, language, license } = facts;
  return {
    ...{ '@type': type, '@id': url, url, name, description, inLanguage: language },
    ...trail(facts),
    ...given('publisher', publisher(facts)),
    ...given('license', license),
  };
}

/** The way to a page as https://schema.org/BreadcrumbList; the home page has none. */
function trail({ way = [] }: Pick<PageFacts, 'way'>): Readonly<Record<string, unknown>> {
  const itemListElement = way.map(({ name, url: item }, index) => ({
    ...{ '@type': 'ListItem', position: index + 1, name, item },
  }));
  return way.length < 2 ? {} : { breadcrumb: { '@type': 'BreadcrumbList', itemListElement } };
}

function publisher({ publisher: library }: Pick<PageFacts, 'publisher'>): Thing | undefined {
  return library && { '@type': 'Organization', ...library };
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
