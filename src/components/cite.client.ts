/** Copies a paper's reference or one of its exports. */
import { required } from '../browser/element.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const row = required('[data-cite-row]', HTMLElement);
const reference = required('[data-cite-text]', HTMLElement);
const bibtex = required('[data-cite-bib]', HTMLElement);
const say = teller(required('[data-cite-status]', HTMLElement));

for (const button of row.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    void copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(await textOf(button));
    say(texts.copied(button.textContent.trim()));
  } catch {
    say(texts.copyRefusedFile);
  }
}

/** What the page shows is copied as it is shown; the rest is in its file. */
async function textOf({ dataset }: HTMLButtonElement): Promise<string> {
  if (dataset.citeCopy === 'text') return reference.textContent.trim();
  if (dataset.citeCopy === 'bib') return bibtex.textContent;
  const response = await fetch(dataset.href ?? '');
  if (!response.ok) throw new Error(`expected the file ${response.url}, found ${response.status}`);
  return response.text();
}
