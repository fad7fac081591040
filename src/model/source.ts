/** A source: one file of `seeds/`, opened as text. */

export interface Source {
  /** File name, without folder. */
  readonly name: string;
  /**
   * The text in pieces that each end with a line end (but for the last), read anew at each call: a
   * large file is never whole in memory. Valid Unicode in NFC, line ends `\n`, no byte-order mark.
   */
  readonly pieces: () => Iterable<string>;
  /** Characters of the text. */
  readonly length: number;
  /** Of the bytes of its file; without it, nothing of the source is kept for later runs. */
  readonly digest?: string;
}

/** A source of which the text is known. */
export function textSource(name: string, text: string): Source {
  return { name, length: text.length, pieces: () => [text] };
}

/** The whole text of a source. */
export function textOf(source: Source): string {
  return [...source.pieces()].join('');
}

/** The beginning of a source's text: whole lines, at most `length` characters of a longer text. */
export function headOf(source: Source, length: number): string {
  let head = '';
  for (const piece of source.pieces()) {
    head += piece;
    if (head.length > length) return head.slice(0, head.lastIndexOf('\n', length) + 1 || length);
  }
  return head;
}
