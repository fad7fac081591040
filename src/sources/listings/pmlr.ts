/** Pages of PMLR: a paper with its abstract, and a volume with all its papers. */
import { joinLines, type Line } from '../lines.ts';
import { namesAbove, titleAbove } from './above.ts';
import { draftOf, printed, type Draft, type Part } from './draft.ts';
import { authorsIn, readField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { shareOfPage, sitePage } from './site-page.ts';

/** `Proceedings of …, PMLR 134:1-25, 2021.`, below the authors or behind them. */
const PLACE =
  /^(?:(?<names>.*?);?\s*)(?<venue>(?:Proceedings|Conference|Workshop|International|Annual|\d{4}|The \p{Lu})[^;]{3,200}?),\s+PMLR\s+(?<volume>\d{1,4})\s?:\s?(?<pages>[\w]+[-–][\w]+)(?:,\s+(?<year>(?:19|20)\d\d))?\.?$/u;
/** Lines of a place that is wrapped, at most. */
const PLACE_LINES = 8;
const LINKS =
  /^(?:\[?(?:abs|download pdf|openreview|supplementary(?: (?:pdf|zip|material))?|software|code|video)\]?\s*)+$/iu;
const BEHIND =
  /^(?:cite this paper|bibtex|related material|download pdf|supplementary|openreview)\b/iu;
/** What the pages print around their papers. */
const FRAME =
  /^(?:\[edit\]|proceedings of machine learning research|volume \d+.{0,200}|all volumes|jmlr|mlr|mloss|faq|submission format|rss feed|\[bib\]\s?\[citeproc\]|editors: .{1,500}|contents|filter (?:authors|titles).{0,40}|this site last compiled .{1,80})$/iu;
const HEADING = /^abstract:?$/iu;

interface Place {
  /** The index of the first line that belongs to it, and of the line below it. */
  readonly from: number;
  readonly to: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly lines: readonly Line[];
}

/** The place whose last line is at an index; the fewest lines that make one. */
function placeEndingAt(lines: readonly Line[], at: number): Place | undefined {
  if (!/\d[-–]\w+(?:, (?:19|20)\d\d)?\.?$|^(?:19|20)\d\d\.?$/u.test(lines[at]?.text ?? ''))
    return undefined;
  for (let from = at; from > at - PLACE_LINES && from >= 0; from -= 1) {
    const own = lines.slice(from, at + 1);
    const groups = PLACE.exec(joinLines(own))?.groups;
    const names = groups?.['names'] ?? '';
    if (groups !== undefined && (names === '' || isNames(names)))
      return { from, to: at + 1, groups, lines: own };
  }
  return undefined;
}

interface Paper {
  readonly title: readonly Line[];
  readonly authors: readonly Line[];
  readonly place: Place;
}

function paperAt(lines: readonly Line[], at: number): Paper[] {
  const place = placeEndingAt(lines, at);
  if (place === undefined) return [];
  const isInline = (place.groups['names'] ?? '') !== '';
  const authors = isInline ? [] : namesAbove(lines, place.from);
  const title = titleAbove(lines, place.from - authors.length);
  return title.length === 0 || (authors.length === 0 && !isInline)
    ? []
    : [{ title, authors, place }];
}

/** The abstract below a place: what follows its heading, up to the page's next one. */
function abstractBelow(lines: readonly Line[], from: number): readonly Line[] {
  if (!HEADING.test(lines[from]?.text ?? '')) return [];
  const end = lines.findIndex((line, index) => index > from && BEHIND.test(line.text));
  return lines.slice(from, end < 0 ? lines.length : end);
}

function toDraft({ title, authors, place }: Paper, lines: readonly Line[]): Draft {
  const { groups } = place;
  const abstract = abstractBelow(lines, place.to);
  const said = (label: string, key: string): Part => {
    const [first] = place.lines;
    const text = groups[key];
    if (first === undefined || text === undefined) return {};
    const at = printed(undefined, place.lines).at;
    const claims = readField({ label, lines: [{ ...first, text: `${label}: ${text}` }] });
    return {
      claims: Object.fromEntries(
        Object.entries(claims).map(([name, claim]) => [name, { ...claim, at }]),
      ),
    };
  };
  const parts: Part[] = [
    { claims: { title: printed(joinLines(title), title) } },
    {
      claims:
        authors.length > 0
          ? authorsIn(joinLines(authors), authors)
          : authorsIn(groups['names'] ?? '', place.lines),
    },
    said('venue', 'venue'),
    said('volume', 'volume'),
    said('pages', 'pages'),
    said('year', 'year'),
    abstract.length < 2
      ? {}
      : { claims: { abstract: printed(joinLines(abstract.slice(1)), abstract) } },
  ];
  return draftOf([...title, ...authors, ...place.lines, ...abstract], parts);
}

/** A page of PMLR is nothing but its papers and its own frame. */
function read(lines: readonly Line[]): ListingReading {
  const content = lines.filter(({ text }) => !FRAME.test(text) && !LINKS.test(text));
  const papers = content.flatMap((_, at) => paperAt(content, at));
  const drafts = papers.map((paper) => toDraft(paper, content));
  return sitePage(lines, drafts, ({ text }) => !/, PMLR \d+:\d+[-–]\d+/u.test(text));
}

/** Pages of the Proceedings of Machine Learning Research. */
export const pmlr = listing({
  name: 'pmlr',
  label: 'a page of PMLR',
  looksFor: 'a title and its authors above "Proceedings of …, PMLR 134:1-25, 2021."',
  expects: 'a title, its authors, and "Proceedings of …, PMLR 134:1-25"',
  recognise: (lines) => shareOfPage(read(lines), lines),
  read,
});
