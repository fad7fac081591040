/** Reads what stands around a title in one line: authors, venue and date, in whatever order. */
import type { Claims } from '../../model/entry.ts';
import { rowOf } from '../../model/fields.ts';
import type { Line } from '../lines.ts';
import { dateIn } from '../dates.ts';
import { printed } from './draft.ts';
import { authorsIn, identifierClaims } from './fields.ts';
import { isNames } from './names.ts';

/** Words of venues and of topics: two of them with capitals look like a person's name. */
const NO_PERSON =
  /\b(?:conference|journal|proceedings|workshop|symposium|transactions|letters|communications|reviews?|annals|science|sciences|nature|advances|magazine|bulletin|press|arxiv|preprint|learning|vision|networks?|models?|modell?ing|language|systems?|graphs?|data|image|video|robotics|retrieval|generation|reasoning|detection|recognition|optimi[sz]ation|intelligence|processing|analysis|computing|theory|survey|research|open|source|code|neural|large|deep|project|page|best|paper|oral|poster|spotlight|award)\b/iu;
const VENUE =
  /\b(?:conference|journal|proceedings|proc\.|workshop|symposium|transactions|trans\.|letters|communications|review|annals|advances in|magazine|lecture notes|nature|science|pmlr|neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|coling|aaai|ijcai|kdd|sigir|www|colt|aistats|uai|jmlr|tmlr|tacl|tpami|siggraph|interspeech|icassp|icra|iros|corl|rss)\b/iu;
/** `KITES 2023`, `NeurIPS'22 Spotlight`. */
const ACRONYM =
  /^\p{Lu}[\p{L}&+-]{0,40}\p{Lu}[\p{L}&+-]{0,40}[ -]?['’]?(?:(?:19|20)\d\d|\d\d)\b.{0,40}$/u;
const PREPRINT = /^(?:in\s+)?(?:arxiv|corr|biorxiv|preprint)\b/iu;
const LONGEST_VENUE = 150;
/** A date and nothing else. */
const DATE =
  /^(?:(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}|(?:\d{1,2}(?:st|nd|rd|th)? )?\p{L}{3,9}\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d)$/u;
const YEAR = /\b(?:19|20)\d\d\b/u;

/** Whether a text is a venue's name; a preprint server is none. */
export function isVenue(text: string): boolean {
  if (text.length > LONGEST_VENUE || PREPRINT.test(text)) return false;
  return ACRONYM.test(text) || (VENUE.test(text) && /^\p{Lu}|^in\s/u.test(text));
}

/** Whether a text is a date and nothing else. */
export function isDate(text: string): boolean {
  return DATE.test(text) && (/^\d{4}$/u.test(text) || (dateIn(text) ?? '').length > 4);
}

/** Whether a text names people, at least two of them or one that is said to be the first. */
export function isAuthors(text: string): boolean {
  const isList = /[,;&]|\band\b|\bet\.? ?al\b|…$/u.test(text);
  return isList && isNames(text) && !NO_PERSON.test(text);
}

/** What a text without the title says. A part whose role cannot be told says nothing. */
export function claimsAround(text: string, lines: readonly Line[]): Claims {
  let claims: Claims = {};
  for (const part of partsOf(text)) claims = { ...claimsOfPart(part, lines), ...claims };
  return claims;
}

/** Parts of a text, by bars, dashes, full stops and breaks, and by brackets where one is no list of names. */
function partsOf(text: string): string[] {
  return text
    .split(/(?<![,;&])[\n\u2028]+|[|•·—]| [-–] |(?<=(?:\p{Ll}{2}|\bal|\d|\))[.:])\s+/u)
    .map(trimmed)
    .flatMap((part) => (isAuthors(part) ? [part] : part.split(/[()[\]]/u).map(trimmed)))
    .filter((part) => part !== '');
}

function trimmed(part: string): string {
  return part
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:*_-]+|(?<![\s,;:*_-])[\s,;:*_-]+$/gu, '')
    .replace(/^by:?\s+(?=\p{Lu})/iu, '');
}

function claimsOfPart(part: string, lines: readonly Line[]): Claims {
  const text = /\b(?:al|Jr|Sr)\.$/u.test(part) ? part : part.replace(/\.$/u, '');
  if (isDate(text)) return dateClaims(text, lines);
  if (isAuthors(text)) return authorsIn(text, lines);
  const list = claimsOfList(text, lines);
  return list.authors === undefined && isVenue(text) ? venueClaims(text, lines) : list;
}

/** `Ann Lee, Bo Chen, KITES 2023`: names, then where and when. */
function claimsOfList(text: string, lines: readonly Line[]): Claims {
  const parts = text.split(/,\s+/u);
  const end = parts.findIndex((part) => YEAR.test(part) || isVenue(part));
  const names = parts.slice(0, end).join(', ');
  if (end < 1 || !(end > 1 ? isAuthors(names) : isNames(names) && !NO_PERSON.test(names)))
    return PREPRINT.test(text) ? dateClaims(text, lines) : {};
  const rest = parts.slice(end).join(', ');
  const where = isVenue(rest) ? venueClaims(rest, lines) : dateClaims(rest, lines);
  return { ...authorsIn(names, lines), ...where };
}

function venueClaims(text: string, lines: readonly Line[]): Claims {
  const venue = text.replace(/^in\s+/iu, '');
  return { venue: printed(venue, lines), ...dateClaims(text, lines) };
}

function dateClaims(text: string, lines: readonly Line[]): Claims {
  const date = isDate(text) ? dateIn(text) : YEAR.exec(text)?.[0];
  const value = rowOf('date').schema.safeParse(date).data as string | undefined;
  return value === undefined ? {} : { date: printed(value, lines) };
}

/** `Journal of Kites 12 (3), 45-67, 2019`: a venue with its numbers. A name that was cut is left out. */
const NUMBERED =
  /^(?<venue>.+?)(?: (?<volume>(?!(?:19|20)\d\d(?!\d))\d{1,4}))?(?: ?\((?<issue>[^()]{1,20})\))?(?:, (?<pages>(?!(?:19|20)\d\d$)[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?))?(?:,? (?<year>(?:19|20)\d\d))?$/u;

/** What a text says of where and when a paper was published. */
export function claimsOfVenue(text: string, lines: readonly Line[]): Claims {
  const groups = NUMBERED.exec(text.trim())?.groups;
  if (groups === undefined) return {};
  const { venue = '', volume, issue, pages, year } = groups;
  if (isDate(venue)) return dateClaims(venue, lines);
  const isNamed = !PREPRINT.test(venue) && !/…|\.\.\./u.test(venue) && /\p{L}{2}/u.test(venue);
  const date = year === undefined ? {} : { date: printed(year, lines) };
  if (!isNamed) return { ...identifierClaims(text, lines), ...date };
  return {
    venue: printed(venue, lines),
    ...(volume !== undefined && { volume: printed(volume, lines) }),
    ...(issue !== undefined && { issue: printed(issue, lines) }),
    ...(pages !== undefined && { pages: printed(pages.replace('–', '-'), lines) }),
    ...date,
  };
}
