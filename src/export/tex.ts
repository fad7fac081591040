/** Text and formulas as LaTeX that no BibTeX reader can take for the end of a field. */
import type { Abstract, Inline } from '../model/abstract.ts';
import { oneLine } from './lines.ts';

/**
 * BibTeX counts braces whether a backslash stands before them or not, so that a brace of the text
 * is spelled out. `{}` keeps dashes and quotes of the text from running together into others, and a text from looking like
 * an entry.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};
const SPECIAL = /[\\{}~^$&%#_]|-(?=-)|'(?=')|`(?=`)|@(?=[A-Za-z]+\s*[{(])/gu;

/** A text as LaTeX on one line: each special sign escaped, in one pass. */
export function texText(text: string): string {
  return oneLine(text).replace(SPECIAL, escapeSign);
}

/** A title as LaTeX on one line. */
export function texInlines(inlines: readonly Inline[]): string {
  return inlines.map(texInline).join('').trim();
}

/** An abstract as LaTeX on one line, its paragraphs run together. */
export function texAbstract(abstract: Abstract): string {
  return abstract.map(texInlines).join(' ');
}

/** An abstract as LaTeX on one line that reads back as it is: with its emphasis and its paragraphs. */
export function texSource(abstract: Abstract): string {
  const paragraphs = abstract.map((inlines) => inlines.map(withMarkup).join('').trim());
  return paragraphs.join('\\par ');
}

const MARKUP = { emphasis: '\\emph', strong: '\\textbf', code: '\\texttt' } as const;

function withMarkup(inline: Inline): string {
  if (inline.type === 'text') return inline.value.split('\u00A0').map(escapeRun).join('~');
  if (inline.type === 'code') return `${MARKUP.code}{${escapeRun(inline.value)}}`;
  if (inline.type !== 'emphasis' && inline.type !== 'strong') return texInline(inline);
  return `${MARKUP[inline.type]}{${inline.children.map(withMarkup).join('')}}`;
}

function texInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return escapeRun(inline.value);
    case 'formula':
      return texFormula(inline.tex, inline.display ? '$$' : '$');
    case 'emphasis':
    case 'strong':
      return inline.children.map(texInline).join('');
    case 'link': {
      const text = inline.children.map(texInline).join('');
      const url = escapeRun(inline.url);
      return text === url ? text : `${text} (${url})`;
    }
  }
}

/** Text of which the spaces at the edges count. */
function escapeRun(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(SPECIAL, escapeSign);
}

function escapeSign(sign: string): string {
  return ESCAPES[sign] ?? `${sign}{}`;
}

/** `\mathrm d`, which some readers take with braces only. */
const BARE_ARGUMENT =
  /\\(mathrm|text(?:rm|bf|it|sc|sf|tt)?)(?: *(\d|\\(?:[A-Za-z]+|[{}]))| +([A-Za-z]))/gu;

/** A formula between its dollars; one that could leave them is text. */
function texFormula(tex: string, dollars: string): string {
  const line = oneLine(tex)
    .replace(/(?<!\\)((?:\\\\)*)%/gu, '$1\\%')
    .replace(
      BARE_ARGUMENT,
      (_, command: string, sign: string | undefined, letter: string | undefined) =>
        `\\${command}{${withNamedBraces(sign ?? '').trim()}${letter ?? ''}}`,
    );
  const spelled = [line, withNamedBraces(line)].find(isContained);
  return spelled === undefined ? escapeRun(dollars + tex + dollars) : dollars + spelled + dollars;
}

/** `\{` of a formula by its name: `\left\{ … \right.` has one brace too many for BibTeX. */
function withNamedBraces(tex: string): string {
  return tex.replace(/\\([^])/gu, (command, sign: string) => {
    if (sign === '{') return '\\lbrace ';
    return sign === '}' ? '\\rbrace ' : command;
  });
}

/** A backslash that would take the closing dollar, or a script without what it raises or lowers. */
const UNFINISHED = /(?<!\\)(?:\\\\)*(?:\\$|[_^]\s*(?:[}_^]|$))/u;

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Whether a formula's braces balance as BibTeX counts them, and nothing in it ends it early. */
function isContained(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\[^{}]|[{}$]/gu)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0 || (sign === '$' && depth === 0)) return false;
  }
  return depth === 0 && !UNFINISHED.test(tex) && count(tex, '\\begin{') === count(tex, '\\end{');
}
