/** On a paper's page: what its buttons copy, and what is said of it. */
import { selectText } from '../browser/copy.ts';
import { required } from '../browser/element.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const link = required('[data-permalink]', HTMLAnchorElement);
const reference = required('[data-cite-text]', HTMLElement);
const bibtex = required('[data-cite-bib]', HTMLElement);
const sayOfLink = teller(required('[data-link-status]', HTMLElement));
const sayOfCitation = teller(required('[data-cite-status]', HTMLElement));

/** What a button copies: what the page shows as it is shown; the rest is in its file. */
export async function copiedBy({ dataset }: HTMLButtonElement): Promise<string> {
  if (dataset.copy === 'link') return link.href;
  if (dataset.copy === 'text') return reference.textContent.trim();
  if (dataset.copy === 'bib') return bibtex.textContent;
  const response = await fetch(dataset.href ?? '');
  if (!response.ok) throw new Error(`expected the file ${response.url}, found ${response.status}`);
  return response.text();
}

/** Says whether it was copied. */
export function sayCopied({ dataset, textContent }: HTMLButtonElement, copied: boolean): void {
  if (dataset.copy !== 'link') {
    sayOfCitation(copied ? texts.copied(textContent.trim()) : texts.copyRefusedFile);
    return;
  }
  if (!copied) selectText(link);
  sayOfLink(copied ? texts.linkCopied : texts.linkSelected);
}
