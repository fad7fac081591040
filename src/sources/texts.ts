/** Puts titles, abstracts and names of any source into one form: no ligatures, entities or doubled backslashes. */
import type { Claim } from '../model/claim.ts';
import type { Claims } from '../model/entry.ts';
import type { Name } from '../model/name.ts';
import { meaningOf } from '../text/symbols.ts';
import { FONTS } from '../text/commands.ts';
import { textOfHtml } from './records/markup.ts';

const LIGATURE = /[\uFB00-\uFB06]/gu;
const MARKUP = /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});|<\/?[a-z][^<>]{0,200}>/iu;
const DOUBLED = /(?<!\\)\\\\([a-zA-Z]{2,40})/gu;
/** A backslash that is not one of a pair. */
const SINGLE = /(?<!\\)(?:\\\\)*\\(?!\\)/u;

/**
 * The claims of an entry as every reader of them expects their texts. What stands in a source's own
 * mark-up has been read by its format; a text listing may hold entities and tags that were copied.
 *
 * @param readsMarkup entities and tags are decoded
 */
export function tidyClaims(claims: Claims, readsMarkup: boolean): Claims {
  const given = withoutPlaceholder(claims);
  const { title, abstract, authors } = given;
  const tidy = (text: string): string => {
    const single = withSingleBackslashes(text.replace(LIGATURE, (sign) => sign.normalize('NFKC')));
    return readsMarkup && MARKUP.test(single) ? textOfHtml(single) : single;
  };
  return {
    ...given,
    ...(title && { title: withValue(title, tidy(title.value)) }),
    ...(abstract && { abstract: withValue(abstract, tidy(abstract.value)) }),
    ...(authors && { authors: withValue(authors, authors.value.map(withoutLigatures)) }),
  };
}

/** `[No abstract available]`: what a source prints where it has no abstract. */
const NO_ABSTRACT =
  /^[[(]?(?:no abstract(?: (?:is )?(?:available|provided|found))?|abstract (?:is )?(?:missing|not (?:available|provided|found)|unavailable)|n\/?a|none|null|-+)[\])]?\.?$/iu;

function withoutPlaceholder(claims: Claims): Claims {
  const { abstract, ...others } = claims;
  return abstract !== undefined && NO_ABSTRACT.test(abstract.value.trim()) ? others : claims;
}

function withValue<T>(claim: Claim<T>, value: T): Claim<T> {
  return { ...claim, value };
}

function withoutLigatures(name: Name): Name {
  const entries = Object.entries(name).map(([key, part]: [string, unknown]) => [
    key,
    typeof part === 'string' ? part.replace(LIGATURE, (sign) => sign.normalize('NFKC')) : part,
  ]);
  return Object.fromEntries(entries) as Name;
}

/**
 * A text whose every backslash is doubled, as in the source of JSON, with single ones. A command that
 * is known must follow a pair, or the pairs may be breaks of rows.
 */
export function withSingleBackslashes(text: string): string {
  if (!text.includes('\\\\') || SINGLE.test(text)) return text;
  const isEscaped = [...text.matchAll(DOUBLED)].some(([, name = '']) => isCommand(name));
  return isEscaped ? text.replaceAll('\\\\', '\\') : text;
}

function isCommand(name: string): boolean {
  return Object.hasOwn(FONTS, name) || meaningOf(name).kind !== 'unknown';
}
