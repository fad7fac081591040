/** What repairing and typesetting abstracts costs. */
import { renderAbstract } from '../../render/index.ts';
import { repairFormulas, type Repair } from '../../repair/index.ts';
import { parseAbstract } from '../../text/abstract.ts';
import type { Span } from '../../text/span.ts';

/** Milliseconds for one abstract. */
export interface Cost {
  /** Finding and rebuilding its formulas. */
  readonly repair: number;
  /** The same, and reading its prose, and typesetting all of it. */
  readonly whole: number;
}

/** What each abstract cost, in order. */
export interface Costs {
  /** In a process that has just begun: the first abstract bears what is loaded at the first use. */
  readonly cold: readonly Cost[];
  /** In a second pass. */
  readonly warm: readonly Cost[];
}

/** Repairs and typesets damaged texts twice. To be called before anything else is. */
export function costsOf(texts: readonly string[]): Costs {
  const cold = texts.map((text) => costOf(text, ''));
  // Formulas once typeset are remembered; with an empty group each is new, and costs all it can.
  return { cold, warm: texts.map((text) => costOf(text, '{}')) };
}

function costOf(text: string, before: string): Cost {
  const start = performance.now();
  const repairs = repairFormulas(text);
  const repair = performance.now() - start;
  const spans = repairs.map((one) => spanOf(one, before));
  renderAbstract(parseAbstract(text, { damaged: true, spans }).abstract);
  return { repair, whole: performance.now() - start };
}

function spanOf({ start, end, seen, tex, asSource }: Repair, before: string): Span {
  if (asSource) return { start, end, node: { type: 'code', value: seen } };
  return { start, end, node: { type: 'formula', tex: before + tex, display: false } };
}
