/** The fields of a paper that a reader is shown in words, derived from the table of fields. */
import { FIELD_NAMES, rowOf, type FieldName } from './fields.ts';
import { displayName, type Name } from './name.ts';
import type { Frontmatter } from './paper.ts';
import { publicationType } from './publication-types.ts';

/** A field in words. */
export interface ShownField {
  readonly field: FieldName;
  /** Begins with a capital. */
  readonly label: string;
  readonly text: string;
  /** Where it leads. */
  readonly href?: string;
}

/** The fields that a page shows at one place, as far as the paper has them, in the table's order. */
export function shownFields(paper: Frontmatter, place: 'details' | 'links'): readonly ShownField[] {
  return FIELD_NAMES.flatMap((field): readonly ShownField[] => {
    const { shown, label, href } = rowOf(field);
    const value = field === 'abstract' ? undefined : paper[field];
    if (shown !== place || value === undefined) return [];
    const text = field === 'type' ? publicationType(paper).label : fieldText(value);
    const named = { field, label: capitalised(label), text };
    return text === '' ? [] : [href ? { ...named, href: href(value) } : named];
  });
}

/** The value of a field in words: names and lists in one line. */
export function fieldText(value: unknown): string {
  const items = Array.isArray(value) ? (value as readonly (string | Name)[]) : [String(value)];
  return items.map((item) => (typeof item === 'string' ? item : displayName(item))).join(', ');
}

/** With a capital first letter, but for names such as `arXiv`. */
export function capitalised(label: string): string {
  return /^\p{Ll}+(?: |$)/u.test(label) ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}
