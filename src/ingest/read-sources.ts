/** Reads all sources of a run, and tells what of them was left out. */
import { keptOr, type Kept } from '../model/kept.ts';
import type { ReadSource } from '../model/read-source.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Watch } from '../model/watch.ts';
import { accountFor, readSource, type SourceRefusal } from '../sources/index.ts';

/** What came in: the sources, and what had to be said while opening them. */
export interface Seeds {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

interface ReadSources {
  readonly parsed: readonly ReadSource[];
  readonly refused: readonly SourceRefusal[];
}

/** Characters of a source up to which its reading is kept: a longer one would be held twice in memory. */
const KEPT_MAX = 32_000_000;

/**
 * Reads each source, in the order of their names, and checks that no line of it went astray.
 *
 * @param kept readings of earlier runs: a source of the same bytes says the same
 */
export function readSources(sources: readonly Source[], watch: Watch, kept: Kept): ReadSources {
  const parsed: ReadSource[] = [];
  const refused: SourceRefusal[] = [];
  for (const source of sources.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name, length, digest } = source;
    const reading =
      digest === undefined || length > KEPT_MAX
        ? read(source, watch)
        : keptOr(kept, `read ${name}`, digest, () => read(source, watch));
    if ('refused' in reading) refused.push(reading);
    else parsed.push(reading);
  }
  return { parsed, refused };
}

function read(source: Source, watch: Watch): ReadSource | SourceRefusal {
  const reading = readSource(source, watch);
  return 'refused' in reading ? reading : withEveryLine(reading, source);
}

function withEveryLine(parsed: ReadSource, source: Source): ReadSource {
  const { faults } = accountFor(parsed, source);
  if (faults.length > 0) {
    throw new Error(`${source.name}: lines are not accounted for: ${faults.join('; ')}`);
  }
  return parsed;
}
