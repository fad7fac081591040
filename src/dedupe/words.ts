import { ABSTRACT_MAX } from '../text/caps.ts';
import { foldLetters } from '../words/fold.ts';

const COMMAND_WITH_BRACES = /\\[a-zA-Z]+\*?\{((?:[^{}]|\{[^{}]*\})*)\}/gu;
const ACCENT = /\\['"`^~=.](?=[\p{L}{\\])/gu;
const MARKUP = /[\\${}]/gu;
const BEYOND_ASCII = /\P{ASCII}/u;
/** Ideographs stand one by one, since their script puts no spaces between words. */
const WORD = /\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv;

/**
 * The words of a text as they are compared: folded, lower-cased, with mathematics reduced to what a
 * damaging capture leaves of it. Such a capture drops the outermost command with its braces and
 * deletes dollars and backslashes; doing the same to an intact copy makes the two agree word for
 * word, so that damage never counts as a difference in wording.
 *
 * @param text a title or an abstract, as printed; what exceeds the cap of an abstract is ignored
 * @param damaged whether the capture did this to the text already
 */
export function words(text: string, damaged: boolean): readonly string[] {
  const head = text.slice(0, ABSTRACT_MAX);
  const reduced = damaged ? head : head.replace(COMMAND_WITH_BRACES, '$1');
  const bare = reduced.replace(ACCENT, '').replace(MARKUP, '');
  const folded = BEYOND_ASCII.test(bare) ? foldLetters(bare) : bare;
  return folded.toLowerCase().match(WORD) ?? [];
}
