import { textSource } from '../../src/model/source.ts';
import { readSource } from '../../src/sources/index.ts';
import { dedupe } from '../../src/dedupe/index.ts';
import { claim, type Locator } from '../../src/model/claim.ts';
import type { Claims, Entry } from '../../src/model/entry.ts';
import type { FieldName, Value } from '../../src/model/fields.ts';
import type { Deduped, Merged } from '../../src/model/merge.ts';
import { wholeName } from '../../src/model/name.ts';
import type { ResolvedOverrides } from '../../src/model/overrides.ts';
import { fixtureSources } from '../support/fixture-library.ts';

export const NO_OVERRIDES: ResolvedOverrides = { merge: [], apart: [] };

/** The entries of the five sources. */
export const seedEntries: readonly Entry[] = fixtureSources.flatMap(({ name, text }) => {
  const parsed = readSource(textSource(name, text));
  return 'entries' in parsed ? parsed.entries : [];
});

/** What a test says of an entry; a date is `YYYY-MM-DD`, with a question mark where its year is inferred. */
export interface EntryPart {
  readonly source?: string;
  readonly record?: number;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly authorsTruncated?: true;
  readonly date?: string;
  readonly abstract?: string;
  /** The abstract lost the dollars and backslashes of its mathematics. */
  readonly damaged?: boolean;
  /** Any other claims. */
  readonly claims?: { readonly [F in FieldName]?: Value<F> };
}

/** An entry with what a test cares for; its place is `a.txt#1` unless it says otherwise. */
export function entry(part: EntryPart): Entry {
  const { source = 'a.txt', record = 1 } = part;
  const at: Locator = { lines: [record, record] };
  return changed({ source, format: 'author-profile', record, at, claims: {} }, part);
}

/** An entry of which a test says something else. */
export function changed(base: Entry, part: EntryPart): Entry {
  const { source = base.source, record = base.record } = part;
  return { ...base, source, record, claims: { ...base.claims, ...claimsOf(part, base.at) } };
}

function claimsOf(part: EntryPart, at: Locator): Claims {
  const { title, authors, date, abstract, damaged, claims = {} } = part;
  const others = Object.entries(claims).map(([name, value]) => [name, claim(value, at)]);
  return {
    ...(title !== undefined && { title: claim(title, at) }),
    ...(authors && {
      authors: {
        ...claim(authors.map(wholeName), at),
        ...(part.authorsTruncated && { truncated: true }),
      },
    }),
    ...(date !== undefined && {
      date: {
        ...claim(date.replace('?', ''), at),
        ...(date.endsWith('?') && { inferred: true as const }),
      },
    }),
    ...(abstract !== undefined && {
      abstract: claim(abstract, at, damaged ? 'stripped-tex' : undefined),
    }),
    ...Object.fromEntries(others),
  } as Claims;
}

/** What an entry says of its abstract. */
export function abstractOf({ claims }: Entry): string {
  return claims.abstract?.value ?? '';
}

/** Made-up words in a made-up order, the same for the same seed: no two seeds share a trigram. */
export function wording(seed: string, count = 80): string {
  return Array.from({ length: count }, (_, at) => `${seed}${(at * 7) % 31}x${at % 13}`).join(' ');
}

/** A text with one word in so many replaced. */
export function revised(text: string, every: number): string {
  return text
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? `new${at}` : word))
    .join(' ');
}

/** An entry's place in short: the source's first three letters, and the record. */
export function place({ source, record }: Entry): string {
  return `${source.slice(0, 3)}#${record}`;
}

/** The papers as lists of places, in a form that can be compared. */
export function groupsOf({ merged }: Deduped): readonly string[] {
  return merged.map(({ entries }) => entries.map(place).join(' ')).sort();
}

/** The papers of some entries, without overrides. */
export function papersOf(...entries: readonly Entry[]): readonly Merged[] {
  return dedupe(entries, NO_OVERRIDES).merged;
}
