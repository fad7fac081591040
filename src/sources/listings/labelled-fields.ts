/** Papers as labelled fields: `Title: …`, `Authors: …`, `Abstract: …`, in any order after the title. */
import { isDirectlyBelow, type Line } from '../lines.ts';
import { draftOf, noteOnMissing, type Draft } from './draft.ts';
import { labelOf, readField, type LabelledField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { endsSentence } from './prose.ts';

/** Characters from which a line that stands apart is a paragraph of the abstract above it. */
const PARAGRAPH = 80;

/** Lines that arXiv prints among the fields of a paper. */
const ARXIV_LINE =
  /^(?:view (?:a )?pdf|view pdf|html \(experimental\)|focus to learn more|arxiv-issued doi)/iu;

/** What only a whole page of arXiv has: all that is none of its fields is the page's own. */
const ARXIV_PAGE = /^(?:submission history|arxiv-issued doi via datacite)/iu;

interface Cut {
  readonly fields: readonly LabelledField[];
  readonly boilerplate: readonly Line[];
  readonly unparsed: readonly Line[];
}

/** The lines cut at each label. A line directly below goes on with what stands above it. */
function cutAtLabels(lines: readonly Line[]): Cut {
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
    } else if (ARXIV_LINE.test(line.text)) {
      open = boilerplate;
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

/** Whether a line that stands apart is a further paragraph of the abstract just above it. */
function isParagraph(
  { text }: Line,
  field: LabelledField | undefined,
  open: readonly Line[],
): boolean {
  const isOpen = field?.label === 'abstract' && field.lines === open;
  const isAlone = field?.lines.length === 1 && labelOf(field.lines[0]?.text ?? '')?.text === '';
  return isOpen && (isAlone || (text.length >= PARAGRAPH && endsSentence(text)));
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

/** Titles under their label, with another main field to most of them. */
function recognise(lines: readonly Line[]): number {
  const { fields } = cutAtLabels(lines);
  const titles = fields.filter(({ label }) => TITLES.has(label)).length;
  const others = fields.filter(({ label }) => MAIN.has(label) && !TITLES.has(label)).length;
  if (titles === 0 || others < titles) return 0;
  return fields.reduce((sum, field) => sum + field.lines.length, 0) / lines.length;
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
