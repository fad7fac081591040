/** The fields that a format has a name for, with what a paper says of each, in the table's order. */
import type { ValueKind } from '../model/field.ts';
import { FIELD_NAMES, rowOf, type FieldName } from '../model/fields.ts';
import type { Frontmatter } from '../model/paper.ts';

/** A field of a paper under the name that a format has for it. */
export interface Tagged {
  readonly field: FieldName;
  readonly kind: ValueKind;
  readonly tag: string;
  readonly value: unknown;
}

/** The fields of a paper that a format has names for; those that the paper lacks are left out. */
export function taggedFields(
  paper: Frontmatter,
  format: 'bibtex' | 'ris' | 'csl' | 'highwire',
): readonly Tagged[] {
  return FIELD_NAMES.flatMap((field) => {
    const { kind, [format]: tag } = rowOf(field);
    const value = field === 'abstract' ? undefined : paper[field];
    return tag === undefined || value === undefined ? [] : [{ field, kind, tag, value }];
  });
}
