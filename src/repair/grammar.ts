/** What every rule of the grammar is given. */
import type { Atom } from './atoms.ts';
import type { ParsedExpression } from './parsed.ts';

export interface Grammar {
  readonly atoms: readonly Atom[];
  /** Opening bracket → closing bracket, by index. */
  readonly closing: ReadonlyMap<number, number>;
  /** Symbols that are mathematics elsewhere in the same text. */
  readonly known: Known;
  /** Reads one term with its scripts and arguments. */
  readonly term: (at: number, place: ParseContext) => ParsedExpression | undefined;
  /** Reads one term without them. */
  readonly base: (at: number, place: ParseContext) => ParsedExpression | undefined;
  /** Groups that turned out to hold prose, so that none is read twice. */
  readonly refused: Set<string>;
}

/** Symbols that are mathematics somewhere in a text. */
export type Known = Pick<ReadonlySet<string>, 'has' | 'size'>;

/** Where a term stands. */
export interface ParseContext {
  /** How many brackets are open around it. */
  readonly depth: number;
  /** In the braces of a script, where words are labels. */
  readonly script?: boolean;
  /** In brackets under a slash, where no list stands; after Landau's O, which takes none; in a set. */
  readonly under?: 'slash' | 'O' | 'set' | undefined;
}

export const TOP: ParseContext = { depth: 0 };

/** Brackets nested deeper are not read. */
export const DEPTH_MAX = 12;

export function nested(place: ParseContext, script = false): ParseContext {
  return { depth: place.depth + 1, script: script || (place.script ?? false) };
}

/** Whether two neighbouring atoms touch the way that `at` follows `at - 1`: always, but for spaces. */
export function isSpace(atom: Atom | undefined): boolean {
  return atom?.kind === 'space';
}

export function isSign(atom: Atom | undefined, text: string): boolean {
  return atom?.kind === 'sign' && atom.text === text;
}

/** Index of the first atom from `at` on that is no space. */
export function afterSpace({ atoms }: Grammar, at: number): number {
  return isSpace(atoms[at]) ? at + 1 : at;
}

/** An atom as LaTeX, its backslash given back. */
export function atomTex(atom: Atom): string {
  if (atom.source !== undefined) return atom.source;
  return atom.kind === 'command' ? `\\${atom.text}` : atom.text;
}
