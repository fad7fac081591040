import type { Span } from './span.ts';

/** An address in running text: up to a space, a bracket of markup, or TeX. */
const ADDRESS = /\b(?:https?:\/\/|mailto:)(?:[^\s<>"{}|\\^`$]|\\[_%&#~])+/giu;
const SAFE = /^(?:https?:\/\/[^\s<>"\\]+|mailto:[^\s<>"\\]+)$/iu;
const URL_MAX = 2_000;

/** Whether an address may become a link: http, https or mailto, well formed, no spaces in it. */
export function isSafeUrl(url: string): boolean {
  return url.length <= URL_MAX && SAFE.test(url) && URL.canParse(url);
}

/** An address as printed in TeX, without the escapes of its `_ % & # ~`. */
export function unescapeUrl(raw: string): string {
  return raw.replace(/\\([_%&#~])/gu, '$1');
}

/** The addresses of a raw text as links; punctuation that ends the sentence stays outside. */
export function findUrls(raw: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of raw.matchAll(ADDRESS)) {
    const printed = withoutTrailingPunctuation(match[0]);
    const url = unescapeUrl(printed);
    if (!isSafeUrl(url)) continue;
    const children = [{ type: 'text' as const, value: url }];
    const end = match.index + printed.length;
    spans.push({ start: match.index, end, node: { type: 'link', url, children } });
  }
  return spans;
}

/** Drops final `.,;:!?'"*` and closing brackets that the address did not open. */
function withoutTrailingPunctuation(printed: string): string {
  let end = printed.length;
  let surplus = count(printed, /[)\]]/gu) - count(printed, /[([]/gu);
  for (; end > 0; end -= 1) {
    const char = printed.charAt(end - 1);
    const surplusBracket = /[)\]]/u.test(char) && surplus > 0;
    if (surplusBracket) surplus -= 1;
    else if (!/[.,;:!?'"*’”]/u.test(char)) break;
  }
  return printed.slice(0, end);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
