/** Where the entries of a paper word its title or its abstract otherwise: the words that differ. */
import { diffArrays } from 'diff';
import type { Abstract } from '../model/abstract.ts';
import type { Frontmatter, PaperSource } from '../model/paper.ts';
import { parseAbstract } from '../text/abstract.ts';
import { plainText } from '../text/plain.ts';
import { titleText } from './naming.ts';

/** A stretch of another wording: in both, only on this page, or only in the other. */
interface WordingPart {
  readonly kind: 'same' | 'here' | 'there';
  readonly text: string;
}

/** Another wording of a title or an abstract, beside the page's own. */
export interface Wording {
  readonly field: 'title' | 'abstract';
  /** The entry that words it so, `source#record`. */
  readonly entry: string;
  /** In reading order; one part of kind `there` where the two have little in common. */
  readonly parts: readonly WordingPart[];
  /** Stretches in which the two differ; nothing where they have little in common. */
  readonly changes: number | undefined;
}

/** Words added or gone, beyond which two texts are not laid side by side. It bounds the time. */
const CHANGES_MAX = 300;

/**
 * Lays the other wordings of a paper beside its own, word by word. A wording from a listing that
 * damages mathematics is taken as it stands there, another as it reads.
 *
 * @param otherwise the entries that word something otherwise
 */
export function wordingsOf(
  paper: Pick<Frontmatter, 'title'>,
  abstract: Abstract,
  otherwise: readonly PaperSource[],
): readonly Wording[] {
  return otherwise.flatMap((source) => {
    const { source: file, record, titleSeen, wording } = source;
    const entry = `${file}#${record}`;
    const title = titleSeen && compared(titleText(paper.title), titleText(titleSeen));
    const text = wording && compared(plainText(abstract), readable(wording, source));
    return [
      ...(title ? [{ field: 'title' as const, entry, ...title }] : []),
      ...(text ? [{ field: 'abstract' as const, entry, ...text }] : []),
    ];
  });
}

function readable(wording: string, source: PaperSource): string {
  return source.stripped ? wording : plainText(parseAbstract(wording).abstract);
}

/** Nothing where the two are the same words after all, as after an edit by hand. */
function compared(here: string, there: string): Pick<Wording, 'parts' | 'changes'> | undefined {
  const [ours, theirs] = [here, there].map((text) => text.match(/\S+/gu) ?? []);
  const parts = diffArrays([...(ours ?? [])], [...(theirs ?? [])], { maxEditLength: CHANGES_MAX });
  if (parts === undefined) return { parts: [{ kind: 'there', text: there }], changes: undefined };
  if (!parts.some(({ added, removed }) => added || removed)) return undefined;
  const stretches = parts.map(({ added, removed, value }): WordingPart => ({
    kind: added ? 'there' : removed ? 'here' : 'same',
    text: value.join(' '),
  }));
  return { parts: stretches, changes: changesIn(stretches) };
}

/** What was put in place of something is one change with it. */
function changesIn(parts: readonly WordingPart[]): number {
  return parts.filter(
    ({ kind }, at) => kind !== 'same' && (parts[at - 1]?.kind ?? 'same') === 'same',
  ).length;
}
