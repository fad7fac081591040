import type { Entry } from '../model/entry.ts';

/** Capture name → the latest day on which one of its papers is known to have been out. */
type CaptureDays = ReadonlyMap<string, string>;

/**
 * What is known of when each capture was made: it lists a paper, so it is no older than the paper.
 * The day of a paper may have been printed by another capture. A capture of which nothing is known
 * is left out.
 *
 * @param papers the entries of each paper
 */
export function captureDays(papers: readonly (readonly Entry[])[]): CaptureDays {
  const days = new Map<string, string>();
  for (const entries of papers) {
    const out = entries.flatMap(({ claims }) => claims.date?.value ?? []).sort()[0];
    for (const { source, claims } of entries) {
      for (const day of [out, claims.date?.value]) {
        if (day !== undefined && day > (days.get(source) ?? '')) days.set(source, day);
      }
    }
  }
  return days;
}

const CODE_ADDRESS = /\bhttps?:\/\/\S/iu;

/**
 * Orders entries of one paper by the age of their wording, newest first. Nothing printed says which
 * wording is newer, so two signs decide, the stronger first: an abstract that gives an address
 * (authors add it when the code is out, and keep it from then on), and the later capture, as far as
 * the dates of the papers it lists tell.
 */
export function byAge(days: CaptureDays): (a: Entry, b: Entry) => number {
  return (a, b) => {
    const addresses = Number(givesAddress(b)) - Number(givesAddress(a));
    if (addresses !== 0) return addresses;
    const [dayA, dayB] = [days.get(a.source) ?? '', days.get(b.source) ?? ''];
    return dayA === dayB ? 0 : dayA > dayB ? -1 : 1;
  };
}

function givesAddress({ claims }: Entry): boolean {
  return CODE_ADDRESS.test(claims.abstract?.value ?? '');
}
