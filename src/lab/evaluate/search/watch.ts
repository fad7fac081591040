/** What runs inside the search page: it notes what the page shows, and when. */

/** What the search page showed from a moment on. */
export interface Sight {
  /** Milliseconds since the page began to load. */
  readonly at: number;
  readonly status: string;
  /** Addresses of the links in the list of results. */
  readonly links: readonly string[];
}

declare global {
  interface Window {
    searchSights?: Sight[];
  }
}

/** Notes every change of the status or the list. Runs in the page, before its own scripts. */
export function watchSearch(): void {
  const sights: Sight[] = [];
  const parts = '[data-search-status], [data-search-results]';
  window.searchSights = sights;
  const isInside = ({ target }: MutationRecord): boolean =>
    (target instanceof Element ? target : target.parentElement)?.closest(parts) != null;
  const look = (changes: readonly MutationRecord[]): void => {
    if (!changes.some(isInside)) return;
    const status = document.querySelector('[data-search-status]')?.textContent.trim() ?? '';
    const anchors = document.querySelectorAll<HTMLAnchorElement>('[data-search-results] a[href]');
    const links = [...anchors].map(({ href }) => href);
    sights.push({ at: performance.now(), status, links });
  };
  const all = { childList: true, characterData: true, subtree: true };
  new MutationObserver(look).observe(document, all);
}

/**
 * Asks at once, as Enter does, and so without the pause that waits for a further key. Runs in the
 * page.
 *
 * @returns when it was asked, as in {@link Sight.at}
 */
export function submitSearch(text: string): number {
  const field = document.querySelector<HTMLInputElement>('[data-search-form] [name="q"]');
  if (!field?.form) throw new Error('expected [data-search-form] with a field "q"');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const asked = performance.now();
  field.form.requestSubmit();
  return asked;
}

/**
 * Whether the page has answered what was asked, and has not changed for a while. Runs in the page.
 * A status that ends in "…" says that an answer is on its way.
 */
export function hasSettled({ asked, quiet }: { asked: number; quiet: number }): boolean {
  const last = window.searchSights?.at(-1);
  if (last === undefined || last.at < asked) return false;
  if (last.status === '' || last.status.endsWith('…')) return false;
  return performance.now() - last.at >= quiet;
}
