import katex from 'katex';
import { katexHas } from './katex-commands.ts';

/** What a TeX command means, as far as KaTeX knows it. */
export type Meaning =
  /** A sign that can stand alone, as Unicode: `\varepsilon` → `ε`, `\log` → `log`, `\quad` → ` `. */
  | { readonly kind: 'sign'; readonly text: string }
  /** Known, but nothing without an argument or a partner: `\frac`, `\left`. */
  | { readonly kind: 'construct' }
  | { readonly kind: 'unknown' };

const known = new Map<string, Meaning>();
/** Enough for every command of TeX; hostile sources may hold more. */
const REMEMBERED_MAX = 5_000;

/**
 * What a command means, asked of KaTeX once: its own table of signs is the one that typesets the
 * pages, so no second table has to be kept in step with it.
 * @param command Name without the backslash.
 */
export function meaningOf(command: string): Meaning {
  const remembered = known.get(command);
  if (remembered !== undefined) return remembered;
  const meaning = askKatex(command);
  if (known.size < REMEMBERED_MAX) known.set(command, meaning);
  return meaning;
}

function askKatex(command: string): Meaning {
  if (/^[a-zA-Z]+$/u.test(command) && !katexHas(command)) return { kind: 'unknown' };
  const tex = `\\${command}`;
  const inMath = typeset(tex);
  const result = inMath === 'unknown' ? typeset(`\\text{${tex}}`) : inMath;
  if (result === 'unknown' || result === 'construct') return { kind: result };
  return { kind: 'sign', text: textOf(result) };
}

/** The MathML of one command, or why there is none. */
function typeset(tex: string): string {
  try {
    return katex.renderToString(tex, { output: 'mathml', strict: 'ignore', maxExpand: 50 });
  } catch (error) {
    return String(error).includes('Undefined control sequence') ? 'unknown' : 'construct';
  }
}

/** The characters that a piece of KaTeX's MathML shows; its annotation repeats the source. */
function textOf(mathml: string): string {
  return mathml
    .replace(/<annotation[^>]*>.*<\/annotation>/su, '')
    .replace(/<mspace[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|amp|quot);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\u2061-\u2064\u200B]/gu, '')
    .replace(/\s+/gu, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
