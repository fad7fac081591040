import { describe, expect, it } from 'vitest';
import { claimAliases } from '../../src/ids/aliases.ts';
import type { LockedId } from '../../src/model/lock.ts';
import { EMPTY_LOCK } from './papers.ts';

/** A lock of addresses, each a page of its own or leading to another (`old>page`). */
function lockOf(...addresses: readonly string[]) {
  const ids = addresses.map((address): [string, LockedId] => {
    const [id = '', aliasOf] = address.split('>');
    return [id, { id, made: [], ...(aliasOf !== undefined && { aliasOf }) }];
  });
  return { ...EMPTY_LOCK, ids: new Map(ids) };
}

/** Where an address leads after a page claimed it, and what is said. */
function claimed(alias: string, lock: ReturnType<typeof lockOf>, live: readonly string[]) {
  const claim = { alias, id: 'page', file: 'papers/page.mdx', line: 3 };
  const { lock: next, problems } = claimAliases(lock, [claim], (id) => live.includes(id));
  return { leads: next.ids.get(alias)?.aliasOf, said: problems.map(({ message }) => message) };
}

describe('an address that a page claims', () => {
  it('leads to the page where it is new', () => {
    expect(claimed('new', lockOf('page'), ['page'])).toEqual({ leads: 'page', said: [] });
  });

  it('stays as it is where it leads there already', () => {
    const lock = lockOf('page', 'old>page');
    expect(claimed('old', lock, ['page'])).toEqual({ leads: 'page', said: [] });
  });

  it('is taken over where its paper is gone', () => {
    expect(claimed('old', lockOf('page', 'old'), ['page'])).toEqual({ leads: 'page', said: [] });
  });

  it('stays with a page of its own, and is reported', () => {
    const { leads, said } = claimed('old', lockOf('page', 'old'), ['page', 'old']);
    expect(leads).toBeUndefined();
    expect(said.join('\n')).toContain('is a page of its own');
  });

  it('stays with the page that it leads to, and is reported', () => {
    const lock = lockOf('page', 'other', 'old>other');
    const { leads, said } = claimed('old', lock, ['page', 'other']);
    expect(leads).toBe('other');
    expect(said.join('\n')).toContain('leads to papers/other.mdx');
  });

  it('is no address of a page that the lock does not know', () => {
    expect(claimed('new', lockOf('other'), ['other'])).toEqual({ leads: undefined, said: [] });
  });
});
