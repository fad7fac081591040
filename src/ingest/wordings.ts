/** The words in which the other entries of a paper give its title and its abstract. */
import { isDamagedCopy } from '../copies/index.ts';
import { hasStrippedAbstract, type Entry } from '../model/entry.ts';
import type { Merged } from '../model/merge.ts';
import type { PaperSource } from '../model/paper.ts';
import { ABSTRACT_MAX, cutText, TITLE_MAX } from '../text/limits.ts';
import { cleanTitle } from '../text/title.ts';

/** What a page says of an entry that words something otherwise. */
type OtherWording = Pick<PaperSource, 'titleSeen' | 'wording'>;

/** Characters of other wordings that one page holds: many copies of a paper must not swell it. */
const TOTAL_MAX = 40_000;

/**
 * The wordings that are not the page's, each at the first entry that has it. Copies that differ by
 * white space, or by nothing but the damage of one of them, have one wording.
 */
export function otherWordings({
  entries,
  witness,
}: Pick<Merged, 'entries' | 'witness'>): ReadonlyMap<Entry, OtherWording> {
  const wordings = new Map<Entry, OtherWording>();
  const told = new Set<string>();
  let room = TOTAL_MAX;
  const tell = (text: string | undefined): string | undefined => {
    if (text === undefined || text === '' || told.has(text) || text.length > room) return undefined;
    told.add(text);
    room -= text.length;
    return text;
  };
  for (const entry of entries) {
    const titleSeen = tell(otherTitle(entry, witness.title));
    const wording = tell(otherAbstract(entry, witness.abstract));
    if (titleSeen === undefined && wording === undefined) continue;
    wordings.set(entry, { ...(titleSeen && { titleSeen }), ...(wording && { wording }) });
  }
  return wordings;
}

function otherTitle(entry: Entry, shown: Entry | undefined): string | undefined {
  const [theirs, ours] = [entry, shown].map((one) =>
    oneSpaced(cleanTitle(one?.claims.title?.value ?? '')),
  );
  return theirs === ours ? undefined : cutText(theirs ?? '', TITLE_MAX);
}

function otherAbstract(entry: Entry, shown: Entry | undefined): string | undefined {
  if (entry === shown) return undefined;
  const [theirs, ours] = [entry, shown].map((one) => oneSpaced(one?.claims.abstract?.value ?? ''));
  if (theirs === undefined || ours === undefined || theirs === ours || theirs === '')
    return undefined;
  const [stripped, otherwise] = [entry, shown].map((one) => one && hasStrippedAbstract(one));
  const [intact, copy] = stripped ? [ours, theirs] : [theirs, ours];
  if (stripped !== otherwise && isDamagedCopy(intact, copy)) return undefined;
  return cutText(theirs, ABSTRACT_MAX);
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
