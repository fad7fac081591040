/** Addresses that pages claim by hand: they lead to the page, and are remembered like all others. */
import type { Lock, LockedId } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import { rootOf } from './owners.ts';

/** An address that a page names among its aliases, and where it does. */
export interface ClaimedAlias {
  readonly alias: string;
  /** The page's id. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Makes the addresses that pages claim lead to them. One that is another paper's stays with it, and
 * is reported.
 *
 * @param lock every address after a run
 * @param claimed by pages, each address once
 * @param isLive whether a page or a paper has this id now
 */
export function claimAliases(
  lock: Lock,
  claimed: readonly ClaimedAlias[],
  isLive: (id: string) => boolean,
): { readonly lock: Lock; readonly problems: readonly Problem[] } {
  const ids = new Map<string, LockedId>(lock.ids);
  const problems: Problem[] = [];
  for (const { alias, id, file, line } of claimed) {
    const page = ids.get(id);
    const root = ids.has(alias) ? rootOf(alias, lock) : undefined;
    if (root !== undefined && root !== id && (isLive(alias) || isLive(root))) {
      problems.push({ severity: 'note', file, line, message: ofAnother(alias, root) });
    } else if (page !== undefined && root !== id) {
      ids.set(alias, { ...(ids.get(alias) ?? { made: page.made }), id: alias, aliasOf: id });
    }
  }
  return { lock: { ...lock, ids }, problems };
}

function ofAnother(alias: string, root: string): string {
  return alias === root
    ? `the alias "${alias}" is a page of its own, papers/${alias}.mdx, and stays that; take it out`
    : `the alias "${alias}" leads to papers/${root}.mdx, and stays there; take it out`;
}
