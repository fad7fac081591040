/** The page of the reader's own list: what is saved in this browser, or a list that was shared. */
import { copyText } from '../browser/copy.ts';
import { element, link, required } from '../browser/element.ts';
import { fewAtOnce, takeAway } from '../reading/exports.ts';
import { fetchPaper, type ListedPaper } from '../reading/paper.ts';
import { fitOut, followRows } from '../reading/rows.ts';
import { onSavedChange, savedPapers, savePapers, unsavePapers } from '../reading/saved.ts';
import { hrefsIn, sharedHrefs, shareFragment } from '../reading/share.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const list = required('[data-saved-papers]', HTMLElement);
const rows = required('[data-saved-rows]', HTMLElement);
const lead = required('[data-saved-lead]', HTMLElement);
const tools = required('[data-saved-tools]', HTMLElement);
const file = required('[data-saved-file]', HTMLInputElement);
const say = teller(required('[data-saved-status]', HTMLElement));
const papersPath = list.dataset.papers ?? '/papers/';

/** The papers on show: the reader's own, or those of a shared address. */
let shown: readonly ListedPaper[] = [];

required('[data-saved-import]', HTMLElement).hidden = false;
onSavedChange(() => void show());
addEventListener('hashchange', () => void show());
void show();

for (const button of tools.querySelectorAll<HTMLElement>('[data-take]')) {
  onClick(button, () =>
    takeAway(
      shown.map(({ href }) => href),
      texts.readingListFile,
      button,
    ),
  );
}
onClick(required('[data-saved-share]', HTMLElement), async () => {
  const address = new URL(location.pathname, location.href);
  address.hash = shareFragment(
    shown.map(({ href }) => href),
    papersPath,
  );
  say((await copyText(address.href)) ? texts.listLinkCopied : texts.notAllowed);
});
onClick(required('[data-saved-all]', HTMLElement), () => {
  const papers = shown;
  location.hash = '';
  savePapers(papers);
});
onClick(required('[data-saved-clear]', HTMLElement), () => {
  const papers = savedPapers();
  unsavePapers(papers.map(({ href }) => href));
  const undo = element('button', 'quiet', texts.undo);
  undo.addEventListener('click', () => {
    savePapers(papers);
    lead.replaceChildren();
  });
  lead.hidden = false;
  lead.replaceChildren(`${texts.listEmptied} `, undo);
});
file.addEventListener('change', () => void importFile());
followRows();

async function show(): Promise<void> {
  const asked = location.hash;
  const shared = sharedHrefs(asked, papersPath);
  const foreign = shared.length > 0;
  const papers = foreign ? await fetched(shared) : savedPapers();
  // While papers were fetched, the reader may have gone on to another list.
  if (asked !== location.hash) return;
  shown = papers;
  tools.hidden = shown.length === 0;
  required('[data-saved-take-over]', HTMLElement).hidden = !foreign;
  required('[data-saved-own]', HTMLElement).hidden = foreign;
  required('[data-saved-empty]', HTMLElement).hidden = shown.length > 0;
  lead.hidden = !foreign;
  if (foreign) lead.textContent = texts.sharedList(shown.length, shared.length - shown.length);
  list.dataset.total = String(shown.length);
  rows.replaceChildren(...shown.map((paper) => rowOf(paper, foreign)));
}

function rowOf(paper: ListedPaper, foreign: boolean): HTMLElement {
  const title = link(paper.href, element('bdi', '', paper.title));
  title.className = 'title';
  const row = element('li', '', title);
  if (paper.date !== '') {
    const date = element('time', 'date', texts.shortDate(paper.date));
    date.dateTime = paper.date;
    row.append(date);
  }
  const meta = element('p', 'meta', element('span', 'authors', element('bdi', '', paper.authors)));
  row.append(meta);
  fitOut(row);
  row.querySelector('.tick')?.replaceWith(...(foreign ? [] : [removal(paper)]));
  return row;
}

function removal({ href, title }: ListedPaper): HTMLElement {
  const button = element('button', 'quiet remove', texts.remove);
  button.setAttribute('aria-label', texts.removePaper(title));
  button.addEventListener('click', () => {
    unsavePapers([href]);
    say(texts.removed);
  });
  return button;
}

async function importFile(): Promise<void> {
  const text = await file.files?.[0]?.text();
  if (text === undefined) return;
  const papers = await fetched(hrefsIn(text, papersPath));
  const before = savedPapers().length;
  savePapers(papers);
  const added = savedPapers().length - before;
  say(papers.length === 0 ? texts.fileNamesNone : texts.imported(papers.length, added));
  file.value = '';
}

/** The papers that are there; others are left out. */
async function fetched(hrefs: readonly string[]): Promise<readonly ListedPaper[]> {
  const papers = await fewAtOnce(hrefs, async (href) => {
    try {
      const { title, authors, date } = await fetchPaper(href);
      return [{ href, title, authors, date }];
    } catch {
      return [];
    }
  });
  return papers.flat();
}

function onClick(button: HTMLElement, act: () => void | Promise<void>): void {
  button.addEventListener('click', () => {
    Promise.resolve(act()).catch(() => {
      say(texts.notAllowed);
    });
  });
}
