/** A search that opens over any page: the best results of what is typed, and the way to all. */
import type { Answer } from '../query/question.ts';
import { counted, figure } from '../../site/figures.ts';
import { questionOf, searchQuery } from '../query/state.ts';
import { moveThrough } from './arrows.ts';
import { makeQuickDialog } from './quick-dialog.ts';
import type { QuickDialog } from './quick-dialog.ts';
import { createSearch } from './engine.ts';
import { resultItem } from './results.ts';

const PAUSE_MS = 140;
const SHOWN = 8;

let quick: QuickDialog | undefined;

/** @param page address of the search page, beside which the index lies */
export function openQuickSearch(page: string): void {
  quick ??= started(page);
  if (!quick.dialog.open) quick.dialog.showModal();
  quick.field.select();
}

function started(page: string): QuickDialog {
  const made = makeQuickDialog(page);
  const search = createSearch(new URL('../pagefind/pagefind.js', page).pathname);
  let asked = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    const turn = ++asked;
    const q = made.field.value;
    made.all.href = `${page}${searchQuery({ q: q.trim() })}`;
    const question = questionOf({ q });
    if (!question) {
      show(made, [], '');
      return;
    }
    try {
      const answer = await search.ask(question);
      const hits = await answer.hits(0, SHOWN);
      const items = hits.map((hit) => resultItem(hit, answer.words));
      made.all.textContent =
        answer.total > SHOWN ? `All ${figure(answer.total)} results` : 'Search page';
      if (turn === asked) show(made, items, summary(answer));
    } catch {
      if (turn === asked) show(made, [], 'The search index could not be loaded.');
    }
  };

  made.field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void ask(), PAUSE_MS);
  });
  moveThrough(made.field, made.list);
  return made;
}

function show(
  { list, status, all, hint }: QuickDialog,
  items: readonly HTMLLIElement[],
  words: string,
): void {
  list.replaceChildren(...items);
  status.textContent = words;
  all.hidden = items.length === 0;
  hint.hidden = items.length > 0;
}

function summary({ total, corrected, partial }: Answer): string {
  if (total === 0) return 'No paper answers this. Try fewer words, or another spelling.';
  const said = [counted(total, 'paper')];
  if (corrected !== undefined) said.push(`for ${corrected}`);
  if (partial) said.push('with some of these words');
  return said.join(' ');
}
