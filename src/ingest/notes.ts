/** What the report says of pages that a run cannot settle by itself. */
import type { Merged } from '../model/merge.ts';
import type { Problem } from '../model/problem.ts';
import type { Decision } from './decide.ts';
import type { OtherPages } from './pages.ts';

/** What is said of one paper: what its page notes, and the problems of its entries. */
export function notesOn({ paper, notes, problems }: Decision): readonly Problem[] {
  const onPage = notes.map((message) => ({
    severity: 'note' as const,
    file: `${paper.id}.mdx`,
    message,
  }));
  return [...onPage, ...problems];
}

/** A note on pages by hand that are one paper: both stay. */
export function samePages({ byHand: [first, ...others] = [] }: Merged): readonly Problem[] {
  return others.map((id) => ({
    severity: 'note',
    file: `${id}.mdx`,
    message:
      `this page and papers/${first ?? ''}.mdx are one paper, and both were written by hand, so ` +
      'both stay; remove one, and name its id among the aliases of the other',
  }));
}

/**
 * What is said of published addresses that this run has no paper for, and what to do about them.
 *
 * @param redirects id that went away → the id that its address leads to
 */
export function notesOnOthers(
  { vanished, undropped, outlived }: OtherPages,
  redirects: ReadonlyMap<string, string>,
): readonly Problem[] {
  return [
    ...vanished.map(vanishedNote),
    ...undropped.map(undroppedNote),
    ...outlived.map((id) => outlivedNote(id, redirects.get(id) ?? '')),
  ];
}

function vanishedNote(id: string): Problem {
  const message =
    `/papers/${id}/ was published, but its page was removed and no source has its paper: ` +
    'restore the page from the history, name the id among the aliases of another page, or list it ' +
    'under "drop" in overrides.yaml: its address says then that the paper is gone';
  return { severity: 'note', file: `${id}.mdx`, message };
}

function undroppedNote(id: string): Problem {
  const message =
    'overrides.yaml drops this paper, but its page was written or edited by hand, so it stays: ' +
    'remove the file';
  return { severity: 'note', file: `${id}.mdx`, message };
}

function outlivedNote(id: string, target: string): Problem {
  const message =
    `its paper is on the page "${target}" now, but this page was edited by hand, so both stay; ` +
    'carry the edit over and remove this file: its address will lead there';
  return { severity: 'note', file: `${id}.mdx`, message };
}
