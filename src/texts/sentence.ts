/** Sentences of the table of texts that hold links, names or code: `Search <all>all papers</all>`. */

/** A stretch of a sentence, and the mark that it stands in. */
export interface SentencePart {
  /** `code`, `bdi`, `ins` and the like, or the name of a link; left out, it is plain text. */
  readonly mark?: string;
  readonly text: string;
}

const MARKED = /<([a-z]+)>(.*?)<\/\1>/gu;
const VALUE = /\{([a-z]+)\}/gu;

/**
 * Takes a sentence apart at its marks, which do not nest.
 *
 * @param values what stands for `{name}`: it becomes text, whatever is in it
 */
export function sentenceParts(
  sentence: string,
  values: Readonly<Record<string, string>> = {},
): readonly SentencePart[] {
  const filled = (text: string) =>
    text.replace(VALUE, (whole, name: string) => values[name] ?? whole);
  const parts: SentencePart[] = [];
  let end = 0;
  for (const { 0: whole, 1: mark = '', 2: text = '', index } of sentence.matchAll(MARKED)) {
    parts.push({ text: filled(sentence.slice(end, index)) }, { mark, text: filled(text) });
    end = index + whole.length;
  }
  return [...parts, { text: filled(sentence.slice(end)) }].filter(({ text }) => text !== '');
}
