/** An entry as a listing prints it: claims, and a day that waits for the year of its source. */
import type { Claim } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import type { FieldName } from '../../model/fields.ts';
import { isDirectlyBelow, joinLines, spanOf, type Line } from '../lines.ts';
import type { PrintedDay } from './dates.ts';

/** What some lines of an entry say. */
export interface Part {
  readonly claims?: Claims;
  /** A date whose year may be missing. */
  readonly day?: Claim<PrintedDay> | undefined;
}

export interface Draft {
  readonly claims: Claims;
  readonly day?: Claim<PrintedDay>;
  /** The lines that are part of it, in order, at least one. */
  readonly lines: readonly Line[];
}

/** Something worth telling about a line. */
export interface Note {
  readonly line: number;
  readonly message: string;
}

/** A claim of what lines print. */
export function printed<T>(value: T, lines: readonly Line[]): Claim<T> {
  return { value, at: { lines: spanOf(lines) } };
}

/** The title that lines print, or nothing where there are none. */
export function titleOf(lines: readonly Line[]): Part {
  return lines.length === 0 ? {} : { claims: { title: printed(joinLines(lines), lines) } };
}

/** The abstract that lines print, or nothing where there are none. */
export function abstractIn(lines: readonly Line[]): Part {
  return lines.length === 0 ? {} : { claims: { abstract: printed(joinLines(lines), lines) } };
}

/**
 * An entry from its parts; of two that give the same field, the first is taken.
 * @param lines all lines of the entry, in order
 */
export function draftOf(lines: readonly Line[], parts: readonly Part[]): Draft {
  const day = parts.find((part) => part.day !== undefined)?.day;
  const claims = parts.reduce<Claims>((sum, part) => ({ ...sum, ...part.claims, ...sum }), {});
  return { claims, ...(day && { day }), lines };
}

/**
 * A note on the parts that a format always prints and an entry lacks.
 * @param expected names of fields; of those in one list, one is enough
 */
export function noteOnMissing(
  { claims, day, lines }: Draft,
  expected: readonly (readonly FieldName[])[],
): Note[] {
  const isGiven = (name: FieldName) => name in claims || (name === 'date' && day !== undefined);
  const missing = expected.filter((names) => !names.some(isGiven));
  if (missing.length === 0) return [];
  const words = missing.map((names) => `no ${names.map(inWords).join(' or ')}`).join(' and ');
  return [{ line: spanOf(lines)[0], message: `the entry has ${words}; it is kept without` }];
}

function inWords(name: FieldName): string {
  return name === 'authorCount' ? 'number of authors' : name;
}

/** A note on an abstract whose lines stand apart, as two abstracts would. */
export function noteOnParagraphs(abstract: readonly Line[]): Note[] {
  const apart = abstract.find((line, i) => i > 0 && !isDirectlyBelow(abstract[i - 1], line));
  if (apart === undefined) return [];
  return [
    { line: apart.no, message: 'a paragraph that stands apart was joined to the abstract above' },
  ];
}
