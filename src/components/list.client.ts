/** Lists of papers: abstracts that unfold in place, rows that can be ticked, the way back into a list. */
import { required } from '../browser/element.ts';
import { storageKey } from '../browser/storage.ts';
import { fewAtOnce, takeAway } from '../reading/exports.ts';
import { paperOfRow, type ListedPaper } from '../reading/paper.ts';
import { fitOut, followRows, ROWS, unfold } from '../reading/rows.ts';
import { savePapers } from '../reading/saved.ts';
import { keptTrail } from '../reading/trail.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const DENSITY = storageKey('density');

const bar = required('[data-selection]', HTMLElement);
const count = required('[data-selection-count]', HTMLElement);
const say = teller(required('[data-selection-status]', HTMLElement));
const selectAll = document.querySelector<HTMLButtonElement>('[data-select-all]');
const openAll = document.querySelector<HTMLButtonElement>('[data-open-all]');
const density = document.querySelector<HTMLButtonElement>('[data-density-switch]');

for (const row of rows()) fitOut(row);
// Results of a search come later.
new MutationObserver((changes) => {
  for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (added instanceof HTMLElement && added.matches(ROWS)) fitOut(added);
  }
}).observe(required('[data-list]', HTMLElement), { childList: true, subtree: true });
addEventListener('pageshow', showPlace);

document.addEventListener('change', ({ target }) => {
  if (target instanceof Element && target.matches('.tick')) showSelection();
});
followRows();

for (const button of bar.querySelectorAll<HTMLElement>('[data-take]')) {
  button.addEventListener('click', () => {
    const hrefs = selected().map(({ href }) => href);
    takeAway(hrefs, texts.papersFile, button).then(
      () => {
        say(texts.taken(button.textContent.trim(), hrefs.length));
      },
      () => {
        say(texts.filesNotLoaded);
      },
    );
  });
}
bar.querySelector('[data-save]')?.addEventListener('click', () => {
  try {
    savePapers(selected());
    say(texts.savedToList);
  } catch {
    say(texts.nothingKept);
  }
});
bar.querySelector('[data-clear]')?.addEventListener('click', () => {
  for (const tick of ticks()) tick.checked = false;
  showSelection();
});

if (selectAll) {
  offer(selectAll);
  selectAll.addEventListener('click', () => {
    for (const tick of rowTicks()) tick.checked = true;
    showSelection();
  });
}
if (openAll) {
  offer(openAll);
  openAll.addEventListener('click', () => void unfoldAll(openAll));
}
if (density) {
  offer(density);
  showDensity(density, keptDensity());
  density.addEventListener('click', () => {
    const wanted = density.ariaPressed === 'true' ? '' : 'compact';
    showDensity(density, wanted);
    keepDensity(wanted);
  });
}

/** What needs a script stays away without one. */
function offer(button: HTMLButtonElement): void {
  (button.closest('li') ?? button).hidden = false;
}

function rows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROWS)];
}

async function unfoldAll(button: HTMLButtonElement): Promise<void> {
  const open = button.ariaPressed !== 'true';
  button.ariaPressed = String(open);
  button.textContent = open ? texts.closeAllAbstracts : texts.openAllAbstracts;
  await fewAtOnce(rows(), (row) => unfold(row, open));
}

function rowTicks(): readonly HTMLInputElement[] {
  return rows().flatMap((row) => row.querySelector<HTMLInputElement>('.tick') ?? []);
}

function ticks(): readonly HTMLInputElement[] {
  return rowTicks().filter(({ checked }) => checked);
}

function selected(): readonly ListedPaper[] {
  return ticks().flatMap((tick) => paperOfRow(tick.closest('li') ?? tick) ?? []);
}

function showSelection(): void {
  const many = ticks().length;
  bar.hidden = many === 0;
  count.textContent = texts.selected(many);
}

/** With Back, the focus is on the paper that was read last, so that `j` goes on from there. */
function showPlace(event: PageTransitionEvent): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!event.persisted && visit?.type !== 'back_forward') return;
  const read = keptTrail()?.read;
  const row = rows().find((one) => paperOfRow(one)?.href === read);
  row?.querySelector<HTMLElement>('.title')?.focus();
}

function keptDensity(): string {
  try {
    return localStorage.getItem(DENSITY) ?? '';
  } catch {
    return '';
  }
}

function showDensity(button: HTMLButtonElement, wanted: string): void {
  button.ariaPressed = String(wanted === 'compact');
  document.documentElement.dataset.density = wanted;
}

function keepDensity(wanted: string): void {
  try {
    localStorage.setItem(DENSITY, wanted);
  } catch {
    // The choice lasts as long as the page.
  }
}
