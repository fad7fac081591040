/** A search as it was typed, taken apart: words, phrases, formulas, and fields as `year:2025`. */
import { WRITTEN_WORD, cutByScript, foldedWords, isUnspaced, scriptsOnLine } from './canonical.ts';
import { typedIdentifiers } from './identifiers.ts';
import { mathRuns, plainFormulas, type MathRun } from './formulas.ts';
import { fold } from '../../words/fold.ts';

/** What comes after it is not read. */
const LENGTH_MAX = 400;
const TERMS_MAX = 24;

export interface Term {
  readonly kind: 'word' | 'run' | 'phrase' | 'formula' | 'identifier';
  /** As it was typed, without quotes; of two letters, the whole run. */
  readonly typed: string;
  /**
   * A word folded; two neighbouring letters of a run of letters without blanks; the words of a phrase;
   * the words that stand for a formula, the whole first; the word for an identifier.
   */
  readonly words: readonly string[];
  /** All pairs of neighbouring letters of the run that two are of. */
  readonly run?: readonly string[];
  /** Of a formula: its other words, and their order. */
  readonly formula?: Pick<MathRun, 'exact' | 'shapes'>;
  /** Nothing follows it: it may not be typed to its end. */
  readonly last: boolean;
}

/** What a field asks for. */
export type FieldKind = 'topic' | 'author' | 'year' | 'title' | 'code';

export interface TypedField {
  readonly kind: FieldKind;
  /** Without its quotes; of `code`, `yes` or `no`. */
  readonly value: string;
  /** A paper must not have it: a hyphen stands before it. */
  readonly not: boolean;
  /** As typed. */
  readonly typed: string;
}

export interface Parsed {
  /** The words of a field `title` among them. */
  readonly terms: readonly Term[];
  /** Something was typed. */
  readonly typed: boolean;
  readonly fields: readonly TypedField[];
  /** Words and phrases that a paper must not have. */
  readonly excluded: readonly Term[];
  /**
   * What looks like a field and is none, as `foo:`, or has a value that it cannot have, as `code:maybe`; and
   * `OR`: papers with all words come first whatever stands between these.
   */
  readonly unknown: readonly string[];
}

const FIELD_NAMES: ReadonlyMap<string, FieldKind> = new Map([
  ...(['topic', 'author', 'year', 'title', 'code'] as const).map((kind) => [kind, kind] as const),
  ['has', 'code'],
]);
/** Ways to say what `code` can be. */
const CODE_VALUES: Readonly<Record<string, 'yes' | 'no'>> = {
  ...{ 'code:yes': 'yes', 'code:true': 'yes', 'code:1': 'yes', 'has:code': 'yes' },
  ...{ 'code:no': 'no', 'code:false': 'no', 'code:0': 'no' },
};

/** A year, or a span of years with one end at least. */
const YEARS = /^(?:undated|\d{4}|(?=.*\d)(?:\d{4})?(?:[-–—]|\.\.)(?:\d{4})?)$/u;

const NOT = String.raw`(?<!\S)(?:-|NOT\s+)`;
/**
 * A field with its value; a phrase in quotes, which holds no field; a word behind a hyphen or `NOT`; and
 * what stands between words in other searches.
 */
const PART = new RegExp(
  [
    String.raw`(?<!\S)(?<not>${NOT})?(?<name>\p{L}+):(?!//)(?:["“”](?<quoted>[^"“”]*)["“”]?|(?<plain>\S*))`,
    String.raw`(?<without>${NOT})?["“”](?<phrase>[^"“”]*)["“”]`,
    // One letter or digit with its sign is mathematics.
    String.raw`${NOT}(?<word>\.?[\p{L}\p{N}][^\s"“”]+)`,
    String.raw`(?<=\S\s+)(?<operator>AND|OR|\|{1,2}|&&)(?=\s+\S)`,
  ].join('|'),
  'gu',
);

interface Part {
  readonly kind: 'field' | 'phrase' | 'excluded' | 'operator' | 'unknown';
  /** What a field is called, in small letters. */
  readonly name: string;
  readonly value: string;
  readonly not: boolean;
  readonly typed: string;
  readonly start: number;
}

function partsOf(text: string): readonly Part[] {
  return [...text.matchAll(PART)].map(({ 0: typed, index: start, groups = {} }) => {
    const { name = '', quoted, plain, not, without, phrase, word, operator } = groups;
    const value = (quoted ?? plain ?? phrase ?? word ?? '').trim();
    const rest = { name: name.toLowerCase(), value, not: Boolean(not), typed, start };
    if (operator !== undefined) return { ...rest, kind: 'operator' };
    if (name === '')
      return { ...rest, kind: word !== undefined || without ? 'excluded' : 'phrase' };
    const isField =
      fieldOf({ ...rest, kind: 'field' }) ?? (FIELD_NAMES.has(rest.name) && value === '');
    return { ...rest, kind: isField ? 'field' : 'unknown' };
  });
}

/** The field that a part is; undefined where it has no value, or one that it cannot have. */
function fieldOf({ kind, name, value, not, typed }: Part): TypedField | undefined {
  const field = FIELD_NAMES.get(name);
  if (kind !== 'field' || field === undefined || value === '') return undefined;
  const meant = valueOf(field, name, value);
  return meant === undefined ? undefined : { kind: field, value: meant, not, typed };
}

/** The value that is meant; undefined where the field cannot have it. */
function valueOf(field: FieldKind, name: string, value: string): string | undefined {
  if (field === 'code') return CODE_VALUES[`${name}:${value.toLowerCase()}`];
  return field === 'year' && !YEARS.test(value) ? undefined : value;
}

/** Takes a search apart: fields, quoted phrases, formulas, single words, and what papers must lack. */
export function parseSearch(text: string): Parsed {
  const { words: identifiers, rest: read } = typedIdentifiers(text.slice(0, LENGTH_MAX));
  const parts = partsOf(read);
  const fields = parts.flatMap((part) => fieldOf(part) ?? []);
  const of = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
  const titles = fields.filter(({ kind, not }) => kind === 'title' && !not);
  const terms: readonly Term[] = [
    ...identifiers.map(({ typed, word }) => identifierTerm(typed, word)),
    ...of('phrase').flatMap(({ value }) => phraseTerms(value)),
    ...titles.flatMap(({ value }) => writtenTerms(value)),
    ...unquoted(scriptsOnLine(plainFormulas(withoutParts(read, parts)))),
  ];
  return {
    terms: terms.slice(0, TERMS_MAX),
    typed: text.trim() !== '',
    fields,
    excluded: of('excluded')
      .flatMap(({ value }) => writtenTerms(value))
      .slice(0, TERMS_MAX),
    unknown: [
      ...of('unknown')
        .filter(({ value }) => value !== '')
        .map(({ name, typed }) => (FIELD_NAMES.has(name) ? typed : typed.replace(/:.*/su, ':'))),
      ...new Set(of('operator').flatMap(({ typed }) => (/OR|\|/u.test(typed) ? ['OR'] : []))),
    ],
  };
}

/** A text with a break in the place of each part; what is no field stays, as words. */
function withoutParts(text: string, parts: readonly Part[]): string {
  return parts
    .filter(({ kind }) => kind !== 'unknown')
    .reduceRight(
      (rest, { start, typed }) => `${rest.slice(0, start)} ; ${rest.slice(start + typed.length)}`,
      text,
    );
}

function identifierTerm(typed: string, word: string): Term {
  return { kind: 'identifier', typed, words: [word], last: false };
}

function phraseTerms(phrase: string): readonly Term[] {
  const words = foldedWords(phrase);
  return words.length > 0 ? [{ kind: 'phrase', typed: phrase, words, last: false }] : [];
}

/** What is written behind a sign: a word, or a phrase where there are several. */
function writtenTerms(written: string): readonly Term[] {
  return /\S\s+\S/u.test(written.trim()) ? phraseTerms(written) : plainWords(written, false);
}

function unquoted(text: string): readonly Term[] {
  const terms: Term[] = [];
  let at = 0;
  for (const { start, end, words, ...formula } of mathRuns(text)) {
    terms.push(...plainWords(text.slice(at, start), false));
    const typed = text.slice(start, end);
    terms.push({ kind: 'formula', typed, words, formula, last: false });
    at = end;
  }
  return [...terms, ...plainWords(text.slice(at), true)];
}

function plainWords(text: string, toEnd: boolean): readonly Term[] {
  const open = toEnd && /[\p{L}\p{N}\p{M}]$/u.test(text);
  const written = text.match(WRITTEN_WORD) ?? [];
  return written.flatMap((word, index) => wordTerms(word, open && index === written.length - 1));
}

/** The terms of what stands between blanks: one, unless it mixes scripts or puts no blank between words. */
function wordTerms(written: string, last: boolean): readonly Term[] {
  return cutByScript(written.normalize('NFC')).flatMap((typed): readonly Term[] => {
    const words = foldedWords(typed);
    const unspaced = isUnspaced(typed);
    return words.map((word) =>
      unspaced
        ? { kind: 'run', typed, words: [word], run: words, last: false }
        : { kind: 'word', typed, words: [word], last },
    );
  });
}

/** The fields of a text that have a value, in order. */
export function typedFields(text: string): readonly TypedField[] {
  return partsOf(text).flatMap((part) => fieldOf(part) ?? []);
}

/** A text without one of its fields. */
export function withoutField(text: string, { typed }: Pick<TypedField, 'typed'>): string {
  return text
    .replace(typed, () => '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The topic that was meant by its name, or by a part of it.
 *
 * @param slugs of the topics that there are
 * @returns its slug; what the name would be as one where there is no such topic
 */
export function topicLike(slugs: readonly string[], typed: string): string {
  const slug = fold(typed).replace(/[^a-z0-9]+/g, '-');
  return slugs.find((it) => it === slug) ?? slugs.find((it) => it.includes(slug)) ?? slug;
}
