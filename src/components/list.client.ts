/** Lists of papers: abstracts that unfold in place, rows that can be ticked, the way back into a list. */
import { required } from '../browser/element.ts';
import { storageKey } from '../browser/storage.ts';
import { fewAtOnce, takeAway } from '../reading/exports.ts';
import { paperOfRow, type ListedPaper } from '../reading/paper.ts';
import { fitOut, followRows, isReturn, returnToRow, ROWS, rows, unfold } from '../reading/rows.ts';
import { savePapers } from '../reading/saved.ts';
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
// Results of a search come later, and a list that is filtered shows others.
new MutationObserver((changes) => {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  const come = added.filter((node) => node instanceof HTMLElement && node.matches(ROWS));
  for (const row of come) fitOut(row as HTMLElement);
  showSelection();
}).observe(required('[data-list]', HTMLElement), { childList: true, subtree: true });
addEventListener('pageshow', ({ persisted }) => {
  if (persisted || isReturn()) returnToRow();
});

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

for (const tools of document.querySelectorAll<HTMLElement>('.list-tools')) {
  delete tools.dataset.waiting;
}
if (selectAll) {
  selectAll.addEventListener('click', () => {
    for (const tick of rowTicks()) tick.checked = true;
    showSelection();
  });
}
if (openAll) {
  openAll.addEventListener('click', () => void unfoldAll(openAll));
}
if (density) {
  showDensity(density, keptDensity());
  density.addEventListener('click', () => {
    const wanted = density.ariaPressed === 'true' ? 'comfortable' : 'compact';
    showDensity(density, wanted);
    keepDensity(wanted);
  });
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

/** As the reader has chosen it; until then as the library has. */
function keptDensity(): string | undefined {
  const usual = document.documentElement.dataset.density;
  try {
    return localStorage.getItem(DENSITY) ?? usual;
  } catch {
    return usual;
  }
}

function showDensity(button: HTMLButtonElement, wanted = ''): void {
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
