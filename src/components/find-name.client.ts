/** A field above the names of the author index that leaves those in which each typed word begins one. */
import { required } from '../browser/element.ts';
import { foldLetters } from '../words/fold.ts';
import * as texts from '../texts/current.ts';

const field = required('[data-find-name] input', HTMLInputElement);
const status = required('[data-find-status]', HTMLElement);
const rows = [...document.querySelectorAll<HTMLElement>('.names li')].map((row) => ({
  row,
  words: wordsOf(row.querySelector('a')?.textContent ?? ''),
}));

field.addEventListener('input', find);
// A browser may bring back what was typed.
find();

function wordsOf(text: string): readonly string[] {
  return (
    foldLetters(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function find(): void {
  const asked = wordsOf(field.value);
  const fits = (words: readonly string[]) =>
    asked.every((part) => words.some((word) => word.startsWith(part)));
  let found = 0;
  for (const { row, words } of rows) {
    row.hidden = !fits(words);
    if (!row.hidden) found += 1;
  }
  for (const section of document.querySelectorAll<HTMLElement>('.letter')) {
    section.hidden = section.querySelector('li:not([hidden])') === null;
  }
  status.textContent =
    asked.length === 0 ? '' : found === 0 ? texts.noSuchName : texts.namesCounted(found);
}
