/** The parts of the site that a library has, what they are called, and the menu of them. */
import { LIST_NAMES, type ListName, type SitePart } from '../model/parts.ts';
import { hasDocs } from './docs.ts';
import type { Library } from './library.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';
import * as texts from '../texts/current.ts';

/** What a page needs to know of a library to name its parts. */
type Shelf = Pick<Library, 'isPictured' | 'hasTopics'>;

/** An entry of the menu. */
interface Entry {
  readonly name: string;
  readonly href: string;
  readonly rel?: string;
  /** A phone's line has no room for it; the footer leads there too. */
  readonly wide?: boolean;
}

const ENTRIES: Readonly<Record<SitePart, Entry>> = {
  papers: { name: texts.papersTitle, href: urls.papers() },
  topics: { name: texts.topicsTitle, href: urls.topics() },
  authors: { name: texts.authorsTitle, href: urls.authors() },
  years: { name: texts.yearsTitle, href: urls.years() },
  search: { name: texts.searchTitle, href: urls.search(), rel: 'search' },
  about: { name: texts.aboutTitle, href: urls.about() },
  docs: { name: texts.docsLink, href: urls.docs(), wide: true },
  added: { name: texts.recentlyAdded, href: urls.added() },
  map: { name: texts.mapLink, href: urls.map() },
  report: { name: texts.reportTitle, href: urls.report() },
};
const USUAL: readonly SitePart[] = [
  'papers',
  'topics',
  'authors',
  'years',
  'search',
  'about',
  'docs',
];

/** Whether a library has a part: it is not switched off, and there is something in it. */
export function hasPart(part: SitePart, shelf: Shelf): boolean {
  const { features } = settings;
  if (part === 'topics') return settings.topics !== 'none' && shelf.hasTopics;
  if (part === 'docs') return hasDocs;
  if (part === 'map') return features.map && shelf.isPictured;
  if (part === 'years' || part === 'report') return features[part];
  return true;
}

/** The lists that papers are found in, but for those that a library has not. */
export function listsOf(shelf: Shelf): readonly ListName[] {
  return LIST_NAMES.filter((list) => hasPart(list, shelf));
}

/** Where the lists are, as the links of a sentence. */
export const LIST_ADDRESSES: Readonly<Record<ListName, string>> = {
  papers: urls.papers(),
  topics: urls.topics(),
  authors: urls.authors(),
  years: urls.years(),
};

/** The menu, as the library has chosen it, or the usual one; without what the library has not. */
export function menuOf(shelf: Shelf): readonly Entry[] {
  return (settings.look.navigation ?? USUAL).flatMap((entry): readonly Entry[] => {
    if (typeof entry !== 'string') return [{ name: entry.text, href: urls.own(entry.href) }];
    return hasPart(entry, shelf) ? [ENTRIES[entry]] : [];
  });
}
