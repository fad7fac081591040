import type { Entry, FieldName } from '../model/entry.ts';
import type { Merged } from '../model/merge.ts';
import type { Profile } from './profile.ts';
import { gramsOf, isCutCopy } from './similarity.ts';

type Order = (a: Entry, b: Entry) => number;
type Rule = (profiles: readonly Profile[], byAge: Order) => Entry | undefined;

/** A text that its capture broke off. */
const BROKEN_OFF = /(?:…|\.\.\.)\s*$/u;
const NONE = gramsOf([]);
/**
 * Which entry each field is taken from. Among equals the first in canonical order wins, so that
 * the choice depends on nothing but the entries.
 */
const RULES: Readonly<Record<FieldName, Rule>> = {
  title,
  abstract,
  authors: best('authors', (a, b) => listed(b) - listed(a) || Number(isCut(a)) - Number(isCut(b))),
  authorCount: best('authorCount', (a, b) => (b.authorCount ?? 0) - (a.authorCount ?? 0)),
  organisation: best('organisation', (a, b) => lengthOf(b.organisation) - lengthOf(a.organisation)),
  affiliation: best('affiliation', (a, b) => lengthOf(b.affiliation) - lengthOf(a.affiliation)),
  date: best('date', byDate),
  category: best('category', (a, b) => doubts(a) - doubts(b)),
  code: best('code', (a, b) => Number(b.code) - Number(a.code)),
  comments: best('comments', (a, b) => (b.comments ?? 0) - (a.comments ?? 0)),
};

/**
 * The best witness for each field of a paper.
 *
 * @param profiles the paper's entries, in canonical order
 * @param byAge newest wording first (see `byAge` in age.ts)
 */
export function witnesses(profiles: readonly Profile[], byAge: Order): Merged['witness'] {
  const found: Partial<Record<FieldName, Entry>> = {};
  for (const [field, rule] of Object.entries(RULES) as [FieldName, Rule][]) {
    const entry = rule(profiles, byAge);
    if (entry) found[field] = entry;
  }
  return found;
}

/** The first of the entries that give a field, in the order that puts the best first. */
function best(field: FieldName, order: Order): Rule {
  return (profiles) =>
    profiles
      .map(({ entry }) => entry)
      .filter((entry) => entry[field] !== undefined)
      .sort(order)[0];
}

/** With words before signs alone; whole before cut off; then the newest; then, among copies of that, the one with most characters. */
function title(profiles: readonly Profile[], byAge: Order): Entry | undefined {
  const titled = preferred(
    profiles.filter(({ entry }) => (entry.title ?? '').trim() !== ''),
    ({ titleKey }) => titleKey !== '',
  );
  const longest = titled.reduce(
    (most, { titleKey: key }) => (key.length > most.length ? key : most),
    '',
  );
  const whole = preferred(
    titled,
    ({ entry, titleKey }) =>
      !BROKEN_OFF.test(entry.title ?? '') &&
      (titleKey === longest || !longest.startsWith(titleKey)),
  );
  const newest = sorted(whole, byAge)[0];
  const copies = whole.filter(({ titleKey }) => titleKey === newest?.titleKey);
  return sorted(copies, (a, b) => lengthOf(b.title) - lengthOf(a.title))[0]?.entry;
}

/** Whole before cut off, intact before damaged, newer before older, longer before shorter. */
function abstract(profiles: readonly Profile[], byAge: Order): Entry | undefined {
  const told = profiles.filter(({ length }) => length > 0);
  const longest = told.reduce(
    (most, { grams }) => (grams.inOrder.length > most.inOrder.length ? grams : most),
    NONE,
  );
  const whole = preferred(
    told,
    ({ entry, grams }) => !isCutCopy(grams, longest) && !BROKEN_OFF.test(entry.abstract),
  );
  const intact = preferred(whole, ({ entry }) => !entry.damaged);
  return sorted(intact, (a, b) => byAge(a, b) || b.abstract.length - a.abstract.length)[0]?.entry;
}

/** Those that pass a test, or all where none does. */
function preferred(
  profiles: readonly Profile[],
  test: (profile: Profile) => boolean,
): readonly Profile[] {
  const passing = profiles.filter(test);
  return passing.length > 0 ? passing : profiles;
}

function sorted(profiles: readonly Profile[], order: Order): readonly Profile[] {
  return profiles.toSorted((a, b) => order(a.entry, b.entry));
}

/**
 * A printed year before an inferred one; then the earliest day, since listings print the day on
 * which a paper first came out, and a later one is that of a revision.
 */
function byDate({ date: a }: Entry, { date: b }: Entry): number {
  if (!a || !b) return 0;
  if (a.yearInferred !== b.yearInferred) return a.yearInferred ? 1 : -1;
  return a.iso === b.iso ? 0 : a.iso < b.iso ? -1 : 1;
}

function listed({ authors }: Entry): number {
  return authors?.length ?? 0;
}

function isCut({ authorsTruncated }: Entry): boolean {
  return authorsTruncated ?? false;
}

function doubts({ category }: Entry): number {
  return category?.alternatives.length ?? 0;
}

function lengthOf(text: string | undefined): number {
  return text?.length ?? 0;
}
