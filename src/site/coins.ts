/**
 * A paper as a ContextObject in the title of an empty `<span class="Z3988">` (COinS), by which
 * reference managers offer each paper of a list. Rules: https://doi.org/10.3789/niso-rp-4 (keys and
 * values) and the way in which Zotero reads them.
 */
import type { Frontmatter } from '../model/paper.ts';
import { publicationType } from '../model/publication-types.ts';
import { citationNames } from '../names/forms.ts';
import { titleText } from './naming.ts';

/** Names in an object: more of them would weigh as much as the list. */
const NAMES_MAX = 20;

type Pair = readonly [key: string, value: string | undefined];

/** What a kind of publication is called, and which key holds a paper's title and which its venue. */
interface Shape {
  readonly format: 'journal' | 'book' | 'dissertation' | 'dc';
  readonly genre?: string;
  readonly title: string;
  readonly venue: string;
}

/** By Zotero's name for the kind. All others are Dublin Core, whose `rft.type` is that name. */
const SHAPES: Readonly<Record<string, Shape>> = {
  journalArticle: { format: 'journal', genre: 'article', title: 'atitle', venue: 'jtitle' },
  conferencePaper: { format: 'book', genre: 'proceeding', title: 'atitle', venue: 'btitle' },
  bookSection: { format: 'book', genre: 'bookitem', title: 'atitle', venue: 'btitle' },
  book: { format: 'book', genre: 'book', title: 'btitle', venue: 'series' },
  report: { format: 'book', genre: 'report', title: 'btitle', venue: 'pub' },
  thesis: { format: 'dissertation', title: 'title', venue: 'inst' },
};
const DUBLIN_CORE: Shape = { format: 'dc', title: 'title', venue: 'source' };

/**
 * A paper as a ContextObject, its keys and values joined as in an address.
 *
 * @param paper its frontmatter
 * @param url absolute address of its page, for a paper that has no other
 */
export function contextObject(paper: Frontmatter, url: string): string {
  const { zotero } = publicationType(paper);
  const shape = SHAPES[zotero] ?? DUBLIN_CORE;
  const isDublinCore = shape === DUBLIN_CORE;
  const names = citationNames(paper.authors.slice(0, NAMES_MAX), paper.organisation);
  const pairs: readonly Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${shape.format}`],
    isDublinCore ? ['rft.type', zotero] : ['rft.genre', shape.genre],
    [`rft.${shape.title}`, titleText(paper.title)],
    [`rft.${shape.venue}`, paper.venue],
    ...names.map((name): Pair => [isDublinCore ? 'rft.creator' : 'rft.au', name]),
    ['rft.date', paper.date],
    ...(isDublinCore ? [] : details(paper)),
    ['rft_id', paper.doi && `info:doi/${paper.doi}`],
    ['rft_id', paper.url ?? url],
  ];
  return pairs.flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : [])).join('&');
}

/** Where in its venue a paper stands, in keys that Dublin Core lacks. */
function details({ volume, issue, pages, issn, isbn, publisher }: Frontmatter): readonly Pair[] {
  return [
    ['rft.volume', volume],
    ['rft.issue', issue],
    ['rft.pages', pages],
    ['rft.issn', issn],
    ['rft.isbn', isbn],
    ['rft.pub', publisher],
  ];
}

/** A value with a plus for each space; signs that part nothing stay, since lists are the lighter. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed())
    .replaceAll('%20', '+')
    .replace(/%(?:2C|2F|3A|3B|40|24)/gu, decodeURIComponent);
}
