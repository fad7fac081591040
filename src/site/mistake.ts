/** How a reader reports a mistake on a paper's page: a form of the repository, or a letter. */
import { displayName } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import { capitalised } from '../model/shown.ts';
import type { Settings } from '../model/settings.ts';
import { contactAddress } from './contact.ts';
import { paperName, titleText } from './naming.ts';
import { fieldLabel, shownInWords } from './shown.ts';
import * as texts from '../texts/current.ts';

/** More would make addresses longer than servers take. */
const NAMES_MAX = 12;

/**
 * The address at which a mistake on a paper's page can be reported: the repository's form for a new
 * issue, else whom the settings name as a contact. On GitHub the form is
 * `.github/ISSUE_TEMPLATE/mistake.yml`, its fields filled in by their ids; elsewhere title and text are,
 * as Gitea and Forgejo read them, and as programs for mail do
 * (https://docs.github.com/issues/tracking-your-work-with-issues/creating-an-issue).
 *
 * @param address of the paper's page
 * @returns nothing where the library has neither
 */
export function mistakeAddress(
  { repository, contact }: Pick<Settings, 'repository' | 'contact'>,
  paper: Frontmatter,
  address: string,
): string | undefined {
  const title = texts.mistakeIn(paperName(paper, texts));
  const body = `${texts.mistakeOn(address)}\n\n${factsOf(paper)}\n\n`;
  if (repository === undefined) {
    if (contact === undefined) return undefined;
    const letter = contactAddress(contact);
    const given = `subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
    return letter.startsWith('mailto:') ? `${letter}?${given}` : letter;
  }
  const issue = new URL(`${repository.replace(/(?:\.git)?\/*$/, '')}/issues/new`);
  const form = { template: 'mistake.yml', paper: paper.id, address, value: factsOf(paper) };
  const filled = { title, ...(issue.hostname === 'github.com' ? form : { body }) };
  for (const [key, value] of Object.entries(filled)) issue.searchParams.set(key, value);
  return issue.href;
}

/** What the page says of a paper, but for its abstract: a line for each field. */
function factsOf(paper: Frontmatter): string {
  const more = paper.authors.length - NAMES_MAX;
  const names = paper.authors.slice(0, NAMES_MAX).map(displayName).join(', ');
  const facts = [
    { label: capitalised(fieldLabel('title')), text: titleText(paper.title) },
    {
      label: capitalised(fieldLabel('authors')),
      text: more > 0 ? `${names} ${texts.others(more)}` : names,
    },
    { label: capitalised(fieldLabel('date')), text: paper.date ?? '' },
    ...shownInWords(paper, 'details'),
  ];
  return facts
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n');
}
