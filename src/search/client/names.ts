import type { Search } from '../query/question.ts';
import { fold } from '../../words/fold.ts';
import { element } from '../../browser/element.ts';
import { required } from '../../browser/required.ts';

const NAMES_OFFERED = 40;

/** Offers the names that hold what is typed into the author field; they are fetched at its first key. */
export function offerNames(search: Search): void {
  const field = required('[name="author"]', HTMLInputElement);
  const offered = required('[data-search-authors]', HTMLDataListElement);
  field.addEventListener('input', () => {
    void search.names().then(
      (names) => {
        offered.replaceChildren(...namesLike(names, field.value).map(choice));
      },
      () => {
        offered.replaceChildren();
      },
    );
  });
}

function namesLike(names: readonly string[], typed: string): readonly string[] {
  const sought = fold(typed.trim());
  return names.filter((name) => fold(name).includes(sought)).slice(0, NAMES_OFFERED);
}

function choice(name: string): HTMLOptionElement {
  const option = element('option', '');
  option.value = name;
  return option;
}
