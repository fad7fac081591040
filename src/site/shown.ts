/** Fields of a paper in the words of the interface. */
import { FIELDS, type FieldName } from '../model/fields.ts';
import type { Frontmatter } from '../model/paper.ts';
import { capitalised, shownFields, type ShownField } from '../model/shown.ts';
import * as texts from '../texts/current.ts';

/** What a field is called; in English as the table of fields says it. */
export function fieldLabel(field: FieldName): string {
  return texts.fieldLabels[field] ?? FIELDS[field].label;
}

/** The fields that a page shows at one place, in the language of the interface. */
export function shownInWords(
  paper: Frontmatter,
  place: 'details' | 'links',
): readonly ShownField[] {
  return shownFields(paper, place).map((shown) => ({
    ...shown,
    label: capitalised(fieldLabel(shown.field)),
    text: (shown.field === 'type' && texts.publicationLabels[paper.type ?? '']) || shown.text,
  }));
}
