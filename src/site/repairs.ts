/** Formulas that are not shown as a source has them: which of a page's they are, what to say. */
import type { Abstract, Formula } from '../model/abstract.ts';
import type { Frontmatter, Reconstructed } from '../model/paper.ts';
import { capitalised } from '../model/shown.ts';
import { mendedTex, type RepairMark, type RepairMarks } from '../render/index.ts';
import { formulasIn } from '../text/plain.ts';
import type { Texts } from '../texts/languages.ts';
import * as texts from '../texts/current.ts';

interface Repair extends Pick<Reconstructed, 'seen' | 'shown' | 'lossy' | 'because'> {
  /** Only the row breaks of a table were put back. */
  readonly rows?: true;
}

/** A repair as the foot of a page lists it, however often it was made. */
export interface RepairNote extends Repair {
  /** Id of the element that says what the source has. */
  readonly id: string;
  /** Formulas of the page that were repaired so. */
  readonly times: number;
}

/** What was repaired in an abstract. */
export interface Repairs {
  readonly marks: RepairMarks;
  /** Each kind of repair once, in reading order. */
  readonly notes: readonly RepairNote[];
}

/**
 * Finds the repaired formulas among those of an abstract: a formula is repaired where the next of
 * the repairs that show just its LaTeX is still free. A formula that a hand has changed since is
 * none any more, and its repair is not spoken of; nor is one whose LaTeX is an intact copy's. Row
 * breaks are put back where a page is rendered, on whatever page: no frontmatter lists them.
 */
export function repairsOf(
  abstract: Abstract,
  repairs: readonly Reconstructed[],
  texts: Texts,
): Repairs {
  const waiting = Map.groupBy(repairs, ({ shown }) => shown);
  const notes = new Map<string, RepairNote>();
  const marks = new Map<Formula, RepairMark>();
  for (const formula of abstract.flatMap(formulasIn)) {
    const listed = waiting.get(formula.tex)?.shift();
    const repair = listed?.from === undefined ? (listed ?? rowsPutBack(formula, texts)) : undefined;
    if (repair === undefined) continue;
    const { id, seen, lossy, because } = addNote(notes, inWords(repair, texts));
    const said = because ?? (lossy ? texts.somethingMissing : undefined);
    marks.set(formula, { seen, lossy, note: id, ...(said !== undefined && { because: said }) });
  }
  return { marks, notes: [...notes.values()] };
}

/** A repair whose loss is told in the language of the pages. */
function inWords(repair: Repair, { losses }: Texts): Repair {
  const { because } = repair;
  return because === undefined ? repair : { ...repair, because: losses[because] ?? because };
}

function rowsPutBack({ tex, display }: Formula, texts: Texts): Repair | undefined {
  const shown = mendedTex(tex, display);
  return shown === undefined
    ? undefined
    : { seen: tex, shown, lossy: false, because: texts.rowsPutBack, rows: true };
}

function addNote(notes: Map<string, RepairNote>, repair: Repair): RepairNote {
  const key = JSON.stringify(repair);
  const known = notes.get(key) ?? { ...repair, id: `repair-${notes.size + 1}`, times: 0 };
  const note = { ...known, times: known.times + 1 };
  notes.set(key, note);
  return note;
}

/** What the foot of a page says before it quotes the source. */
export function noteLead({
  lossy,
  because = lossy ? texts.somethingMissing : '',
}: RepairNote): string {
  return because === '' ? texts.sourceHas : texts.sourceHasBecause(capitalised(because));
}

/** What a reader has to know of the repaired formulas of an abstract; empty where there is none. */
export function repairWords(notes: readonly RepairNote[]): string {
  const rows = total(notes.filter((note) => note.rows));
  const words = wordsOnRepairs(notes.filter((note) => !note.rows));
  const put = rows === 0 ? [] : [texts.rowsPutBackIn(rows)];
  return [...words, ...put].join(' ');
}

function wordsOnRepairs(notes: readonly RepairNote[]): readonly string[] {
  const repaired = total(notes);
  if (repaired === 0) return [];
  const marks = notes.some(({ seen }) => seen.includes('\\'))
    ? texts.backslashesOrDollars
    : texts.backslashesAndDollars;
  const missing = total(notes.filter(({ lossy }) => lossy));
  return [
    texts.repairedOf(repaired, marks),
    ...(missing > 0 ? [missingWords(missing, repaired)] : []),
  ];
}

function missingWords(missing: number, repaired: number): string {
  return repaired === 1 ? texts.certainlyMissing : texts.certainlyMissingIn(missing);
}

function total(notes: readonly RepairNote[]): number {
  return notes.reduce((sum, { times }) => sum + times, 0);
}

/** Whether the abstract was taken from a source that strips mathematics. */
export function fromDamaging({ sources }: Frontmatter): boolean {
  return sources.some(({ gave, stripped }) => gave?.abstract !== undefined && stripped === true);
}
