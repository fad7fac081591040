/** Reads JSON record by record, with the place of each: arrays, JSON lines, answers of APIs. */
import type { Locator } from '../../model/claim.ts';
import { type Fact, type FactName, type RecordReading, unreadable } from './record.ts';
import { lineCounter } from '../../text/line-counter.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonRecord {
  readonly value: JsonObject;
  readonly at: Extract<Locator, { readonly pointer: string }>;
}

/** A record, or why it could not be read. */
export type JsonReading = JsonRecord | { readonly at: Locator; readonly broken: string };

/** The arrays that hold records in the answers of APIs; `''` is an array that is the whole file. */
const LISTS =
  /^$|^(?:\/message|\/response|\/result)?\/(?:items|results|data|papers|notes|works|records|docs|publications|entries|recommendedPapers|articles|documents|collection)$|^\/hits\/hits$|^\/result\/hits\/hit$|^\/resultList\/result$/u;

/** Objects and lists within each other that a record of ours may have, with those around it. */
const DEPTH_MAX = 100;

/** An object or array that is not closed yet. */
interface Open {
  readonly isArray: boolean;
  readonly start: number;
  readonly pointer: string;
  /** The number of the next item, or the key whose value comes. */
  index: number;
  key: string;
  /** Whether it may be a list of records, and the lines of its items that are none. */
  readonly isList: boolean;
  readonly strays: number[];
  /** It, or something in it, was read as a record. */
  hasRecords: boolean;
  /** Something in it is nested too deeply to be data. */
  isTooDeep: boolean;
}

/**
 * The objects of a file that are records: items of its lists, values that follow each other, lines.
 * Cut or broken files give what comes before and, where a new line begins a value, after the fault.
 * A parser for the whole would lose all of it, and the lines.
 */
export function* jsonRecords(text: string): Generator<JsonReading> {
  yield* isJsonLines(text) ? jsonLines(text) : jsonItems(text);
}

/** What a function reads of each record of a file; what is broken cannot be read. */
export function* readJson(
  text: string,
  read: (record: JsonRecord) => RecordReading,
): Generator<RecordReading> {
  for (const record of jsonRecords(text)) {
    yield 'broken' in record ? unreadable(record.at, record.broken) : read(record);
  }
}

/** Whether the first line is a whole object and the next begins another. */
export function isJsonLines(text: string): boolean {
  const [first = '', second] = text.trimStart().split('\n', 2);
  return second !== undefined && /^\s*\{/u.test(second) && parsed(first) !== undefined;
}

function* jsonLines(text: string): Generator<JsonReading> {
  let no = 0;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    no += 1;
    if (line === '') continue;
    const value = parsed(line);
    const lines = [no, no] as const;
    if (value === undefined) yield { at: { lines }, broken: 'the line is no JSON object' };
    else yield { value, at: { pointer: `/${no - 1}`, lines } };
  }
}

function parsed(json: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* jsonItems(text: string): Generator<JsonReading> {
  const [lineAt, strayLineAt] = [lineCounter(text), lineCounter(text)];
  /** Notes an item that is a number, a truth value or nothing: what stands between two signs. */
  const noteBare = ({ isList, strays }: Open, from: number, to: number): void => {
    if (isList && text.slice(from, to).trim() !== '') strays.push(strayLineAt(to - 1));
  };
  const open: Open[] = [];
  let string = '';
  let [below, after] = [0, 0];
  for (let at = nextSign(text, 0); at < text.length; at = nextSign(text, at + 1)) {
    const sign = text[at];
    const inside = open.at(-1);
    if (sign === '"') {
      const end = endOfString(text, at);
      if (inside?.isArray === false) string = text.slice(at + 1, end);
      else if (inside?.isList && below === 0) inside.strays.push(strayLineAt(at));
      at = end;
    } else if (sign === ':' && inside) inside.key = string;
    else if (sign === ',' && inside) {
      inside.index += 1;
      if (below === 0) noteBare(inside, after, at);
    } else if (sign === '{' || sign === '[') {
      if (inside === undefined || open.length < DEPTH_MAX)
        open.push(opened(sign === '[', at, inside));
      else below += 1;
    } else if (below > 0) {
      below -= 1;
      if (inside) inside.isTooDeep = true;
    } else {
      const closed = open.pop();
      if (closed) noteBare(closed, after, at);
      if (closed?.hasRecords) yield* strayItems(closed);
      if (closed && !closed.isArray) yield* recordOf(text, closed, open, at, lineAt);
      const outer = open.at(-1);
      if (closed?.isTooDeep && outer) outer.isTooDeep = true;
      if (closed?.hasRecords && outer) outer.hasRecords = true;
    }
    after = at + 1;
  }
  for (const one of open) if (one.hasRecords) yield* strayItems(one);
  const [outer] = open;
  if (outer) {
    const last = text.trimEnd().length;
    yield {
      at: { lines: [lineAt(last), lineAt(last)] },
      broken: 'the file ends before its JSON does: it was cut off',
    };
  }
}

/** The items of a list of records that are none. */
function* strayItems({ strays }: Open): Generator<JsonReading> {
  for (const line of strays.splice(0))
    yield { at: { lines: [line, line] }, broken: 'an item of the list is no object' };
}

/** The next bracket, quote, comma or colon. */
function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x2c || code === 0x3a) return at;
    if (code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d) return at;
  }
  return text.length;
}

/** The quote that closes a string; one that never closes reaches to the end. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function opened(isArray: boolean, start: number, parent: Open | undefined): Open {
  const step =
    parent === undefined
      ? ''
      : `/${parent.isArray ? parent.index : parent.key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const pointer = `${parent?.pointer ?? ''}${step}`;
  return {
    isArray,
    start,
    pointer,
    index: 0,
    key: '',
    isList: isArray && LISTS.test(pointer),
    strays: [],
    hasRecords: false,
    isTooDeep: false,
  };
}

/** A closed object, if it is a record: an item of a list, or a value of its own that holds none. */
function* recordOf(
  text: string,
  closed: Open,
  open: readonly Open[],
  end: number,
  lineAt: (offset: number) => number,
): Generator<JsonReading> {
  const parent = open.at(-1);
  const isItem = parent?.isList === true;
  const isWhole = parent === undefined && !closed.hasRecords;
  if (!isItem && !isWhole) return;
  closed.hasRecords = true;
  const lines = [lineAt(closed.start), lineAt(end)] as const;
  if (closed.isTooDeep) {
    yield { at: { lines }, broken: `this is nested more than ${DEPTH_MAX} deep` };
    return;
  }
  const value = parsed(text.slice(closed.start, end + 1));
  if (value === undefined) yield { at: { lines }, broken: 'this is no valid JSON' };
  else yield { value, at: { pointer: closed.pointer, lines } };
}

/** A text of an object, by a path of keys and numbers; `''` where there is none. Numbers are text. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** The value at a path of keys and numbers. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)] as unknown;
    return isObject(inner) ? inner[step] : undefined;
  }, value);
}

/** The list at a path; `[]` where there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A text of a record with its place, as a fact; none where the text is empty. */
export function factAt(
  { value, at }: JsonRecord,
  name: FactName,
  ...path: readonly (string | number)[]
): Fact[] {
  const text = textAt(value, ...path);
  return text.trim() === '' ? [] : [{ name, value: text, at: placeAt(at, path) }];
}

/** The place of a part of a record. */
export function placeAt(at: JsonRecord['at'], path: readonly (string | number)[]): Locator {
  const steps = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return { ...at, pointer: at.pointer + steps.join('') };
}
