/** Reads all sources of a run, and tells what of them was left out. */
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

/** Reads each source, in the order of their names, and checks that no line of it went astray. */
export function readSources(sources: readonly Source[], watch: Watch): ReadSources {
  const parsed: ReadSource[] = [];
  const refused: SourceRefusal[] = [];
  for (const source of sources.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const reading = readSource(source, watch);
    if ('refused' in reading) refused.push(reading);
    else parsed.push(withEveryLine(reading, source));
  }
  return { parsed, refused };
}

function withEveryLine(parsed: ReadSource, source: Source): ReadSource {
  const { faults } = accountFor(parsed, source);
  if (faults.length > 0) {
    throw new Error(`${source.name}: lines are not accounted for: ${faults.join('; ')}`);
  }
  return parsed;
}
