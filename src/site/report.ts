import type { Report } from '../model/report.ts';
import { FIELD_NAMES } from '../model/fields.ts';
import { depend } from './dependencies.ts';
import { contentFolder, contentReport } from './loader/content.ts';
import { grouped } from './order.ts';
import { fieldLabel } from './shown.ts';
import * as texts from '../texts/current.ts';

let remembered: Promise<Report | undefined> | undefined;

/** What ingest reported of this content; nothing where there is no report. */
export async function ingestReport(): Promise<Report | undefined> {
  depend('report');
  remembered ??= contentReport(contentFolder());
  return remembered;
}

/** Items of one list that the report page shows; the file holds them all. */
export const REPORT_LIST_MAX = 100;

type Link = Report['nearMisses'][number];

/** Why two entries were joined or compared, in words. */
export function reason({ because, similarity, differ }: Link): string {
  const parts = [
    texts.reasons[because],
    texts.trigramsShared(Math.round(similarity * 100)),
    differ ? texts.identifiersDiffer : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Which fields of a merged paper came from which entry, in words. */
export function tookFrom(
  took: Report['merged'][number]['took'],
): readonly { readonly entry: string; readonly fields: string }[] {
  const entries = grouped(FIELD_NAMES, (name) => (took[name] === undefined ? [] : [took[name]]));
  return [...entries].map(([entry, names]) => ({
    entry,
    fields: names.map((name) => fieldLabel(name)).join(', '),
  }));
}

/** How many formulas of two copies agree and how many do not, in words: `6 agree, 1 differs`. */
export function agreement({ agree, differ }: { agree: number; differ: number }): string {
  return texts.agreement(agree, differ);
}
