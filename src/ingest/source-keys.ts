/** Citation keys of sources: a key names one paper, so of several with the same one the first keeps it. */
import { placeInFile, type Entry } from '../model/entry.ts';
import type { Deduped } from '../model/merge.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Papers without the keys that papers before them have too: BibTeX takes no two, in any case, and an
 * export of all papers would be refused.
 */
export function withKeysOnce(deduped: Deduped): Deduped {
  const holders = new Map<string, Entry>();
  const problems: Problem[] = [];
  const merged = deduped.merged.map((paper) => {
    const { citationKey: entry, ...others } = paper.witness;
    const key = entry?.claims.citationKey?.value;
    if (entry === undefined || key === undefined) return paper;
    const holder = holders.get(key.toLowerCase());
    if (holder === undefined) {
      holders.set(key.toLowerCase(), entry);
      return paper;
    }
    problems.push(noteOn(key, entry, holder));
    return { ...paper, witness: others };
  });
  return { ...deduped, merged, problems: [...deduped.problems, ...problems] };
}

function noteOn(key: string, entry: Entry, holder: Entry): Problem {
  const other = `${holder.source}${holder.at.lines ? `, line ${holder.at.lines[0]}` : ''}`;
  const message = `the key "${key}" is that of another paper too (${other}), which keeps it; this one has only the library's own`;
  return { severity: 'note', ...placeInFile(entry), message };
}
