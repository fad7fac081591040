/** Corrections by hand: which papers they are for, and the papers with the values that they give. */
import type { Assigned } from '../ids/index.ts';
import { claim } from '../model/claim.ts';
import type { Claims, Entry } from '../model/entry.ts';
import { FIELD_NAMES, type FieldName } from '../model/fields.ts';
import type { Lock } from '../model/lock.ts';
import type { Merged } from '../model/merge.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { CorrectionRule, Overrides } from '../model/overrides.ts';
import type { Paper, PaperSource } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { fieldText } from '../model/shown.ts';

/** What hands say of the papers of a run, each paper told by its position. */
export interface ByHand {
  readonly corrections: ReadonlyMap<number, CorrectionRule>;
  /** The ids that are taken away, also those of which no source has the paper any more. */
  readonly dropped: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the papers that `papers:` and `drop:` speak of. What names no paper of this run is reported,
 * and passed over.
 *
 * @param merged the papers, before any correction
 * @param assigned their addresses
 * @param lock every address known before
 */
export function resolveByHand(
  { papers, drop }: Overrides,
  merged: readonly Merged[],
  assigned: Assigned,
  lock: Lock,
): ByHand {
  const places = placesOf(merged, assigned);
  const problems: Problem[] = [];
  const corrections = new Map<number, CorrectionRule>();
  for (const rule of papers) {
    const at = places.get(rule.ref);
    const known = at === undefined ? undefined : corrections.get(at);
    if (at === undefined) problems.push(unknown(rule, rule.ref, assigned, lock));
    else if (merged[at]?.byHand) problems.push(ofHandPage(rule, merged[at].byHand[0] ?? ''));
    else if (known) problems.push(correctedTwice(rule, known));
    else corrections.set(at, rule);
  }
  const dropped = new Set<string>();
  for (const rule of drop) {
    const [ref = ''] = rule.refs;
    const at = places.get(ref);
    const id = at === undefined ? lock.ids.get(ref)?.id : assigned.ids[at];
    if (id === undefined) problems.push(unknown(rule, ref, assigned, lock));
    else dropped.add(id);
  }
  return { corrections, dropped, problems };
}

/** Every way to name a paper → its position: its id, the ids that lead to it, its entries. */
function placesOf(merged: readonly Merged[], { ids, aliases }: Assigned) {
  return new Map(
    merged.flatMap(({ entries, byHand = [] }, at) =>
      [
        ...byHand,
        ...(aliases[at] ?? []),
        ids[at] ?? '',
        ...entries.map(({ source, record }) => `${source}#${record}`),
      ].map((ref) => [ref, at] as const),
    ),
  );
}

type Place = Pick<CorrectionRule, 'file' | 'line'>;

function unknown({ file, line }: Place, ref: string, { ids }: Assigned, lock: Lock): Problem {
  const message = `${whyUnknown(ref, ids, lock)}; this rule is not followed`;
  return { severity: 'note', file, line, message };
}

function whyUnknown(ref: string, ids: readonly string[], lock: Lock): string {
  if (ref.includes('#')) return `expected an entry of the sources, but none of them has "${ref}"`;
  if (lock.ids.has(ref)) {
    return `no source has the paper of "${ref}" any more: correct its page, papers/${ref}.mdx, itself`;
  }
  const like = nearestName(ref, ids);
  const hint = like === undefined ? '' : ` (did you mean "${like}"?)`;
  return `expected the id of a page, but no page was ever called "${ref}"${hint}`;
}

function ofHandPage({ ref, file, line }: CorrectionRule, id: string): Problem {
  const message =
    `the page of "${ref}" was written by hand: correct papers/${id}.mdx itself; ` +
    'this rule is not followed';
  return { severity: 'note', file, line, message };
}

function correctedTwice({ ref, file, line }: CorrectionRule, known: CorrectionRule): Problem {
  const message =
    `"${ref}" is the paper that line ${known.line} corrects as "${known.ref}"; ` +
    'put all its fields in one place: this rule is not followed';
  return { severity: 'note', file, line, message };
}

/**
 * A paper as a hand corrects it: where a field is corrected, the rule is its witness, and where it
 * is taken away, it has none. What the entries say stays with them.
 */
export function withCorrection(merged: Merged, rule: CorrectionRule | undefined): Merged {
  if (rule === undefined) return merged;
  const byHand = asEntry(rule);
  const witness = FIELD_NAMES.flatMap((name) => {
    const value = rule.fields[name];
    const entry = value === undefined ? merged.witness[name] : byHand;
    return entry === undefined || value === null ? [] : [[name, entry] as const];
  });
  return { ...merged, witness: Object.fromEntries(witness) };
}

/** What a rule says, as if a source said it. */
function asEntry({ file, line, fields }: CorrectionRule): Entry {
  const at = { lines: [line, line] as const };
  const claims = FIELD_NAMES.flatMap((name) => {
    const value = fields[name];
    return value === undefined || value === null ? [] : [[name, claim<unknown>(value, at)]];
  });
  return {
    ...{ source: file, format: 'override', record: line, at },
    claims: Object.fromEntries(claims) as Claims,
  };
}

/** The fields that a hand corrects, in the order of a page. */
export function correctedFields({ fields }: CorrectionRule): NonNullable<Paper['corrected']> {
  return [...FIELD_NAMES, 'links' as const].filter((name) => fields[name] !== undefined);
}

/**
 * What an entry says of the fields that were taken from it before they were corrected. Other titles
 * and abstracts are kept whole, as other wordings are.
 */
export function seenIn(
  entry: Entry,
  { witness }: Merged,
  rule: CorrectionRule | undefined,
): Pick<PaperSource, 'seen'> {
  const seen = FIELD_NAMES.flatMap((name): [FieldName, string][] => {
    const corrected = rule?.fields[name];
    if (corrected === undefined || witness[name] !== entry) return [];
    if (name === 'title' || name === 'abstract') return [];
    const text = fieldText(entry.claims[name]?.value);
    return text === fieldText(corrected ?? '') ? [] : [[name, text]];
  });
  return seen.length === 0 ? {} : { seen: Object.fromEntries(seen) };
}
