/** Lets the arrow keys go from a search field into the list of its results, through it, and back. */
export function moveThrough(field: HTMLInputElement, list: HTMLElement): void {
  // What is typed makes the list one of other words, until the next takes its place.
  let stale = false;
  field.addEventListener('input', () => (stale = true));
  new MutationObserver(() => (stale = false)).observe(list, { childList: true });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    if (stale || focusTitle(list, 0)) event.preventDefault();
  });
  list.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = titlesOf(list).findIndex((title) => title === document.activeElement) + by;
    if (to < 0) field.focus();
    else focusTitle(list, to);
  });
}

function focusTitle(list: HTMLElement, at: number): boolean {
  const title = titlesOf(list)[at];
  title?.focus();
  return title !== undefined;
}

function titlesOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('a.title')];
}
