/** Works out which papers are near each other, once for all pages, where that is not known from the last build. */
import { createHash } from 'node:crypto';
import type { Frontmatter } from '../model/paper.ts';
import { openRecords } from '../site/loader/cache.ts';
import { keepMap, keepRelated, type RelatedLine } from '../site/loader/nearness.ts';
import { mapByWords, onMap, relatedByWords, subjectedOf } from '../site/nearness.ts';
import type { PaperRecord } from '../site/record.ts';
import type { TopicEntry } from '../site/topics.ts';

export interface NearnessJob {
  /** Folder of the papers' records, in which it is written. */
  readonly records: string;
  /** In the order of the library. */
  readonly papers: readonly Frontmatter[];
  readonly topics: ReadonlyMap<string, TopicEntry>;
  /** Whether there is a map. */
  readonly hasMap: boolean;
  /** Is told for how many papers it is known what is related to them. */
  readonly tell?: (papers: number) => void;
}

/** Writes what is related to each paper, and the map. */
export function writeNearness({ records, papers, topics, hasMap, tell }: NearnessJob): void {
  const files = openRecords(records);
  try {
    const entries = new Map(files.entries.map((entry) => [entry.id, entry]));
    const textOf = (id: string): string => {
      const entry = entries.get(id);
      return entry === undefined ? '[]' : files.words(entry);
    };
    const wordsOf = (id: string) => JSON.parse(textOf(id)) as PaperRecord['words'];
    const digestOf = (ids: readonly string[], more = ''): string => {
      const hash = createHash('sha256').update(`${files.madeBy}\n${more}\n`);
      for (const id of ids) hash.update(`${id}\n`).update(textOf(id));
      return hash.digest('hex');
    };
    // By their ids: a day that is corrected must not change what is near.
    const ids = [...entries.keys()];
    keepRelated(records, digestOf(ids), function* (): Generator<RelatedLine> {
      const related = relatedByWords(ids, wordsOf);
      for (const [at, id] of ids.entries()) {
        yield [id, related(id)];
        tell?.(at + 1);
      }
    });
    if (!hasMap) return;
    const shown = subjectedOf(onMap(papers), topics);
    const shownIds = shown.map(({ id }) => id);
    keepMap(records, digestOf(shownIds, JSON.stringify(shown)), () => mapByWords(shown, wordsOf));
  } finally {
    files.close();
  }
}
