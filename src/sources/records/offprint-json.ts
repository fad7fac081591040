/** Papers of a library of Offprint, as it exports them: `papers.jsonl`. */
import { type Claim, claim } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import { FIELD_NAMES, type FieldName, FIELDS } from '../../model/fields.ts';
import { type JsonRecord, placeAt, readJson, textAt } from './json.ts';
import type { RecordFormat } from './record.ts';

export const offprintJson: RecordFormat = {
  name: 'offprint-json',
  description: 'papers of a library of Offprint (papers.jsonl)',
  looksFor: 'JSON lines with "id", "title", "topics" and "sources"',
  notation: 'plain',
  recognise: (sample) =>
    /^\s*\{"id":"/u.test(sample) && /"topics":\[/u.test(sample) && /"sources":\[/u.test(sample)
      ? 1
      : 0,
  read: (text) => readJson(text, (record) => ({ at: record.at, claims: paperClaims(record) })),
};

/** The fields of the table under their names; what was decided on the way is decided anew. */
function paperClaims(record: JsonRecord): Claims {
  const claims = FIELD_NAMES.flatMap((name): [FieldName, Claim<unknown>][] => {
    const checked = FIELDS[name].schema.safeParse(record.value[name]);
    if (!checked.success || isOwnPage(record, name)) return [];
    return [
      [name, { ...claim(checked.data, placeAt(record.at, [name])), ...qualities(record, name) }],
    ];
  });
  return Object.fromEntries(claims);
}

/** The address of the library's own page is none of the paper. */
function isOwnPage({ value }: JsonRecord, name: FieldName): boolean {
  return name === 'url' && textAt(value, 'url').endsWith(`/papers/${textAt(value, 'id')}/`);
}

function qualities(
  { value }: JsonRecord,
  name: FieldName,
): Pick<Claim<unknown>, 'truncated' | 'inferred'> {
  if (name === 'authors' && value['authorsTruncated'] === true) return { truncated: true };
  return name === 'date' && value['dateYearInferred'] === true ? { inferred: true } : {};
}
