/** A formula that is clicked, or focused and entered, offers its LaTeX, and a link to it, in a panel. */
import { required } from '../browser/element.ts';
import { beside, buttonOf, formulas } from './formula-stops.client.ts';
import { texOf } from '../browser/formula.ts';
import { placeBeside } from '../browser/place.ts';
import { copyText, selectText } from '../browser/copy.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const panel = required('[data-formula-panel]', HTMLElement);
const seen = required('[data-formula-seen]', HTMLElement);
const tex = required('[data-formula-tex]', HTMLElement);
const button = required('[data-formula-copy]', HTMLButtonElement);
const linkButton = required('[data-formula-link]', HTMLButtonElement);
const say = teller(required('[data-formula-status]', HTMLElement));

/** The mathematics itself is read beside the button that is called so. */
const SHOWN_MAX = 60;

/** The formula that the panel speaks of. */
let chosen: HTMLElement | undefined;

for (const [at, formula] of formulas.entries()) {
  formula.dataset.formula = '';
  formula.id ||= `formula-${at + 1}`;
  buttonOf(formula).ariaLabel = texts.texOf(shownIn(formula));
  formula.addEventListener('click', ({ detail }) => {
    // By the keyboard, or with nothing selected meanwhile.
    if (detail === 0 || document.getSelection()?.isCollapsed !== false) offer(formula);
  });
  formula.addEventListener('focusin', ({ relatedTarget }) => {
    const entered = !beside(formula).some((other) => buttonOf(other) === relatedTarget);
    if (entered && formula.querySelector(':focus-visible') && !chosen) say(texts.formulaHint);
  });
  for (const leaving of ['pointerleave', 'focusout']) {
    formula.addEventListener(leaving, () => {
      if (formula !== chosen) delete formula.dataset.quiet;
    });
  }
}

/* Escape takes the note of a repaired formula away, as it does the panel. */
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const formula of formulas) {
    if (formula.matches(':hover, :focus-within')) formula.dataset.quiet = '';
  }
});

panel.addEventListener('toggle', ({ newState }) => {
  if (newState === 'open' || !chosen) return;
  delete chosen.dataset.quiet;
  chosen = undefined;
});

button.addEventListener('click', () => {
  void copy(tex.textContent, texts.texCopied);
});
linkButton.addEventListener('click', () => {
  const address = new URL(location.pathname, location.href);
  address.hash = chosen?.id ?? '';
  void copy(address.href, texts.formulaLinked);
});

addEventListener('hashchange', showLinked);
showLinked();

/** What can be seen of a formula, as text; of a long one, its beginning. */
function shownIn(formula: HTMLElement): string {
  const parts = [...formula.querySelectorAll('.katex-html, .loss')];
  const shown = parts.map((part) => part.textContent).join(' ');
  return shown.length > SHOWN_MAX ? `${shown.slice(0, SHOWN_MAX)} …` : shown;
}

/** The formula that the address names: its id came with this script, too late for the browser. */
function showLinked(): void {
  const linked = formulas.find(({ id }) => `#${id}` === location.hash);
  for (const formula of formulas) formula.classList.toggle('linked', formula === linked);
  linked?.scrollIntoView({ block: 'center' });
}

function offer(formula: HTMLElement): void {
  panel.hidePopover();
  chosen = formula;
  formula.dataset.quiet = '';
  tex.textContent = texOf(formula);
  seen.replaceChildren(...noteOf(formula));
  panel.showPopover();
  placeBeside(panel, formula.getBoundingClientRect(), 'below');
  button.focus({ preventScroll: true });
}

/** What the page's foot says of a formula that was repaired; nothing of any other. */
function noteOf(formula: HTMLElement): readonly (Node | string)[] {
  const note = document.getElementById(formula.getAttribute('aria-describedby') ?? '');
  return [...(note?.children ?? [])].flatMap((part) => [
    part.matches('code') ? part.cloneNode(true) : part.textContent,
    ' ',
  ]);
}

/** Where a page may not write to the clipboard, the reader can copy the TeX, which is selected. */
async function copy(text: string, done: string): Promise<void> {
  const copied = await copyText(text);
  if (copied) panel.hidePopover();
  else selectText(tex);
  say(copied ? done : texts.texSelected);
}
