/** No page of the fixture library shows LaTeX that nobody set. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { filesOf } from '../../src/publish/files.ts';

const { out } = inject('library');

/** What a page holds that is code, or that is not shown. */
const NOT_SHOWN = /<(code|pre|script|style|annotation)\b[^>]*>.*?<\/\1>|<head>.*?<\/head>/gs;

/** Commands, and names of commands that no English word has, as damage leaves them. */
const COMMAND = /\\[a-zA-Z]{2,}/;
const LEFT_OVER =
  /(?<![\w./-])(?:math(?:cal|bb|bf|rm|sf|frak|scr|tt|it)|operatorname|wide(?:tilde|hat)|var(?:epsilon|phi|theta|rho|sigma)|[dt]?frac(?=[{\d]| \d)|sqrt(?=[{ ])|ell_|leq(?:slant)?|geq(?:slant)?|infty|nabla|rightarrow|(?:Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega)\(|lVert|rVert|big[lr]?[([|{])/;

function shownText(html: string): string {
  return html
    .replaceAll(NOT_SHOWN, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#92;', '\\');
}

/** Every stretch of a text that a pattern finds, with what stands round it. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index }) =>
    text.slice(Math.max(0, index - 30), index + 30),
  );
}

describe('the text of the built pages', () => {
  it('would be found to hold a command', () => {
    expect(found(shownText('<p>a \\alpha b <code>\\beta</code></p>'), COMMAND)).toHaveLength(1);
    expect(found(shownText('<p>a mathcal{O}(varepsilon) b</p>'), LEFT_OVER)).toHaveLength(2);
    expect(found('learning, a fraction, the ell, big (a)', LEFT_OVER)).toEqual([]);
  });

  it('holds no bare command and no error, in its titles and descriptions neither', async () => {
    const shown: string[] = [];
    for (const file of (await filesOf(out)).filter((name) => name.endsWith('.html'))) {
      const html = await readFile(join(out, file), 'utf8');
      const head = [...html.matchAll(/<title>([^<]*)|<meta [^>]*content="([^"]*)"/g)].map(
        (tag) => tag[1] ?? tag[2] ?? '',
      );
      const texts = [shownText(html), ...head];
      if (html.includes('katex-error')) shown.push(`${file}: katex-error`);
      for (const text of texts) {
        const bare = [...found(text, COMMAND), ...found(text, LEFT_OVER)];
        shown.push(...bare.map((words) => `${file}: ${words}`));
      }
    }
    expect(shown).toEqual([]);
  });

  it('holds none in the search index either', async () => {
    const fragments = (await filesOf(join(out, 'pagefind/fragment'))).map((file) =>
      readFile(join(out, 'pagefind/fragment', file)),
    );
    const texts = (await Promise.all(fragments)).map((file) => gunzipSync(file).toString());
    expect(texts.length).toBeGreaterThan(150);
    const shown = texts.flatMap((text) => [
      ...found(text, /\\\\[a-zA-Z]{2,}/),
      ...found(text, LEFT_OVER),
    ]);
    expect(shown).toEqual([]);
  });
});
