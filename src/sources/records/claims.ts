/** Facts of a record → claims: values in the form of their fields, identifiers found in text. */
import { type Claim, type Locator, claim } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import { type FieldName, type Value, FIELDS } from '../../model/fields.ts';
import type { Name } from '../../model/name.ts';
import { PUBLICATION_TYPE_NAMES } from '../../model/publication-types.ts';
import { isFarFuture } from '../far-future.ts';
import { dateOf, readDate } from '../dates.ts';
import { addressesIn, type Found, identifiersIn } from '../identifiers-in.ts';
import { textOfHtml } from './markup.ts';
import { ownClaims } from './own-export.ts';
import { familyFirst, isMore } from './people.ts';
import type { Fact, FactName, RecordFormat } from './record.ts';
import { plainTex, verbatimTex, withoutGrouping } from './tex.ts';

type Notation = RecordFormat['notation'];
type AnyClaims = { -readonly [F in FieldName]?: Claim<unknown> };

/** Facts that are one line of text. */
const LINES = ['venue', 'volume', 'issue', 'publisher', 'language', 'note', 'affiliation'] as const;
/** Facts whose value must have the form of an identifier or an address. */
const FORMS = [
  'doi',
  'arxiv',
  'openreview',
  'acl',
  'pmid',
  'pmcid',
  'isbn',
  'issn',
  'citationKey',
] as const;
const ADDRESSES = ['url', 'pdf', 'codeUrl'] as const;

/**
 * The claims of a record. What cannot be read in the form of its field (`DOI` where a DOI should
 * be) claims nothing. A record of our own exports says nothing between its lines.
 */
export function claimsOf(facts: readonly Fact[], notation: Notation): Claims {
  const isOwn = isOwnRecord(facts);
  if (isOwn) return ownClaims(claimsIn(facts, notation, [], asGiven), facts);
  return claimsIn(facts, notation, foundIn(facts, notation), addressOf);
}

/** Whether a record is one of an export of ours. */
export function isOwnRecord(facts: readonly Fact[]): boolean {
  return facts.some(({ name }) => name === 'own');
}

type Finds = Iterable<Found & { readonly at: Locator }>;

function claimsIn(
  facts: readonly Fact[],
  notation: Notation,
  finds: Finds,
  addressesOf: typeof addressOf,
): Claims {
  const claims: AnyClaims = {};
  const put = (field: FieldName, value: unknown, at: Locator): void => {
    if (value === undefined || claims[field] !== undefined) return;
    const checked = FIELDS[field].schema.safeParse(value);
    if (checked.success) claims[field] = claim(checked.data as Value<FieldName>, at);
  };
  for (const { name, value, at } of facts) {
    if (typeof value !== 'string') continue;
    if (name === 'title') put('title', longLine(value, notation), at);
    else if (name === 'abstract') put('abstract', abstractText(value, notation), at);
    else if (name === 'pages') put('pages', pagesText(lineText(value, notation)), at);
    else if (isOneOf(LINES, name)) put(name, lineText(value, notation), at);
    else if (isOneOf(FORMS, name)) put(name, formOf(name, verbatim(value, notation)), at);
    else if (isOneOf(ADDRESSES, name))
      for (const [field, address] of addressesOf(name, verbatim(value, notation)))
        put(field, address, at);
    else if (name === 'type')
      put(
        'type',
        PUBLICATION_TYPE_NAMES.find((type) => type === value),
        at,
      );
  }
  for (const found of finds) put(found.name, found.value, found.at);
  putDate(facts, put);
  putPeople(facts, notation, claims);
  putLists(facts, notation, put);
  return claims as Claims;
}

function isOneOf<T extends FactName>(names: readonly T[], name: FactName): name is T {
  return (names as readonly FactName[]).includes(name);
}

/** A tag of HTML that a program wrote in TeX: `{\textless}i{\textgreater}`. */
const TAG_IN_TEX =
  /\\textless\s*(?:\{\})?\}?\/?(?:i|b|em|strong|sub|sup|span|p|sc)\{?\\textgreater/iu;

function withoutTagsInTex(tex: string): string {
  if (!TAG_IN_TEX.test(tex)) return tex;
  return textOfHtml(
    tex
      .replace(/\{\\textless\s*\}|\\textless\s*(?:\{\})?/gu, '<')
      .replace(/\{\\textgreater\s*\}|\\textgreater\s*(?:\{\})?/gu, '>'),
  );
}

/** Titles and abstracts keep their TeX: what is text and what formula is decided once for all formats. */
function longLine(value: string, notation: Notation): string | undefined {
  const text = notation === 'tex' ? withoutTagsInTex(withoutGrouping(value)) : textOfHtml(value);
  return text.replace(/\s+/gu, ' ').trim() || undefined;
}

/** Paragraphs are parted by a blank line. */
function abstractText(value: string, notation: Notation): string | undefined {
  const text = notation === 'tex' ? withoutTagsInTex(withoutGrouping(value)) : textOfHtml(value);
  const paragraphs = text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim());
  const abstract = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return /\p{L}{2}/u.test(abstract) && !/^abstract\.?$/iu.test(abstract) ? abstract : undefined;
}

function lineText(value: string, notation: Notation): string | undefined {
  const text = notation === 'tex' ? plainTex(value) : textOfHtml(value);
  return text.replace(/\s+/gu, ' ').trim() || undefined;
}

/** `335--339` and `335 – 339` are `335-339`. */
function pagesText(text: string | undefined): string | undefined {
  return text?.replace(/^pp?\.\s*/iu, '').replace(/\s*[-–—−]+\s*/gu, '-');
}

function verbatim(value: string, notation: Notation): string {
  const text = notation === 'tex' ? verbatimTex(value) : value;
  return text.replaceAll('&amp;', '&').trim();
}

/** `1759-8486 (Electronic)` and `EISSN-2375-5636` are ISSNs with a word about them. */
function formOf(name: FactName, text: string): string {
  if (name === 'issn') return /(?<![\d-])\d{4}-?\d{3}[\dX](?![\d-])/iu.exec(text)?.[0] ?? text;
  if (name === 'isbn')
    return /(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX]/iu.exec(text)?.[0] ?? text;
  return text;
}

/** An address under the name that it is given, and what else it says. */
function addressOf(name: 'url' | 'pdf' | 'codeUrl', text: string): [FieldName, string][] {
  const address = /^www\./iu.test(text)
    ? `http://${text}`
    : (/https?:\/\/\S+/iu.exec(text)?.[0] ?? '');
  if (address === '') return [];
  const [found] = addressesIn(address);
  return name === 'url' && found !== undefined && found.name !== 'url'
    ? [[found.name, address]]
    : [[name, address]];
}

/** An address under the name that it is given, whatever it leads to. */
function asGiven(name: 'url' | 'pdf' | 'codeUrl', text: string): [FieldName, string][] {
  return [[name, text]];
}

/** Identifiers and addresses from all facts that may hold some. */
function* foundIn(facts: readonly Fact[], notation: Notation): Generator<Found & { at: Locator }> {
  for (const { name, value, at } of facts) {
    if (typeof value !== 'string') continue;
    const isLink = /^(?:link|url|pdf|doi|note)$/u.test(name);
    if (!isLink && name !== 'venue' && name !== 'pages' && name !== 'volume') continue;
    const text = verbatim(value, notation);
    for (const found of identifiersIn(text)) yield { ...found, at };
    if (name === 'link') for (const found of addressesIn(text)) yield { ...found, at };
  }
}

type Put = (field: FieldName, value: unknown, at: Locator) => void;

/** The date that says most of its year: `date`, or `year` with `month` and `day`. */
function putDate(facts: readonly Fact[], put: Put): void {
  const text = (name: FactName): string => {
    const value = facts.find((fact) => fact.name === name)?.value;
    return typeof value === 'string' ? value : '';
  };
  const dates = facts.flatMap(({ name, value, at }) => {
    if (typeof value !== 'string') return [];
    if (name === 'date') return [{ date: readDate(value), at }];
    return name === 'year' ? [{ date: dateOf(value, text('month'), text('day')), at }] : [];
  });
  const known = dates.filter(({ date }) => date !== undefined && !isFarFuture(date));
  const first = known[0]?.date ?? '';
  const best = known.find(({ date }) => date !== first && date?.startsWith(first)) ?? known[0];
  if (best !== undefined) put('date', best.date, best.at);
}

/** Authors and editors; `et al.` at the end of a list is no name but says that it was cut. */
function putPeople(facts: readonly Fact[], notation: Notation, claims: AnyClaims): void {
  for (const [name, field] of [
    ['author', 'authors'],
    ['editor', 'editors'],
  ] as const) {
    const given = facts.filter((fact) => fact.name === name);
    const names = given
      .map(({ value }) => personOf(value, notation))
      .filter((person) => wordsIn(person) !== '');
    const people = names.filter((person) => !isMore(wordsIn(person)));
    const cut =
      people.length < names.length ||
      (field === 'authors' && facts.some((fact) => fact.name === 'moreAuthors'));
    const at = spanOf(given.map((fact) => fact.at));
    if (people.length > 0 && at)
      claims[field] = { ...claim(people, at), ...(cut && { truncated: true }) };
  }
}

function personOf(value: string | Name, notation: Notation): Name {
  if (typeof value !== 'string') return value;
  return familyFirst(notation === 'tex' ? plainTex(value) : textOfHtml(value));
}

function wordsIn(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

/** From the first place to the last, where both are lines; else the first. */
function spanOf(places: readonly Locator[]): Locator | undefined {
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined || 'pointer' in first || 'pointer' in last)
    return first;
  return { lines: [first.lines[0], last.lines[1]] };
}

function putLists(facts: readonly Fact[], notation: Notation, put: Put): void {
  for (const [name, field] of [
    ['keyword', 'keywords'],
    ['category', 'categories'],
  ] as const) {
    const given = facts.filter((fact) => fact.name === name);
    const words = given.flatMap(({ value }) =>
      typeof value !== 'string'
        ? []
        : value.split(/[;\n]/u).map((word) => lineText(word, notation) ?? ''),
    );
    const unique = [...new Set(words.filter((word) => word !== ''))];
    const [first] = given;
    if (unique.length > 0 && first) put(field, unique, first.at);
  }
}
