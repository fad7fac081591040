/** Papers of a library of Offprint, as it exports them: `papers.jsonl`. */
import { type Claim, claim } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import { FIELD_NAMES, type FieldName, FIELDS } from '../../model/fields.ts';
import { type JsonRecord, placeAt, readJson, textAt } from './json.ts';
import type { RecordFormat } from './record.ts';
import { withoutGrouping } from './tex.ts';

const MARKS = ['"id":"', '"topics":[', '"sources":['];

export const offprintJson: RecordFormat = {
  name: 'offprint-json',
  description: 'papers of a library of Offprint (papers.jsonl)',
  looksFor: 'JSON lines with "id", "title", "topics" and "sources"',
  notation: 'plain',
  recognise: (sample) =>
    /^\s*\{"/u.test(sample) && MARKS.every((mark) => sample.includes(mark)) ? 1 : 0,
  read: (text) => readJson(text, (record) => ({ at: record.at, claims: paperClaims(record) })),
};

/** The fields of the table under their names; what was decided on the way is decided anew. */
function paperClaims(record: JsonRecord): Claims {
  const claims = FIELD_NAMES.flatMap((name): [FieldName, Claim<unknown>][] => {
    const tex = record.value[`${name}Tex`];
    const given = typeof tex === 'string' ? withoutGrouping(tex) : record.value[name];
    const checked = FIELDS[name].schema.safeParse(given);
    if (!checked.success || isOwnPage(record, name) || isStandIn(record, name)) return [];
    return [
      [name, { ...claim(checked.data, placeAt(record.at, [name])), ...qualities(record, name) }],
    ];
  });
  return Object.fromEntries(claims);
}

/** The first words of an abstract, for a title that no source gave. */
function isStandIn({ value }: JsonRecord, name: FieldName): boolean {
  return name === 'title' && value['untitled'] === true && textAt(value, 'abstract') !== '';
}

/** Older exports have the address of the library's own page for the paper's. */
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
