import type { Report } from '../model/report.ts';
import { FIELD_NAMES, FIELDS } from '../model/fields.ts';
import { figure } from './figures.ts';
import { contentFolder, contentReport } from './loader/content.ts';
import { grouped } from './order.ts';

let remembered: Promise<Report | undefined> | undefined;

/** What ingest reported of this content; nothing where there is no report. */
export function ingestReport(): Promise<Report | undefined> {
  remembered ??= contentReport(contentFolder());
  return remembered;
}

/** Items of one list that the report page shows; the file holds them all. */
export const REPORT_LIST_MAX = 100;

type Link = Report['nearMisses'][number];

const REASONS: Readonly<Record<Link['because'], string>> = {
  identifier: 'same identifier, ',
  title: 'same title, ',
  abstract: 'same abstract, ',
  trigrams: '',
  override: 'decided by hand, ',
};

/** Why two entries were joined or compared, in words. */
export function reason({ because, similarity, differ }: Link): string {
  const why = `${REASONS[because]}${Math.round(similarity * 100)} % of word trigrams in common`;
  return differ ? `${why}, but different identifiers` : why;
}

/** Which fields of a merged paper came from which entry, in words. */
export function tookFrom(
  took: Report['merged'][number]['took'],
): readonly { readonly entry: string; readonly fields: string }[] {
  const entries = grouped(FIELD_NAMES, (name) => (took[name] === undefined ? [] : [took[name]]));
  return [...entries].map(([entry, names]) => ({
    entry,
    fields: names.map((name) => FIELDS[name].label).join(', '),
  }));
}

/** How many formulas of two copies agree and how many do not, in words: `6 agree, 1 differs`. */
export function agreement({ agree, differ }: { agree: number; differ: number }): string {
  const agreeing = `${figure(agree)} ${agree === 1 ? 'agrees' : 'agree'}`;
  return differ === 0
    ? agreeing
    : `${agreeing}, ${figure(differ)} ${differ === 1 ? 'differs' : 'differ'}`;
}
