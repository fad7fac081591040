/** Values of BibTeX fields: braces that print nothing dropped, TeX read as plain text. */
import { findFormulas } from '../../text/delimiters.ts';
import { plainText } from '../../text/plain.ts';
import { parseProse } from '../../text/prose.ts';
import { tidyInlines } from '../../text/tidy.ts';

/** A command, an escape or a brace. */
const TOKEN = /\\[a-zA-Z]+|\\[^]|[{}]/gu;

/**
 * A value without the braces that only group letters or keep their case (`{Bayes}ian {GAN}s`).
 * Those of formulas stay, and those that belong to a command (`\emph{…}`, `{\'e}`, `\'{e}`).
 */
export function withoutGrouping(tex: string): string {
  if (!tex.includes('{')) return tex;
  const formulas = findFormulas(tex);
  const open: boolean[] = [];
  let next = 0;
  return tex.replace(TOKEN, (token, at: number) => {
    while ((formulas[next]?.end ?? Infinity) <= at) next += 1;
    if ((formulas[next]?.start ?? Infinity) <= at || token.startsWith('\\')) return token;
    if (token === '}') return open.pop() === false ? '' : token;
    // An empty group keeps two signs from becoming one (`-{}-`).
    const keeps = opensArgument(tex, at) || /[\\}]/u.test(tex.charAt(at + 1));
    open.push(keeps);
    return keeps ? token : '';
  });
}

/** Whether the brace at an offset opens what a command, or a script, takes. */
function opensArgument(tex: string, at: number): boolean {
  return /(?:\\[a-zA-Z]+\s*(?:\[[^\]]*\])?(?:\{[^{}]*\})*|\\[^a-zA-Z{}\\]\s*|[_^])$/u.test(
    tex.slice(Math.max(0, at - 120), at),
  );
}

/** What a value prints, without any markup: for names, journals and the like. */
export function plainTex(tex: string): string {
  const line = withoutGrouping(tex).replace(/\s+/gu, ' ').trim();
  if (!/[\\{}$~`'*-]/u.test(line)) return line;
  const prose = parseProse(line, findFormulas(line));
  return plainText(tidyInlines(prose.inlines)).normalize('NFC');
}

/** An address or an identifier, which BibTeX files escape more or less: `\url{http://a.b/c\_d}`. */
export function verbatimTex(tex: string): string {
  return tex
    .replace(/\\(?:url|path|nolinkurl|texttt)\s*(?=\{)/gu, '')
    .replace(/\{?\\textasciitilde\s*(?:\{\})?\}?|\{?\\~\{\}\}?|\\~/gu, '~')
    .replace(/\\textunderscore\s*(?:\{\})?/gu, '_')
    .replace(/\{?\\([_%&#$])\}?/gu, '$1')
    .replace(/[{}]/gu, '')
    .trim();
}
