/** Records that a library of Offprint exported itself: they come back as the pages that they were. */
import { claim, type Claim, type Locator } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import { FIELDS, rowOf, FIELD_NAMES, type FieldName } from '../../model/fields.ts';
import { displayName, type Name } from '../../model/name.ts';
import { isToldByExports, type PublicationTypeName } from '../../model/publication-types.ts';
import { readNote } from '../../model/remarks.ts';
import { inParts } from '../../names/parts.ts';
import { withoutGrouping } from './tex.ts';
import { type Fact, type FactName, factText } from './record.ts';

/** The names of the facts that are not their field's. */
const FACTS: Readonly<Partial<Record<FieldName, FactName>>> = {
  authors: 'author',
  editors: 'editor',
  keywords: 'keyword',
  categories: 'category',
};

/** The fields that an export writes by the table, each under the tag that it has in a format. */
export function exportedTags(format: 'bibtex' | 'ris'): [FactName, string][] {
  return FIELD_NAMES.flatMap((name): [FactName, string][] => {
    const tag = rowOf(name)[format];
    return tag === undefined || name === 'date' ? [] : [[FACTS[name] ?? (name as FactName), tag]];
  });
}

/**
 * The id that a record of an export had in its library: its page's address ends in it. It is the
 * record's key, or told beside that. Undefined where the record is of no export.
 */
export function ownId(facts: readonly Fact[]): string | undefined {
  const told = (name: string) =>
    facts.flatMap((fact) => (fact.name === 'own' ? toldBy(factText(fact), name) : []));
  const keys = facts.filter(({ name }) => name === 'citationKey').map(factText);
  const urls = facts.filter(({ name }) => name === 'url').map(factText);
  const addresses = [...urls, ...told('page')];
  return [...told('id'), ...keys].find((id) => addresses.some((url) => isPageOf(id, url)));
}

/** What a field of ours says: `offprint-page: https://…`. */
function toldBy(text: string, name: string): readonly string[] {
  const [, key, value = ''] = OWN_FIELD.exec(text) ?? [];
  return key === name ? [value.trim()] : [];
}

function isPageOf(key: string, address: string): boolean {
  return /^[a-z0-9-]+$/u.test(key) && address.trim().endsWith(`/papers/${key}/`);
}

/** Tells that a record is of an export. */
export function ownMark(id: string, at: Locator): Fact {
  return { name: 'own', value: `offprint-id: ${id}`, at };
}

/** `offprint-code: true`: a field that its format has no name for. */
const OWN_FIELD = /^offprint-([a-zA-Z]+):\s*([^]*)$/u;

/** A fact that tells such a field; none where the name is no field's. */
export function ownFact(name: string, value: string, at: Locator): Fact[] {
  return OWN_FIELD.test(`${name}: `) ? [{ name: 'own', value: `${name}: ${value}`, at }] : [];
}

/**
 * The facts that are the paper's own: without the address of its page, the key that is its id there,
 * and what readers other than us are told twice.
 */
export function ownFacts(facts: readonly Fact[], id: string): Fact[] {
  return withOneNote(facts.map((fact) => withoutId(fact, id))).filter((fact) => {
    const { name } = fact;
    if (name === 'link' || name === 'keyword' || name === 'category') return false;
    if (name === 'url') return !isPageOf(id, factText(fact));
    if (name === 'citationKey') return factText(fact) !== id && factText(fact) !== '';
    return name !== 'type' || isToldByExports(factText(fact) as PublicationTypeName);
  });
}

/** The keys of a record without the paper's id, which stands among them. */
function withoutId(fact: Fact, id: string): Fact {
  if (fact.name !== 'citationKey') return fact;
  const keys = factText(fact).split(/,\s*/u);
  return { ...fact, value: keys.filter((key) => key !== id).join(', ') };
}

/** A paper's own note and the remarks that stand beside it, as one text: remarks are told by their words. */
function withOneNote(facts: readonly Fact[]): readonly Fact[] {
  const [first, ...others] = facts.filter(({ name }) => name === 'note');
  if (first === undefined || others.length === 0) return facts;
  const value = [first, ...others].map(factText).join(' ');
  return [...facts.filter(({ name }) => name !== 'note'), { ...first, value }];
}

/** The claims of an exported record, from those that its format's own fields make. */
export function ownClaims(natural: Claims, facts: readonly Fact[]): Claims {
  const own = facts.filter(({ name }) => name === 'own').map(readOwn);
  const { note, ...others } = natural;
  const read = readNote(note?.value ?? '');
  const claims: { -readonly [F in FieldName]?: Claim<unknown> } = { ...others };
  if (note && read.note !== '') claims.note = { ...note, value: read.note };
  if (note && read.authorCount) claims.authorCount = claim(read.authorCount, note.at);
  for (const name of ['authors', 'editors'] as const) {
    const isInParts = own.some((field) => field.name === name && field.value === 'in parts');
    const given = natural[name];
    if (given)
      claims[name] = { ...given, value: given.value.map(isInParts ? inPrintedParts : asPrinted) };
  }
  for (const { name, value, at } of own) putOwn(claims, name, value, at);
  if (claims.authors && read.authorsTruncated)
    claims.authors = { ...claims.authors, truncated: true };
  if (claims.date && read.dateYearInferred) claims.date = { ...claims.date, inferred: true };
  if (read.untitled && claims.abstract) delete claims.title;
  return claims as Claims;
}

interface OwnField {
  /** In lower case in BibTeX. */
  readonly name: FieldName | undefined;
  readonly value: string;
  readonly at: Locator;
}

function readOwn(fact: Fact): OwnField {
  const [, given = '', value = ''] = OWN_FIELD.exec(factText(fact)) ?? [];
  const name = FIELD_NAMES.find((field) => field.toLowerCase() === given.toLowerCase());
  return { name, value: value.trim(), at: fact.at };
}

function putOwn(
  claims: { -readonly [F in FieldName]?: Claim<unknown> },
  name: FieldName | undefined,
  value: string,
  at: Locator,
): void {
  if (name === undefined || value === 'in parts') return;
  const { kind } = rowOf(name);
  const isTex = kind === 'title' || kind === 'abstract';
  const isPlain = kind === 'text' && !value.startsWith('"');
  const read = isTex ? withoutGrouping(value) : isPlain ? value : parsed(value);
  const checked = FIELDS[name].schema.safeParse(read);
  if (!checked.success) return;
  const isNone = Array.isArray(checked.data) && checked.data.length === 0;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a table of fields
  if (isNone) delete claims[name];
  else claims[name] = claim(checked.data, at);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

function asPrinted(name: Name): Name {
  return { literal: displayName(name) };
}

function inPrintedParts(name: Name): Name {
  return inParts(asPrinted(name));
}
