/** Fields that are typed into a search, as `year:2025` or `author:"Yuejie Chi"`. */
import { fold } from '../../words/fold.ts';

export interface TypedField {
  readonly kind: 'topic' | 'author' | 'year';
  /** Without its quotes. */
  readonly value: string;
  /** As typed. */
  readonly typed: string;
}

const FIELD = /(?<!\S)(author|topic|year):(?:"([^"]*)"?|(\S*))/giu;

/** The fields of a text that have a value, in order. */
export function typedFields(text: string): readonly TypedField[] {
  return [...text.matchAll(FIELD)].flatMap(([typed, kind = '', quoted = '', plain = '']) => {
    const value = `${quoted}${plain}`.trim();
    return value === '' ? [] : [{ kind: kind.toLowerCase() as TypedField['kind'], value, typed }];
  });
}

/** A text with a blank in the place of each field. */
export function withoutFields(text: string): string {
  return text.replace(FIELD, ' ');
}

/** A text without one of its fields. */
export function withoutField(text: string, { typed }: TypedField): string {
  return text
    .replace(typed, () => '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The topic that was meant by its name, or by a part of it.
 *
 * @param slugs of the topics that there are
 * @returns its slug; what the name would be as one where there is no such topic
 */
export function topicLike(slugs: readonly string[], typed: string): string {
  const slug = fold(typed).replace(/[^a-z0-9]+/g, '-');
  return slugs.find((it) => it === slug) ?? slugs.find((it) => it.includes(slug)) ?? slug;
}
