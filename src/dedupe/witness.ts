/** Which of a paper's entries each field is taken from. */
import { hasStrippedAbstract, type Entry } from '../model/entry.ts';
import type { Preference } from '../model/field.ts';
import { FIELD_NAMES, rowOf, type FieldName } from '../model/fields.ts';
import type { Merged } from '../model/merge.ts';
import type { Profile } from './profile.ts';
import { gramsOf, isCutCopy } from './similarity.ts';

type Order = (a: Entry, b: Entry) => number;
type Rule = (profiles: readonly Profile[], byAge: Order) => Entry | undefined;

/** A text that its source broke off. */
const BROKEN_OFF = /(?:…|\.\.\.)\s*$/u;
const NONE = gramsOf([]);

/** The fields of which the wordings are compared, and not the claims alone. */
const WORDINGS: Readonly<Partial<Record<FieldName, Rule>>> = { title, abstract };

/**
 * The best witness for each field of a paper. Among equals the first in canonical order wins, so
 * that the choice depends on nothing but the entries.
 *
 * @param profiles the paper's entries, in canonical order
 * @param byAge newest wording first (see `byAge` in age.ts)
 */
export function witnesses(profiles: readonly Profile[], byAge: Order): Merged['witness'] {
  const chosen: Partial<Record<FieldName, Entry>> = {};
  const companionsLast = FIELD_NAMES.toSorted(
    (a, b) => Number('with' in rowOf(a)) - Number('with' in rowOf(b)),
  );
  for (const name of companionsLast) {
    const { merge, with: companion } = rowOf(name);
    const entries = allowed(
      profiles.map(({ entry }) => entry),
      name,
      companion && chosen[companion],
    );
    const entry =
      merge === 'wording' ? WORDINGS[name]?.(profiles, byAge) : best(entries, name, merge);
    if (entry) chosen[name] = entry;
  }
  return chosen;
}

/** The entries that a field may be taken from, where one of them gave what the field belongs with. */
function allowed(
  entries: readonly Entry[],
  name: FieldName,
  partner: Entry | undefined,
): readonly Entry[] {
  if (partner === undefined) return entries;
  const { matches } = rowOf(name);
  if (matches === undefined) return [partner];
  const own = partner.claims[name];
  return own === undefined
    ? entries
    : entries.filter(({ claims }) => {
        const claim = claims[name];
        return claim !== undefined && matches(claim.value, own.value);
      });
}

/** The first of the entries that give a field, in the order that puts the best first. */
function best(
  entries: readonly Entry[],
  name: FieldName,
  prefer: Preference<unknown>,
): Entry | undefined {
  const giving = entries.flatMap((entry) => {
    const claim = entry.claims[name];
    return claim === undefined ? [] : [{ entry, claim }];
  });
  return giving.sort((a, b) => prefer(a.claim, b.claim))[0]?.entry;
}

/** With words before signs alone; whole before cut off; then the newest; then, among copies of that, the best set, and the one with most characters. */
function title(profiles: readonly Profile[], byAge: Order): Entry | undefined {
  const titled = preferred(
    profiles.filter(({ entry }) => titleOf(entry).trim() !== ''),
    ({ titleKey }) => titleKey !== '',
  );
  const longest = titled.reduce(
    (most, { titleKey: key }) => (key.length > most.length ? key : most),
    '',
  );
  const whole = preferred(
    titled,
    ({ entry, titleKey }) =>
      !BROKEN_OFF.test(titleOf(entry)) && (titleKey === longest || !longest.startsWith(titleKey)),
  );
  const newest = sorted(whole, byAge)[0];
  const copies = whole.filter(({ titleKey }) => titleKey === newest?.titleKey);
  return sorted(
    copies,
    (a, b) => faultsOf(titleOf(a)) - faultsOf(titleOf(b)) || titleOf(b).length - titleOf(a).length,
  )[0]?.entry;
}

/** What a well-set title has not: capitals alone, entities, bare braces, a full stop or a footnote mark at its end. */
const FAULTS: readonly RegExp[] = [
  /^(?=.*\p{Lu}{2})\P{Ll}+$/u,
  /&(?:[a-z]{2,10}|#\d+);/iu,
  /(?<!\\[a-zA-Z]*)\{/u,
  /(?<!\.)\.\s*$/u,
  /[*†‡§¶]\s*$/u,
];

function faultsOf(title: string): number {
  return FAULTS.filter((fault) => fault.test(title)).length;
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
    ({ entry, grams }) => !isCutCopy(grams, longest) && !BROKEN_OFF.test(abstractOf(entry)),
  );
  const intact = preferred(whole, ({ entry }) => !hasStrippedAbstract(entry));
  return sorted(intact, (a, b) => byAge(a, b) || abstractOf(b).length - abstractOf(a).length)[0]
    ?.entry;
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

function titleOf({ claims }: Entry): string {
  return claims.title?.value ?? '';
}

function abstractOf({ claims }: Entry): string {
  return claims.abstract?.value ?? '';
}
