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

/** `Ann Lee: …`, a line of a conversation; its first group is who speaks. */
export const SPEAKER = /^(\p{Lu}[\p{L} .'’-]{1,30}):\s+\S/u;

/** The first lines as one text. */
export function openingText(lines: readonly Line[]): string {
  return lines
    .slice(0, 50)
    .map((line) => line.text.slice(0, SEARCHED))
    .join('\n');
}

export function firstThatFits(
  kinds: readonly TextKind[],
  lines: readonly Line[],
): Told | undefined {
  for (const kind of kinds) {
    const deciding = kind.decides(lines);
    if (deciding.length === 0) continue;
    const name = `${kind.name}${kind.detail?.(lines) ?? ''}`;
    return { kind: { name, next: kind.next }, deciding };
  }
  return undefined;
}
