/** The fields of the search page: what they hold is what is asked. */
import { topicLike } from '../query/fields.ts';
import { searchQuery } from '../query/state.ts';
import type { SearchState } from '../query/state.ts';
import { element } from '../../browser/element.ts';
import { required } from '../../browser/required.ts';

const form = required('[data-search-form]', HTMLFormElement);
/** The text that was asked for literally: any other is not. */
let literalText: string | undefined;

type Choice = 'topic' | 'year';

/** What the fields ask. */
export function readFields(): SearchState {
  const data = new FormData(form);
  const field = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const q = field('q');
  const [topic, author, year] = [field('topic'), field('author'), field('year')];
  const literal = q !== '' && q === literalText ? '1' : '';
  return { q, topic, author, year, sort: field('sort'), literal };
}

/** Makes the fields ask something else. */
export function fillFields(state: SearchState): void {
  literalText = state.literal ? state.q : undefined;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) control.value = valueIn(state, control.name);
    if (control instanceof HTMLSelectElement) choose(control, valueIn(state, control.name));
  }
}

function valueIn(state: SearchState, name: string): string {
  return new URLSearchParams(searchQuery(state)).get(name) ?? '';
}

/** A value that is no choice becomes one, so that it is asked, and can be seen and taken away. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.value === value || select.name === 'sort') return;
  const option = element('option', '', value);
  option.value = value;
  select.append(option);
  select.value = value;
}

/** The choices of a filter that the library knows. */
export function choices(name: Choice): readonly HTMLOptionElement[] {
  return [...form.querySelectorAll<HTMLOptionElement>(`[name="${name}"] option[data-name]`)];
}

/** What a topic is called, by its slug or its name; undefined where there is no such topic. */
export function topicName(topic: string): string | undefined {
  return choices('topic').find((choice) => isTopic(choice, topic))?.dataset.name;
}

/** What a topic is called that was typed, perhaps in part. */
export function topicNameLike(typed: string): string | undefined {
  const slugs = choices('topic').map(({ value }) => value);
  return topicName(topicLike(slugs, typed));
}

function isTopic({ value, dataset }: HTMLOptionElement, topic: string): boolean {
  return value === topic || dataset.name === topic;
}
