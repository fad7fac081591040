/** The abstract that a paper is shown with, its formulas restored where the source damaged them. */
import { positionOf } from '../dedupe/order.ts';
import type { Entry } from '../model/entry.ts';
import type { Reconstructed } from '../model/paper.ts';
import { formulaError } from '../render/index.ts';
import { repairFormulas, type Repair } from '../repair/index.ts';
import { parseAbstract, type ParsedAbstract } from '../text/abstract.ts';
import { ABSTRACT_MAX, type Amount, overLimit, formulaOverLimit } from '../text/limits.ts';
import { formulasIn } from '../text/plain.ts';
import { joinSpans, type Span } from '../text/span.ts';
import type { ComparedCopy } from './copies.ts';

export interface AbstractReading extends ParsedAbstract {
  /** The formulas that do not stand in the source as they are shown, in reading order. */
  readonly reconstructed: Reconstructed[];
}

/** A stretch of a damaged abstract with what is shown in its place. */
interface Restored extends Span, Omit<Reconstructed, 'shown'> {}

/**
 * Reads an entry's abstract. Of a damaged one, a formula that an intact copy has at the same place
 * is taken from there, and the others are repaired.
 *
 * @param copies the other copies of the abstract (see `compareCopies`)
 */
export function readAbstract(
  entry: Entry | undefined,
  copies: readonly ComparedCopy[] = [],
): AbstractReading {
  const { value: raw = '', notation } = entry?.claims.abstract ?? {};
  if (notation !== 'stripped-tex') return { ...parseAbstract(raw), reconstructed: [] };
  const found = repairFormulas(raw.slice(0, ABSTRACT_MAX));
  const excess = overLimit(amountOf(found));
  // Whether a repair is showable is asked by typesetting it: not of more than a page may hold.
  const repaired = excess === undefined ? found.map(asRepaired).filter(isShowable) : [];
  const spans = excess === undefined ? joinSpans(...copies.map(takenFrom), repaired) : [];
  const parsed = parseAbstract(raw, { damaged: true, spans });
  const notes = [...parsed.notes, ...(excess === undefined ? found.flatMap(notesOn) : [excess])];
  return { ...parsed, notes, reconstructed: shownOf(parsed, spans) };
}

/** What repairs will add to an abstract: each a formula, and a text after it. */
function amountOf(repairs: readonly Repair[]): Amount {
  const formulas = repairs.reduce((sum, { tex }) => sum + tex.length, 0);
  return { pieces: 2 * repairs.length, formulas };
}

function asRepaired({ start, end, seen, tex, lossy, because, asSource }: Repair): Restored {
  const node: Span['node'] =
    asSource === true ? { type: 'code', value: seen } : { type: 'formula', tex, display: false };
  return { start, end, node, seen, lossy, ...(because === undefined ? {} : { because }) };
}

/** The formulas of an intact copy that damage would have turned into what stands there. */
function takenFrom({ entry, formulas }: ComparedCopy): readonly Restored[] {
  const from = positionOf(entry);
  return formulas
    .filter(({ agrees }) => agrees)
    .map(({ formula: node, seen, start, end }) => ({ start, end, node, seen, lossy: false, from }))
    .filter(isShowable);
}

function notesOn({ seen, tex, asSource }: Repair): readonly string[] {
  const why = asSource === true ? undefined : formulaOverLimit(tex);
  return why === undefined
    ? []
    : [`A formula is ${why} and left as it stands: ${seen.slice(0, 60)}…`];
}

/** What could not be typeset would show less than the source does: its text stays. */
function isShowable({ node }: Restored): boolean {
  return node.type !== 'formula' || formulaError(node.tex, node.display) === undefined;
}

/** Those that the abstract holds: what was cut off, or lies across a group, is not there. */
function shownOf({ abstract }: ParsedAbstract, spans: readonly Restored[]): Reconstructed[] {
  const waiting = [...spans];
  return abstract.flatMap(formulasIn).flatMap(({ tex: shown }) => {
    const at = waiting.findIndex(
      ({ node }) => node.type === 'formula' && oneLine(node.tex) === shown,
    );
    const [restored] = at < 0 ? [] : waiting.splice(0, at + 1).slice(-1);
    if (restored === undefined) return [];
    const { seen, lossy, because, from } = restored;
    return [{ seen, shown, lossy, ...(because && { because }), ...(from && { from }) }];
  });
}

function oneLine(tex: string): string {
  return tex.replace(/\s+/gu, ' ').trim();
}
