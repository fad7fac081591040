/** A page's two parts, with `\n` as line ends; `bodyLine` is the file's line the body begins on. */
export interface PageParts {
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** The file's line that the frontmatter begins on, after the first `---`. */
export const YAML_LINE = 2;

const OPEN = /^---[ \t]*\n/u;

/** Splits a page into frontmatter and body; undefined where no frontmatter begins and ends. */
export function splitPage(text: string): PageParts | undefined {
  const page = text.replace(/^\uFEFF+/u, '').replace(/\r\n?/gu, '\n');
  const start = OPEN.exec(page)?.[0].length;
  if (start === undefined) return undefined;
  const close = /^---[ \t]*$/gmu;
  close.lastIndex = start;
  const end = close.exec(page);
  if (end === null) return undefined;
  const head = page.slice(0, end.index + end[0].length + 1);
  const yaml = page.slice(start, end.index);
  return { yaml, body: page.slice(head.length), bodyLine: head.split('\n').length };
}
