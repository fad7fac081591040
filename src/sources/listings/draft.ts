import type { PrintedDay } from './dates.ts';
import type { Draft, FieldLines, Printed, Remark } from '../format.ts';
import { isDirectlyBelow, joinLines, spanOf, type Line } from './lines.ts';

type Field = keyof FieldLines;

/** The fields that listings print. */
const FIELDS: readonly Field[] = [
  ...(['title', 'authors', 'authorCount', 'organisation', 'affiliation'] as const),
  ...(['date', 'categories', 'code', 'comments', 'abstract'] as const),
];

/** What some lines of an entry say. */
export interface Part {
  readonly lines: readonly Line[];
  readonly printed?: Partial<Printed>;
  readonly day?: PrintedDay | undefined;
}

/**
 * An entry from its abstract and its other parts.
 * @param lines all lines of the entry, in order
 */
export function draftOf(
  abstract: readonly Line[],
  parts: readonly Part[],
  lines: readonly Line[],
): Draft {
  const all: readonly Part[] = [...parts, { lines: abstract, printed: { abstract: '' } }];
  const day = parts.find((part) => part.day !== undefined)?.day;
  const printed = parts.reduce<Printed>((sum, part) => ({ ...part.printed, ...sum }), {
    abstract: joinLines(abstract),
  });
  return { printed, ...(day && { day }), fieldLines: fieldLinesOf(all), lines };
}

/** The lines of each field that any of the parts gives: the first of them, as for its value. */
function fieldLinesOf(parts: readonly Part[]): FieldLines {
  const fields = FIELDS.flatMap((name) => {
    const part = parts.find((each) => gives(each, name));
    return part === undefined ? [] : [[name, spanOf(part.lines)]];
  });
  return Object.fromEntries(fields) as FieldLines;
}

function gives(part: Part, name: Field): boolean {
  return name === 'date' ? part.day !== undefined : part.printed?.[name] !== undefined;
}

/**
 * A remark on the parts that a format always prints and an entry lacks.
 * @param expected names of fields; of those in one list, one is enough
 */
export function remarkOnMissing(draft: Draft, expected: readonly (readonly Field[])[]): Remark[] {
  const missing = expected.filter((names) => !names.some((name) => name in draft.fieldLines));
  if (missing.length === 0) return [];
  const words = missing.map((names) => `no ${names.map(inWords).join(' or ')}`).join(' and ');
  return [{ line: spanOf(draft.lines)[0], message: `the entry has ${words}; it is kept without` }];
}

function inWords(name: Field): string {
  return name === 'authorCount' ? 'number of authors' : name;
}

/** A remark on an abstract whose lines stand apart, as two abstracts would. */
export function remarkOnParagraphs(abstract: readonly Line[]): Remark[] {
  const apart = abstract.find((line, i) => i > 0 && !isDirectlyBelow(abstract[i - 1], line));
  if (apart === undefined) return [];
  return [
    { line: apart.no, message: 'a paragraph that stands apart was joined to the abstract above' },
  ];
}
