/** What a script adds to the rows of a list: a tick box, and a button that unfolds the abstract. */
import { element } from '../browser/element.ts';
import { needStylesOf } from '../browser/fetch-page.ts';
import { fetchPaper, paperOfRow } from './paper.ts';
import { keepTrail, keptTrail, trailOfPage } from './trail.ts';
import * as texts from '../texts/current.ts';

/** Rows of lists whose papers can be unfolded and ticked. */
export const ROWS = '[data-list] .papers > li';

/** The rows of this page's lists, in order. */
export function rows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROWS)];
}

/** With Back, the focus is on the paper that was read last, so that `j` goes on from there. */
export function returnToRow(): void {
  const read = keptTrail()?.read;
  const row = rows().find((one) => paperOfRow(one)?.href === read);
  row?.querySelector<HTMLElement>('.title')?.focus();
}

/** Whether this page was opened by Back or Forward. */
export function isReturn(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'back_forward';
}

/** Puts the tools of a row into it, once. */
export function fitOut(row: HTMLElement): void {
  const title = row.querySelector<HTMLAnchorElement>('.title');
  if (!title || row.querySelector('.tools')) return;
  const unfold = element('button', 'unfold', texts.abstract);
  unfold.type = 'button';
  unfold.ariaExpanded = 'false';
  unfold.setAttribute('aria-label', texts.abstractOf(title.textContent.trim()));
  unfold.addEventListener('click', () => void toggle(row));
  const tick = element('input', 'tick');
  tick.type = 'checkbox';
  tick.ariaLabel = texts.select(title.textContent.trim());
  tick.autocomplete = 'off';
  row.insertBefore(element('p', 'tools', unfold, tick), row.querySelector('.excerpt'));
}

/** Opens or closes the abstract of a row. */
async function toggle(row: HTMLElement): Promise<void> {
  await unfold(row, row.querySelector('.unfold')?.ariaExpanded !== 'true');
}

/** Shows the abstract of a row under it, or takes it away; it is fetched with its first showing. */
export async function unfold(row: HTMLElement, open: boolean): Promise<void> {
  const button = row.querySelector<HTMLButtonElement>('.unfold');
  const href = row.querySelector<HTMLAnchorElement>('.title')?.href;
  if (!button || href === undefined || (button.ariaExpanded === 'true') === open) return;
  button.ariaExpanded = String(open);
  const shown = row.querySelector<HTMLElement>('.unfolded');
  if (shown) shown.hidden = !open;
  else row.append(await abstractAt(href));
}

async function abstractAt(href: string): Promise<HTMLElement> {
  try {
    const { abstract, page } = await fetchPaper(href);
    needStylesOf(page);
    return abstract.length > 0
      ? element('div', 'unfolded', ...abstract)
      : element('p', 'unfolded note', texts.noAbstract);
  } catch {
    return element('p', 'unfolded note', texts.abstractNotLoaded);
  }
}

/** Lets `x` unfold the row in focus, and remembers the list when one of its papers is opened. */
export function followRows(): void {
  document.addEventListener('click', ({ target }) => {
    const title = target instanceof Element ? target.closest(`${ROWS} > .title`) : null;
    const trail = title && trailOfPage(document, location.href);
    if (trail) keepTrail(trail);
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>(ROWS) : null;
    if (event.key === 'x' && row) void toggle(row);
  });
}
