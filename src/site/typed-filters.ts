/** Filters that are typed into the search field, as `year:2025` or `author:"Yuejie Chi"`. */

export interface TypedFilter {
  readonly kind: 'topic' | 'author' | 'year';
  /** Without its quotes. */
  readonly value: string;
  /** As typed. */
  readonly typed: string;
}

const FILTER = /(?<=^|\s)(topic|author|year):(?:"([^"]+)"?|([^\s"]+))/gi;

/** The filters of a question's text, in order. */
export function typedFilters(text: string): readonly TypedFilter[] {
  return [...text.matchAll(FILTER)].map(([typed, kind = '', quoted, bare = '']) => ({
    kind: kind.toLowerCase() as TypedFilter['kind'],
    value: quoted ?? bare,
    typed,
  }));
}

/** The text without one of its filters. */
export function withoutFilter(text: string, { typed }: TypedFilter): string {
  return text
    .replace(typed, () => '')
    .replace(/\s+/g, ' ')
    .trim();
}
