/** Kinds of file that are no source: what is said of one, and the ways to tell it by its lines. */
import type { Line } from './lines.ts';

/** What is said of a kind of file. */
export interface FileKind {
  /** What the file is, after "it is". */
  readonly name: string;
  /** What to do with it. */
  readonly next: string;
}

/** A kind of file that is told by its text. */
export interface TextKind extends FileKind {
  /** The lines that decide, of those that are not blank; none where it is another kind. */
  readonly decides: (lines: readonly Line[]) => readonly Line[];
  /** What more can be told of it, after its name. */
  readonly detail?: (lines: readonly Line[]) => string;
}

/** What to do with a file. */
export const COPY_TEXT =
  'open it, select the list of papers, copy it, and save that as a text file';
export const SAVE_AS_TEXT = 'save it as plain text, or copy the list of papers into a text file';
export const PAPERS_INSTEAD = 'put a list of papers in its place';
export const EXPORT = 'export the list of papers from it as text';

/** A kind of file, with the lines by which it was told. */
export interface Told {
  readonly kind: FileKind;
  readonly deciding: readonly Line[];
}

/** Characters of a line that are looked at: a line may be the whole file. */
export const SEARCHED = 2000;
/** Share of the lines that have to fit, where a kind is told by its lines. */
export const MOST = 0.6;

/** Told by the first line that is not blank. */
export const firstLine = (pattern: RegExp) => (lines: readonly Line[]) => {
  const [first] = lines;
  return first && pattern.test(first.text.slice(0, SEARCHED)) ? lines : [];
};

/** Told by a pattern that any line has. */
export const anyLine = (pattern: RegExp) => (lines: readonly Line[]) =>
  lines.filter(({ text }) => pattern.test(text.slice(0, SEARCHED)));

/** Told by a pattern that most of the lines have. */
export const mostLines = (pattern: RegExp, share: number) => (lines: readonly Line[]) => {
  const fitting = anyLine(pattern)(lines);
  return fitting.length >= share * lines.length ? fitting : [];
};

export const CODE_LINE =
  /^(?:import |from \S+ import |#include|using namespace|package \w|def \w+\(|class \w+[(:{ ]|(?:export )?(?:const|let|var|function|interface|type) \w|(?:public|private|protected|static) |return\b|if ?\(|for ?\(|while ?\(|(?:if|for|while|with) .{1,80}:$|\}|\{$|\/\/|\/\*|#!\/|@\w+\(|[a-z_][\w.[\]'"]{0,40} ?[-+*]?= ?\S|[a-z_][\w.]{0,40}\(.*\)$|.*[;{]$)/;
export const HTML_TAG =
  /^<\/?(?:html|head|body|main|div|p|a|span|li|[uo]l|table|t[rdh]|h[1-6]|script|meta|link|article|section|br|img)[\s>/]/iu;
export const CHAT_LINE =
  /^(?:\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]M)?\]?|\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d\d[^\]]{0,9}\]?)\s*[-–<\]]?\s*\S/iu;

/** What machines write of what they do, a line each with its time or the address of who asked. */
export const LOG_LINE =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |\p{Lu}\p{Ll}{2} +\d{1,2} \d\d:\d\d:\d\d |at [\w.$]+\(|(?:[a-z]+\.)+\w*(?:Exception|Error)\b|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG)\b)/u;

/** The heading above a list of references. */
export const REFERENCES_HEADING =
  /^(?:#+\s*)?(?:references|bibliography|works cited|literature|literatur(?:verzeichnis)?)$/iu;
const NUMBERED = /^(?:\[\d{1,3}\]|\d{1,3}[.)])\s/u;
/** A reference: the year at its end, in brackets behind the names, or behind a title in quotation marks. */
export const REFERENCE =
  /^(?:\[\d{1,3}\]|\d{1,3}[.)]|[•*-])?\s*\p{Lu}(?:.{10,600}\b(?:1[5-9]|20)\d\d[a-z]?\)?[.,;]?\s*(?:\S*doi\S*|https?:\S*)?$|.{3,400}\((?:19|20)\d\d[a-z]?\)[.,:]\s|.{3,300}[“"].{10,300}[,.]?[”"].{3,300}\b(?:19|20)\d\d)/u;

/** The items of a list, each as one line: what is numbered goes on to the next number. */
export function itemsOf(lines: readonly Line[]): readonly Line[] {
  if (lines.filter(({ text }) => NUMBERED.test(text)).length < 2) return lines;
  const items: Line[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (last === undefined || NUMBERED.test(line.text)) items.push(line);
    else items[items.length - 1] = { ...last, text: `${last.text} ${line.text}` };
  }
  return items;
}

/** How often a sign stands in each line outside quotation marks, in the first lines. */
export function separatorsOf(lines: readonly Line[], sign: string): readonly number[] {
  return lines.slice(0, 20).map(
    ({ text }) =>
      text
        .slice(0, SEARCHED)
        .replace(/"[^"]*"/gu, '')
        .split(sign).length - 1,
  );
}

/** Told by headings, three of them at least. */
export function headings(pattern: RegExp): TextKind['decides'] {
  return (lines) => {
    const found = anyLine(pattern)(lines);
    return found.length > 2 ? found : [];
  };
}

/** A few words, most of them with a capital, and no sentence. */
export function isTitle(text: string): boolean {
  const words = text.slice(0, 300).match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    words.length > 1 &&
    text.length > 20 &&
    text.length < 250 &&
    capital > 0.6 * words.length &&
    !/[.!;,]$/u.test(text)
  );
}

/** `: a document with root <feed xmlns="…">`, the first tag as typed. */
export function rootOfXml(lines: readonly Line[]): string {
  const text = openingText(lines);
  const root = /<[A-Za-z_][^<>]*>/u.exec(text.replace(/<!--[^]*?-->/gu, ''))?.[0];
  return root === undefined
    ? ''
    : `: a document with root ${root.replace(/\s+/gu, ' ').slice(0, 80)}`;
}

/** What a list holds, or an object: `: a list of numbers`, `: an object with "a", "b"`. */
export function shapeOfJson(lines: readonly Line[]): string {
  const text = openingText(lines);
  const [, open = '', first = ''] = /^([[{])\s*([^])?/u.exec(text) ?? [];
  if (open === '{') return `: an object${keysIn(text)}`;
  const item = ITEMS.find(([pattern]) => pattern.test(first))?.[1] ?? 'values';
  return first === ']'
    ? ': an empty list'
    : `: a list of ${item}${first === '{' ? keysIn(text) : ''}`;
}

const ITEMS: readonly (readonly [first: RegExp, items: string])[] = [
  [/[-\d]/u, 'numbers'],
  [/"/u, 'texts'],
  [/\[/u, 'lists'],
  [/\{/u, 'objects'],
];

/** The first keys in a text of JSON: ` with "a", "b"`. */
function keysIn(text: string): string {
  const keys = [...text.matchAll(/"([^"\\]{1,40})"\s*:/gu)].map(([, key = '']) => `"${key}"`);
  return keys.length === 0 ? ' without keys' : ` with ${[...new Set(keys)].slice(0, 5).join(', ')}`;
}

/** `Ann Lee: …`, a line of a conversation; its first group is who speaks. */
export const SPEAKER = /^(\p{Lu}[\p{L} .'’-]{1,30}):\s+\S/u;

/** `plugins:` with `- sitemap` below: no listing is written so. */
export function hasListBelowKey(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }, at) => /^[a-z][\w-]*:$/u.test(text) && /^-\s+\S/u.test(lines[at + 1]?.text ?? ''),
  );
}

/** The first lines as one text. */
export function openingText(lines: readonly Line[]): string {
  return lines
    .slice(0, 50)
    .map((line) => line.text.slice(0, SEARCHED))
    .join('\n');
}
