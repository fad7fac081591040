/** Reads a text in a format, down to the values of its claims. */
import { displayName } from '../../../src/model/name.ts';
import { claimsOf } from '../../../src/sources/records/claims.ts';
import type { RecordFormat } from '../../../src/sources/records/record.ts';

type Values = Readonly<Record<string, unknown>>;

/** The values of each record's claims. */
export function recordsIn(format: RecordFormat, text: string): Values[] {
  return [...format.read(text)].flatMap((reading) => {
    if ('setAside' in reading) return [];
    const claims = 'claims' in reading ? reading.claims : claimsOf(reading.facts, format.notation);
    return [Object.fromEntries(Object.entries(claims).map(([field, { value }]) => [field, value]))];
  });
}

/** Why parts of the text are no records, each with its first line. */
export function setAsideIn(format: RecordFormat, text: string): string[] {
  return [...format.read(text)].flatMap((reading) =>
    'setAside' in reading ? [`${String(reading.at.lines?.[0])}: ${reading.setAside}`] : [],
  );
}

/** The first record's authors or editors, as they are printed. */
export function namesIn(
  format: RecordFormat,
  text: string,
  field: 'authors' | 'editors' = 'authors',
): string[] {
  const [first] = format.read(text);
  if (first === undefined || !('facts' in first)) return [];
  return (claimsOf(first.facts, format.notation)[field]?.value ?? []).map(displayName);
}
