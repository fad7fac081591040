/** The keys of the site. Whatever they do, a link or a field of the page does too. */

const TYPED_INTO = 'input, textarea, select, dialog, [contenteditable], [popover], [data-formula]';
/** Id of the field of the search page, which an address may name. */
const FIELD = 'q';
const TITLES = '[data-list] .papers > li > .title';

const dialog = document.querySelector<HTMLDialogElement>('[data-keys]');
const offer = document.querySelector<HTMLElement>('[data-keys-offer]');
const searchOffer = document.querySelector<HTMLElement>('[data-quick-offer]');
const searchPage = document.querySelector<HTMLAnchorElement>('a[rel="search"]')?.href ?? '';

const KEYS: Readonly<Record<string, () => boolean>> = {
  '/': goToSearch,
  '?': showKeys,
  j: () => step(1) || follow('next'),
  k: () => step(-1) || follow('prev'),
  ArrowDown: () => inList() && step(1),
  ArrowUp: () => inList() && step(-1),
  ArrowLeft: () => follow('prev'),
  ArrowRight: () => follow('next'),
};

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
  const action = actionOf(event);
  // Ctrl-K types nothing: it works in a field as well, but not behind a dialog.
  const taken = event.key === 'k' && (event.ctrlKey || event.metaKey) ? inDialog : takesKeys;
  if (!taken(event.target) && action?.()) event.preventDefault();
});

/** What a key stands for, if it comes alone; with Ctrl or Cmd there is but Ctrl-K. */
function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) {
  if (altKey || (shiftKey && key.startsWith('Arrow'))) return undefined;
  if (!ctrlKey && !metaKey) return KEYS[key];
  return key === 'k' ? goToSearch : undefined;
}

if (offer) {
  offer.hidden = false;
  offer.addEventListener('click', showKeys);
}

if (searchOffer) {
  delete searchOffer.dataset.waiting;
  searchOffer.addEventListener('click', goToSearch);
}

if (location.hash === `#${FIELD}`) pageField()?.select();

addEventListener('hashchange', markFoundWords);
markFoundWords();

/** Words that a search has sent along, on few visits: what marks them is fetched then. */
function markFoundWords(): void {
  if (!location.hash.startsWith('#found=')) return;
  void import('../search/client/marks.ts').then((marks) => marks.markFoundWords());
}

function inDialog(element: Element): boolean {
  return element.closest('dialog') !== null;
}

/** Whether a key is meant for what has the focus: a field, a formula, or a box that scrolls. */
function takesKeys(element: Element): boolean {
  const scrolls = element !== document.body && element.scrollWidth > element.clientWidth + 1;
  return element.closest(TYPED_INTO) !== null || (scrolls && !element.matches('a'));
}

/** The search page has its own field; elsewhere a dialog opens, or that page where it cannot. */
function goToSearch(): boolean {
  const field = pageField();
  if (field) field.select();
  else void openQuickSearch();
  return true;
}

async function openQuickSearch(): Promise<void> {
  try {
    const quick = await import('../search/client/quick-search.ts');
    await quick.openQuickSearch(searchPage);
  } catch {
    location.assign(`${searchPage}#${FIELD}`);
  }
}

function pageField(): HTMLInputElement | null {
  return document.querySelector(`[data-search-form] #${FIELD}`);
}

function showKeys(): boolean {
  if (dialog && !dialog.open) void openKeys(dialog);
  return true;
}

async function openKeys(list: HTMLDialogElement): Promise<void> {
  const { needOverlayStyles } = await import('../browser/styles.ts');
  await needOverlayStyles();
  if (!list.open) list.showModal();
}

function follow(rel: 'prev' | 'next'): boolean {
  const link = document.querySelector<HTMLElement>(`main a[rel="${rel}"]`);
  link?.click();
  return link !== null;
}

function inList(): boolean {
  return document.activeElement?.closest('.papers') !== null;
}

/** Goes to the next title of the page's lists; without one in focus, to the first that is in view. */
function step(by: 1 | -1): boolean {
  const titles = [...document.querySelectorAll<HTMLElement>(TITLES)];
  const item = document.activeElement?.closest('.papers > li');
  const at = titles.findIndex((title) => title.parentElement === item);
  const inView = titles.findIndex((title) => title.getBoundingClientRect().top >= 0);
  const next = titles[at < 0 ? inView : at + by];
  next?.focus();
  return next !== undefined;
}
