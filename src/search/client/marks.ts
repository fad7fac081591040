/** Marks on a page what the search was for that led to it, until the reader clears it. */
import { markedParts } from '../query/marking.ts';
import { element } from '../../browser/element.ts';
import { needOverlayStyles } from '../../browser/styles.ts';
import { takeWords } from './carried-words.ts';
import * as texts from '../../texts/current.ts';

const TEXTS = 'main article :is(h1, .paper-authors, .abstract)';
/** The letters of a formula are placed one by one: a mark would move them. */
const CLOSED = '.katex, [data-formula]';

let marks: readonly HTMLElement[] = [];
let note: HTMLElement | undefined;

/** Marks the words that the page's address carries, and no others. */
export async function markFoundWords(): Promise<void> {
  await needOverlayStyles();
  const words = takeWords();
  clear();
  marks = [...document.querySelectorAll(TEXTS)]
    .flatMap(textsIn)
    .flatMap((text) => markText(text, words));
  if (marks.length > 0) offerToClear();
}

function textsIn(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const open = !currentNode.parentElement?.closest(CLOSED);
    if (currentNode instanceof Text && open) texts.push(currentNode);
  }
  return texts;
}

function markText(text: Text, words: readonly string[]): readonly HTMLElement[] {
  const parts = markedParts(text.data, words);
  if (!parts.some(({ marked }) => marked)) return [];
  const nodes = parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text));
  text.replaceWith(...nodes);
  return nodes.filter((node) => typeof node !== 'string');
}

function clear(): void {
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  document.querySelector('article')?.normalize();
  note?.remove();
}

function offerToClear(): void {
  const button = element('button', 'quiet', texts.clearMarks);
  button.type = 'button';
  button.addEventListener('click', () => {
    clear();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  note = element('p', 'marks-note', `${texts.wordsMarked(marks.length)} `, button);
  document.querySelector('main')?.append(note);
}
