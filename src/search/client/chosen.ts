/** The filters of a question in a line, each of which can be taken away. */
import { typedFields, withoutField } from '../query/fields.ts';
import type { SearchState } from '../query/state.ts';

import { element } from '../../browser/element.ts';
import { required } from '../../browser/required.ts';
import { topicName, topicNameLike } from './fields.ts';

type Kind = 'topic' | 'author' | 'year';

interface Chosen {
  readonly kind: Kind;
  readonly value: string;
  /** What it is called; undefined for a topic that there is not. */
  readonly name: string | undefined;
  /** The question without it. */
  readonly without: SearchState;
}

const KINDS: readonly Kind[] = ['topic', 'author', 'year'];
const line = required('[data-search-chosen]', HTMLUListElement);

/** @param ask asks a question in place of the present one */
export function showChosen(state: SearchState, ask: (state: SearchState) => void): void {
  line.replaceChildren(
    ...chosenIn(state).map(({ kind, value, name = value, without }) => {
      const button = element('button', 'quiet', `${kind}: `, element('bdi', '', name), ' ×');
      button.type = 'button';
      button.setAttribute('aria-label', `${kind}: ${name} × (take away)`);
      button.addEventListener('click', () => {
        ask(without);
      });
      return element('li', '', button);
    }),
  );
}

/** Topics that a question names and the library does not have. */
export function unknownTopics(state: SearchState): readonly string[] {
  return chosenIn(state)
    .filter(({ name }) => name === undefined)
    .map(({ value }) => value);
}

/** Those of the fields, then those in the text. */
function chosenIn(state: SearchState): readonly Chosen[] {
  const { q = '' } = state;
  const fields = KINDS.flatMap((kind) => {
    const value = state[kind] ?? '';
    const name = kind === 'topic' ? topicName(value) : value;
    return value === '' ? [] : [{ kind, value, name, without: { ...state, [kind]: '' } }];
  });
  const typed = typedFields(q).map((field) => ({
    kind: field.kind,
    value: field.value,
    name: field.kind === 'topic' ? topicNameLike(field.value) : field.value,
    without: { ...state, q: withoutField(q, field) },
  }));
  return [...fields, ...typed];
}
