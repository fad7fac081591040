/** What a search address can carry; empty parts are left out. */
export interface SearchState {
  readonly q?: string;
  readonly topic?: string;
  readonly author?: string;
  readonly year?: string;
}

/** The query string of a search, with its question mark; empty where nothing is asked. */
export function searchQuery(state: SearchState): string {
  const query = new URLSearchParams();
  for (const key of ['q', 'topic', 'author', 'year'] as const) {
    const value = state[key];
    if (value) query.set(key, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
