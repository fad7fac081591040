/** Papers as labelled fields: `Title: …`, `Authors: …`, `Abstract: …`, in any order after the title. */
import { fieldNamed } from '../field-words.ts';
import { LISTING } from '../format.ts';
import { isDirectlyBelow, type Line } from '../lines.ts';
import { draftOf, noteOnMissing, type Draft } from './draft.ts';
import { labelOf, readField, type LabelledField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { endsSentence } from './prose.ts';
import { areMost, shareOf } from './share.ts';

/** Characters from which a line that stands apart is a paragraph of the abstract above it. */
const PARAGRAPH = 80;

/** Share of the lines that several papers take up, whatever stands in the place of one. */
const MOST = 0.8;

/** Lines that arXiv and NeurIPS print among the fields of a paper. */
const PAGE_LINE =
  /^(?:view (?:a )?pdf|view pdf|bibtex metadata|html \(experimental\)|focus to learn more|arxiv-issued doi)/iu;

/** What only a whole page of arXiv has: all that is none of its fields is the page's own. */
const ARXIV_PAGE = /^(?:submission history|arxiv-issued doi via datacite)/iu;

/** Labels that stand alone on their line, without a colon, in a text where the main ones do. */
const HEADINGS: ReadonlySet<string> = new Set([
  ...['title', 'paper title', 'author', 'authors', 'abstract', 'summary', 'keywords', 'year'],
  ...['date', 'venue', 'journal', 'conference', 'doi', 'url', 'link', 'pdf', 'pages', 'volume'],
]);

/** `arXiv`'s page of a paper prints below this line its title, its authors and its abstract. */
const SUBMITTED_LINE = /^\[submitted on \d/iu;

/** NeurIPS prints this line below the title of a paper. */
const PART_OF = /^part of (?=advances in neural information|proceedings of)/iu;

/**
 * The lines with the labels that a page leaves out: the colon of `TITLE` on a line of its own, and
 * `Title:`, `Authors:` and `Abstract:` of arXiv's page of one paper as some browsers copy it.
 */
function withLabels(lines: readonly Line[]): readonly Line[] {
  const isTitled = lines.some(({ text }) => TITLES.has(labelOf(text)?.label ?? ''));
  const named = isTitled ? lines : labelledByPlace(lines);
  const headings = named.filter(({ text }) => isHeading(text)).map(({ text }) => headingOf(text));
  const hasTitle = isTitled || named !== lines || headings.includes('title');
  const isHeaded = hasTitle && headings.some((word) => /^a[bu]/u.test(word));
  return isHeaded
    ? named.map((line) => (isHeading(line.text) ? { ...line, text: `${line.text}:` } : line))
    : named;
}

/** Pages of one paper whose title has no label but a place; the lines themselves where it is none. */
function labelledByPlace(lines: readonly Line[]): readonly Line[] {
  const submitted = lines.findIndex(({ text }) => SUBMITTED_LINE.test(text));
  if (submitted >= 0) return nameBare(lines, submitted);
  const part = lines.findIndex(({ text }) => PART_OF.test(text));
  return part < 1
    ? lines
    : labelledAt(
        lines,
        new Map([
          [part - 1, 'Title'],
          [part, 'Venue'],
        ]),
      );
}

function labelledAt(lines: readonly Line[], labels: ReadonlyMap<number, string>): readonly Line[] {
  return lines.map((line, index) => {
    const label = labels.get(index);
    return label === undefined || labelOf(line.text) !== undefined
      ? line
      : { ...line, text: `${label}: ${line.text.replace(PART_OF, '')}` };
  });
}

const headingOf = (text: string): string => fieldNamed(text.toLowerCase());
const isHeading = (text: string): boolean => HEADINGS.has(headingOf(text));

/** Title and authors are above the first blank line, the abstract below it. */
function nameBare(lines: readonly Line[], at: number): readonly Line[] {
  const end = lines.findIndex((line, index) => index > at + 1 && isNames(line.text));
  const abstract = lines.findIndex(
    (line, index) => index > end && !isDirectlyBelow(lines[index - 1], line),
  );
  if (end < at + 2 || abstract < 0) return lines;
  const labels = new Map([
    [at + 1, 'Title'],
    [end, 'Authors'],
    [abstract, 'Abstract'],
  ]);
  return labelledAt(lines, labels);
}

interface Cut {
  readonly fields: readonly LabelledField[];
  readonly boilerplate: readonly Line[];
  readonly unparsed: readonly Line[];
}

/** The lines cut at each label. A line directly below goes on with what stands above it. */
function cutAtLabels(given: readonly Line[]): Cut {
  const lines = withLabels(given);
  const others = repeatedKeys(lines);
  const fields: { label: string; lines: Line[] }[] = [];
  const boilerplate: Line[] = [];
  const unparsed: Line[] = [];
  let open: Line[] = unparsed;
  let above: Line | undefined;
  for (const line of lines) {
    const label = labelOf(line.text)?.label;
    if (label !== undefined) {
      open = [line];
      fields.push({ label, lines: open });
    } else if (PAGE_LINE.test(line.text)) {
      open = boilerplate;
      open.push(line);
    } else if (isOtherKey(line, fields.at(-1), open, others)) {
      open = unparsed;
      open.push(line);
    } else if (isDirectlyBelow(above, line) || isParagraph(line, fields.at(-1), open)) {
      open.push(line);
    } else {
      open = unparsed;
      open.push(line);
    }
    above = line;
  }
  return { fields, boilerplate, unparsed };
}

/** A label as of a field: `Plugins: …`. */
const KEY = /^(\p{L}[\p{L} _()/-]{0,30}):(?:\s|$)/u;

/** Labels that name no field of ours and come again: they are fields of the list, whatever stands above them. */
function repeatedKeys(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const key = labelOf(text) === undefined ? KEY.exec(text)?.[1] : undefined;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts.keys()].filter((key) => (counts.get(key) ?? 0) > 1));
}

/** `plugins: …` below names, and below a title where it comes again: a field that is none of ours. */
function isOtherKey(
  { text }: Line,
  field: LabelledField | undefined,
  open: readonly Line[],
  repeated: ReadonlySet<string>,
): boolean {
  if (field === undefined || field.lines !== open || field.label === 'abstract') return false;
  const key = KEY.exec(text)?.[1];
  return key !== undefined && (/^authors?$/u.test(field.label) || repeated.has(key));
}

/** Whether a line that stands apart is below its label, or a further paragraph of the abstract above. */
function isParagraph(
  { text }: Line,
  field: LabelledField | undefined,
  open: readonly Line[],
): boolean {
  if (field === undefined || field.lines !== open || !MAIN.has(field.label)) return false;
  const isAlone = field.lines.length === 1 && labelOf(field.lines[0]?.text ?? '')?.text === '';
  const isText = field.label === 'abstract' && text.length >= PARAGRAPH && endsSentence(text);
  return isAlone || isText;
}

/** The fields of one paper each: a new one begins at a title, and where a main field comes again. */
function recordsOf(fields: readonly LabelledField[]): LabelledField[][] {
  const records: LabelledField[][] = [];
  for (const field of fields) {
    const record = records.at(-1);
    if (record === undefined || opensRecord(field, record)) records.push([field]);
    else record.push(field);
  }
  return records;
}

const TITLES: ReadonlySet<string> = new Set(['title', 'paper title']);
const MAIN: ReadonlySet<string> = new Set([...TITLES, 'authors', 'author', 'abstract']);

/** Fields may stand before the title; an abstract is behind it. */
function opensRecord({ label }: LabelledField, record: readonly LabelledField[]): boolean {
  const has = (labels: ReadonlySet<string>) => record.some((field) => labels.has(field.label));
  if (TITLES.has(label)) return has(TITLES) || has(new Set(['abstract']));
  return MAIN.has(label) && record.some((field) => field.label === label);
}

function toDraft(record: readonly LabelledField[]): Draft {
  const lines = record.flatMap((field) => field.lines);
  return draftOf(
    lines,
    record.map((field) => ({ claims: readField(field) })),
  );
}

function isPaper({ claims }: Draft): boolean {
  return claims.title !== undefined || claims.abstract !== undefined;
}

function read(lines: readonly Line[]): ListingReading {
  const { fields, boilerplate, unparsed } = cutAtLabels(lines);
  const drafts = recordsOf(fields).map(toDraft);
  const papers = drafts.filter(isPaper);
  const others = drafts.filter((draft) => !isPaper(draft)).flatMap((draft) => draft.lines);
  const unread = [...unparsed, ...others];
  const isPage = lines.some(({ text }) => ARXIV_PAGE.test(text));
  return {
    drafts: papers,
    boilerplate: isPage ? [...boilerplate, ...unread] : boilerplate,
    unparsed: isPage ? [] : unread,
    notes: papers.flatMap((draft) => noteOnMissing(draft, [['title'], ['authors'], ['abstract']])),
  };
}

const OTHER_KEY = /^\p{L}[\p{L} _-]{0,30}:\s/u;

/** Titles and authors alone, beside keys that no paper has: of tickets, books or songs. */
function isOfOtherThings(fields: readonly LabelledField[], unparsed: readonly Line[]): boolean {
  const titles = fields.filter(({ label }) => TITLES.has(label)).length;
  const isBare = fields.every(({ label }) => TITLES.has(label) || /^authors?$/u.test(label));
  return isBare && unparsed.filter(({ text }) => OTHER_KEY.test(text)).length >= titles;
}

/** Titles under their label, with another main field to most of them. */
function recognise(lines: readonly Line[]): number {
  const { fields, unparsed } = cutAtLabels(lines);
  const titles = fields.filter(({ label }) => TITLES.has(label)).length;
  const others = fields.filter(({ label }) => MAIN.has(label) && !TITLES.has(label)).length;
  if (titles === 0 || others < titles || isOfOtherThings(fields, unparsed)) return 0;
  const taken = fields.flatMap((field) => field.lines);
  const share = shareOf(lines, taken);
  return titles > 1 && areMost(lines, taken, MOST) ? Math.max(share, LISTING) : share;
}

/** Papers as labelled fields. */
export const labelledFields = listing({
  name: 'labelled-fields',
  label: 'papers as labelled fields',
  looksFor: 'lines that begin with "Title:", with "Authors:" or "Abstract:" below',
  expects: 'a label such as "Title:", "Authors:" or "Abstract:", or a line directly below one',
  recognise,
  read,
});
