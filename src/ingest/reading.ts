/** The abstract that a paper is shown with, its formulas repaired where the capture damaged them. */
import type { Entry } from '../model/entry.ts';
import type { Frontmatter } from '../model/paper.ts';
import { formulaError } from '../render/index.ts';
import { repairFormulas, type Repair } from '../repair/index.ts';
import { parseAbstract, type ParsedAbstract } from '../text/abstract.ts';
import { ABSTRACT_MAX } from '../text/caps.ts';
import { type Amount, excessOf, excessOfFormula } from '../text/excess.ts';
import { formulasIn } from '../text/formulas-in.ts';
import type { Span } from '../text/span.ts';

type Reconstructed = NonNullable<Frontmatter['reconstructed']>;

export interface Reading extends ParsedAbstract {
  /** The formulas that were repaired, in reading order. */
  readonly reconstructed: Reconstructed;
}

/** Reads an entry's abstract; of a damaged one, the formulas are repaired. */
export function readAbstract(entry: Entry | undefined): Reading {
  const raw = entry?.abstract ?? '';
  if (entry?.damaged !== true) return { ...parseAbstract(raw), reconstructed: [] };
  const found = repairFormulas(raw.slice(0, ABSTRACT_MAX));
  const excess = excessOf(amountOf(found));
  const repairs = excess === undefined ? found.filter(isShowable) : [];
  const parsed = parseAbstract(raw, { damaged: true, spans: repairs.map(spanOf) });
  const notes = [...parsed.notes, ...(excess === undefined ? found.flatMap(notesOn) : [excess])];
  return { ...parsed, notes, reconstructed: shownOf(parsed, repairs) };
}

/** What repairs will add to an abstract: each a formula, and a text after it. */
function amountOf(repairs: readonly Repair[]): Amount {
  const formulas = repairs.reduce((sum, { tex }) => sum + tex.length, 0);
  return { pieces: 2 * repairs.length, formulas };
}

/** A repair that cannot be typeset would show less than the capture does: its text stays. */
function isShowable({ tex, asSource }: Repair): boolean {
  return asSource === true || formulaError(tex, false) === undefined;
}

function notesOn({ seen, tex, asSource }: Repair): readonly string[] {
  const why = asSource === true ? undefined : excessOfFormula(tex);
  return why === undefined
    ? []
    : [`A formula is ${why} and left as it stands: ${seen.slice(0, 60)}…`];
}

function spanOf({ start, end, seen, tex, asSource }: Repair): Span {
  if (asSource === true) return { start, end, node: { type: 'code', value: seen } };
  return { start, end, node: { type: 'formula', tex, display: false } };
}

/** The repairs that the abstract holds: what was cut off, or lies across a group, is not there. */
function shownOf({ abstract }: ParsedAbstract, repairs: readonly Repair[]): Reconstructed {
  const waiting = repairs.filter(({ asSource }) => asSource !== true);
  return abstract.flatMap(formulasIn).flatMap(({ tex }) => {
    const at = waiting.findIndex((repair) => oneLine(repair.tex) === tex);
    const [repair] = at < 0 ? [] : waiting.splice(0, at + 1).slice(-1);
    return repair === undefined ? [] : [{ seen: repair.seen, shown: tex, lossy: repair.lossy }];
  });
}

function oneLine(tex: string): string {
  return tex.replace(/\s+/gu, ' ').trim();
}
