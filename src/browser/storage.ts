/** What this library keeps in a reader's browser. */

/** A key of this library's own: several libraries can stand under one host. */
export function storageKey(name: string): string {
  return `offprint.${name}:${import.meta.env.BASE_URL}`;
}

/**
 * What is kept under a key, as JSON; undefined where nothing is, where it is damaged, and where the
 * browser forbids to look.
 */
export function storedJson(storage: 'localStorage' | 'sessionStorage', key: string): unknown {
  try {
    const kept: unknown = JSON.parse(globalThis[storage].getItem(key) ?? 'null');
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}
