import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';

/** A page read from `content/papers/`: the paper, or the reasons why it is set aside. */
export type PageReading =
  | { readonly ok: true; readonly paper: Paper; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
