/** Refusals: a file that is no list of papers, with what it is, how that was told and what to do. */
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { FileKind, Told } from './file-kind.ts';
import { PROSE } from './text-kinds.ts';
import type { SourceFormat } from './format.ts';
import type { Line } from './lines.ts';

/** A file of which nothing could be read, and why. */
export interface SourceRefusal extends Problem {
  readonly refused: 'empty' | 'binary' | 'unknown-format' | 'too-long';
}

/** Lines that a refusal shows as its reason. */
const SHOWN = 3;
/** Characters of a line that a message quotes. */
const EXCERPT = 60;

/** The refusal of a file that is known to be of a kind. */
export function refuse(
  file: string,
  refused: SourceRefusal['refused'],
  { name, next }: FileKind,
  because = '',
): SourceRefusal {
  const message = `it is ${name}${because}. Nothing was read from it; ${next}`;
  return { refused, severity: 'set-aside', file, message };
}

/**
 * The refusal of a source by what its text is.
 * @param nearest the format that a text without a shape of its own is told of
 */
export function refuseText(
  { name }: Source,
  { kind, deciding }: Told,
  nearest?: SourceFormat,
): SourceRefusal {
  if (deciding.length === 0) return refuse(name, 'empty', kind);
  const looked = nearest && `. The nearest that is read has ${nearest.looksFor} (${nearest.name})`;
  const because = `${reason(deciding)}${kind === PROSE ? (looked ?? '') : ''}`;
  return refuse(name, 'unknown-format', kind, because);
}

/** The first lines that decided: ` (line 1 "…"; line 2 "…")`. */
function reason(deciding: readonly Line[]): string {
  const shown = deciding.slice(0, SHOWN).map(({ no, text }) => `line ${no} "${excerptOf(text)}"`);
  return ` (${shown.join('; ')})`;
}

/** The beginning of a line, cut before a character and not inside one. */
export function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  return `${text.slice(0, EXCERPT).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
