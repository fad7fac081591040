import { readdirSync, readFileSync } from 'node:fs';
import { textSource } from '../../src/model/source.ts';
import { readSource } from '../../src/sources/index.ts';
import { dedupe } from '../../src/dedupe/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Deduped, Merged } from '../../src/model/merge.ts';
import type { ResolvedOverrides } from '../../src/model/overrides.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

export const NO_OVERRIDES: ResolvedOverrides = { merge: [], apart: [] };

/** The entries of all captures of the repository. */
export const seedEntries: readonly Entry[] = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    const parsed = readSource(textSource(name, readFileSync(new URL(name, SEEDS), 'utf8')));
    return 'entries' in parsed ? parsed.entries : [];
  });

/** An entry with what a test cares for; its place is `a.txt#1` unless it says otherwise. */
export function entry(part: Partial<Entry>): Entry {
  const line = part.record ?? 1;
  return {
    capture: 'a.txt',
    format: 'author-profile',
    record: 1,
    lines: [line, line],
    fieldLines: {},
    abstract: '',
    damaged: false,
    ...part,
  };
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

/** An entry's place in short: the capture's first three letters, and the record. */
export function place({ capture, record }: Entry): string {
  return `${capture.slice(0, 3)}#${record}`;
}

/** The papers as lists of places, in a form that can be compared. */
export function groupsOf({ merged }: Deduped): readonly string[] {
  return merged.map(({ entries }) => entries.map(place).join(' ')).sort();
}

/** The papers of some entries, without overrides. */
export function papersOf(...entries: readonly Entry[]): readonly Merged[] {
  return dedupe(entries, NO_OVERRIDES).merged;
}
