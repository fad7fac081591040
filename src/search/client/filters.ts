/** The search form: its fields, the filters that are set, the counts of each choice, and the authors' names it offers. */
import {
  topicLike,
  typedFields,
  withoutField,
  type FieldKind,
  type TypedField,
} from '../query/parse.ts';
import { searchQuery, type SearchState, type Question, type Search } from '../query/question.ts';
import { element, required } from '../../browser/element.ts';
import { fold } from '../../words/fold.ts';
import * as texts from '../../texts/current.ts';

const form = required('[data-search-form]', HTMLFormElement);
/** The text that was asked for literally: any other is not. */
let literalText: string | undefined;

type Filter = 'topic' | 'year';

const FILTERS: readonly Filter[] = ['topic', 'year'];
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
  return { q, topic, author, year, code: field('code'), sort: field('sort'), literal };
}

/** What was typed and chosen before this script had come: fields that are not as the page has them. */
export function earlyFields(): SearchState {
  const changed = [...form.elements].filter(isChanged).map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(readFields()).filter(([name]) => changed.includes(name)),
  );
}

function isChanged(field: Element): field is HTMLInputElement | HTMLSelectElement {
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0;
  if (!(field instanceof HTMLInputElement)) return false;
  return field.type === 'checkbox' ? field.checked : field.value !== '';
}

/** Makes the fields ask something else. */
export function fillFields(state: SearchState): void {
  literalText = state.literal ? state.q : undefined;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) fill(control, valueIn(state, control.name));
    if (control instanceof HTMLSelectElement) choose(control, valueIn(state, control.name));
  }
}

function fill(input: HTMLInputElement, value: string): void {
  if (input.type === 'checkbox') input.checked = value !== '';
  else input.value = value;
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
function choices(name: Filter): readonly HTMLOptionElement[] {
  return [...form.querySelectorAll<HTMLOptionElement>(`[name="${name}"] option[data-name]`)];
}

/** What a topic is called, by its slug or its name; undefined where there is no such topic. */
export function topicLabel(topic: string): string | undefined {
  return choices('topic').find((choice) => isTopic(choice, topic))?.dataset.name;
}

/** What a topic is called that was typed, perhaps in part. */
function topicLabelLike(typed: string): string | undefined {
  const slugs = choices('topic').map(({ value }) => value);
  return topicLabel(topicLike(slugs, typed));
}

function isTopic({ value, dataset }: HTMLOptionElement, topic: string): boolean {
  return value === topic || dataset.name === topic;
}

interface Chosen {
  /** What it is about, and whether papers must not have it. */
  readonly label: string;
  readonly value: string;
  /** What it is called; undefined for a topic that there is not. */
  readonly name: string | undefined;
  /** The question without it. */
  readonly without: SearchState;
}

const KINDS = ['topic', 'author', 'year', 'code'] as const;
const line = required('[data-search-chosen]', HTMLUListElement);

/** @param ask asks a question in place of the present one */
export function showChosen(state: SearchState, ask: (state: SearchState) => void): void {
  line.replaceChildren(
    ...chosenIn(state).map(({ label, value, name = value, without }) => {
      const button = element('button', 'quiet', `${label}: `, element('bdi', '', name), ' ×');
      button.type = 'button';
      button.setAttribute('aria-label', texts.takeAway(`${label}: ${name}`));
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
    const name = kind === 'topic' ? topicLabel(value) : nameOf(kind, value);
    return value === ''
      ? []
      : [{ label: texts.filterNames[kind], value, name, without: { ...state, [kind]: '' } }];
  });
  const typed = typedFields(q).map((field) => ({
    label: labelOf(field),
    value: field.value,
    name: nameOf(field.kind, field.value),
    without: { ...state, q: withoutField(q, field) },
  }));
  return [...fields, ...typed];
}

function labelOf({ kind, not }: TypedField): string {
  const label = texts.filterNames[kind];
  return not ? texts.notFilter(label) : label;
}

function nameOf(kind: FieldKind, value: string): string | undefined {
  if (kind === 'topic') return topicLabelLike(value);
  return kind === 'code' && value === '1' ? texts.yes : value;
}

let asked = 0;

/** Shows no counts: those that stood there are another question's. */
export function hideCounts(): void {
  asked++;
  for (const filter of FILTERS) {
    for (const option of choices(filter)) option.textContent = option.dataset.name ?? '';
  }
}

/** Shows the counts of a question, or, without one, those of the whole library. */
export async function showCounts(search: Search, question: Question | undefined): Promise<void> {
  const turn = ++asked;
  for (const filter of FILTERS) {
    const counts = question && (await countsOf(search, question, filter));
    if (turn === asked) label(filter, counts);
  }
}

/** The filter itself is left out: its counts say what another choice would bring. */
async function countsOf(search: Search, question: Question, filter: Filter) {
  const others = Object.fromEntries(Object.entries(question).filter(([key]) => key !== filter));
  const counts = await search.counts({ ...others, text: question.text }).catch(() => undefined);
  return counts?.[filter];
}

function label(filter: Filter, counts: Readonly<Record<string, number>> | undefined): void {
  for (const option of choices(filter)) {
    const { name = '', held = '0' } = option.dataset;
    const count = counts ? (counts[option.value] ?? 0) : Number(held);
    option.textContent = `${name} (${texts.figure(count)})`;
  }
}

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
