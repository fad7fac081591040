/** Formulas repaired from a damaged capture: which of a page's formulas they are, and what to say. */
import type { Abstract, Formula } from '../model/abstract.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { RepairMark, RepairMarks } from '../render/index.ts';
import { formulasIn } from '../text/formulas-in.ts';
import { counted } from './figures.ts';

type Repair = NonNullable<Frontmatter['reconstructed']>[number];

/** A repair as the foot of a page lists it, however often it was made. */
export interface RepairNote extends Repair {
  /** Id of the element that says what the capture has. */
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
 * none any more, and its repair is not spoken of.
 */
export function repairsOf(abstract: Abstract, repairs: readonly Repair[]): Repairs {
  const waiting = Map.groupBy(repairs, ({ shown }) => shown);
  const notes = new Map<string, RepairNote>();
  const marks = new Map<Formula, RepairMark>();
  for (const formula of abstract.flatMap(formulasIn)) {
    const repair = waiting.get(formula.tex)?.shift();
    if (repair === undefined) continue;
    const note = addNote(notes, repair);
    marks.set(formula, { seen: note.seen, lossy: note.lossy, note: note.id });
  }
  return { marks, notes: [...notes.values()] };
}

function addNote(notes: Map<string, RepairNote>, { seen, shown, lossy }: Repair): RepairNote {
  const key = JSON.stringify([seen, shown, lossy]);
  const known = notes.get(key) ?? { seen, shown, lossy, id: `repair-${notes.size + 1}`, times: 0 };
  const note = { ...known, times: known.times + 1 };
  notes.set(key, note);
  return note;
}

/** Capture formats whose pages damage the mathematics of abstracts. */
const DAMAGING: ReadonlySet<string> = new Set(['paper-search', 'daily-papers']);

/** What a reader has to know of the repaired formulas of an abstract; empty where there is none. */
export function repairWords(notes: readonly RepairNote[]): string {
  const repaired = total(notes);
  if (repaired === 0) return '';
  const [were, their] = repaired === 1 ? ['was', 'its'] : ['were', 'their'];
  const marks = notes.some(({ seen }) => seen.includes('\\'))
    ? 'backslashes or dollars'
    : 'backslashes and dollars';
  const missing = total(notes.filter(({ lossy }) => lossy));
  return [
    `${counted(repaired, 'formula')} ${were} repaired: the capture had lost ${their} ${marks}. A root or a tilde may be missing.`,
    ...(missing > 0 ? [missingWords(missing, repaired)] : []),
  ].join(' ');
}

function missingWords(missing: number, repaired: number): string {
  if (repaired === 1) return 'Here, marked [?], something certainly is.';
  return `In ${missing} of them, marked [?], something certainly is.`;
}

function total(notes: readonly RepairNote[]): number {
  return notes.reduce((sum, { times }) => sum + times, 0);
}

/** Whether the capture that gave the abstract is of a format that damages mathematics. */
export function fromDamaging({ sources }: Frontmatter): boolean {
  return sources.some(({ format, gave }) => gave?.abstract !== undefined && DAMAGING.has(format));
}
