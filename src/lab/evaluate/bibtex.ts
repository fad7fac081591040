/** Reads the abstracts of a BibTeX file. TeX in them stays as it is typed. */

/** The abstract of one entry. */
export interface BibAbstract {
  /** The entry's citation key. */
  readonly key: string;
  /** On one line, as listing pages print it. */
  readonly abstract: string;
}

export interface Bibliography {
  readonly abstracts: readonly BibAbstract[];
  /** What was broken and how it was read all the same, a sentence each with its line. */
  readonly problems: readonly string[];
}

/** An entry begins on a line of its own: that is what makes a broken one harmless for the next. */
const ENTRY = /^[ \t]*@(\w+)[ \t]*[{(][ \t]*([^\s,{}"]*)/gmu;
const NO_ENTRY = /^(?:comment|preamble|string)$/iu;
const FIELD = /(?:^|,)[ \t]*abstract\s*=\s*/imu;
const NEXT_FIELD = /,?[ \t]*\n[ \t]*[a-z][\w-]*[ \t]*=[ \t]*["{\d]/giu;
/** A value that holds this was closed too late: an open brace in it took the next field's. */
const SWALLOWED_FIELD = /[}"],?[ \t]*\n[ \t]*[a-z][\w-]*[ \t]*=[ \t]*["{\d]/iu;

/** A field's value as typed, and what was wrong with it, if anything was. */
interface FieldText {
  readonly text: string;
  readonly problem?: string;
}

/**
 * Reads the `abstract = {…}` and `abstract = "…"` fields of a BibTeX file, in its order. A value
 * whose braces do not balance is taken up to the next field, and said.
 */
export function readBibliography(file: string): Bibliography {
  const abstracts: BibAbstract[] = [];
  const problems: string[] = [];
  const starts = [...file.matchAll(ENTRY)];
  starts.forEach((start, index) => {
    if (NO_ENTRY.test(start[1] ?? '')) return;
    const entry = file.slice(start.index, starts[index + 1]?.index);
    const field = FIELD.exec(entry);
    if (field === null) return;
    const at = field.index + field[0].length;
    const { text, problem } = fieldText(entry, at);
    const key = start[2] ?? '';
    if (problem !== undefined) {
      const line = file.slice(0, start.index + at).split('\n').length;
      problems.push(`line ${line}, entry "${key}": ${problem}`);
    }
    const abstract = text.replace(/\s+/gu, ' ').trim();
    if (abstract !== '') abstracts.push({ key, abstract });
  });
  return { abstracts, problems };
}

function fieldText(entry: string, at: number): FieldText {
  const open = entry.charAt(at);
  if (open !== '{' && open !== '"') {
    return { text: '', problem: `expected { or " before the abstract, found "${open}"; left out` };
  }
  const close = closing(entry, at, true);
  if (close !== undefined) return { text: entry.slice(at + 1, close) };
  const typed = closing(entry, at, false);
  if (typed !== undefined) {
    const problem = 'the braces balance only if those after a backslash do not count; read so';
    return { text: entry.slice(at + 1, typed), problem };
  }
  NEXT_FIELD.lastIndex = at;
  const end = NEXT_FIELD.exec(entry)?.index ?? entry.length;
  const text = entry.slice(at + 1, end).replace(/["}\s]+$/u, '');
  return { text, problem: 'the abstract is not closed; read up to the next field' };
}

/**
 * The offset of the brace or quote that closes the one at `at`.
 * @param escapes BibTeX counts a brace after a backslash like any other; not every author knew
 */
function closing(entry: string, at: number, escapes: boolean): number | undefined {
  const quoted = entry[at] === '"';
  let depth = quoted ? 1 : 0;
  for (let here = quoted ? at + 1 : at; here < entry.length; here += 1) {
    const char = entry[here];
    if (char === '\\' && !escapes) here += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (quoted ? char === '"' && depth === 1 : depth === 0) {
      return SWALLOWED_FIELD.test(entry.slice(at, here)) ? undefined : here;
    }
  }
  return undefined;
}
