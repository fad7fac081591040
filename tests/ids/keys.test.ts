import { describe, expect, it, test } from 'vitest';
import { citationKeys, formatLock, parseLock, recordKeys } from '../../src/ids/index.ts';
import { wishedKey } from '../../src/ids/keys.ts';
import type { Lock } from '../../src/model/lock.ts';
import type { PaperPart } from '../support/names.ts';
import { paper } from '../site-logic/paper.ts';

const MADE = [{ abstract: '0123456789abcdef', sketch: '' }];

/** A lock of some addresses, with the keys that are known. */
function lockOf(ids: Readonly<Record<string, string | undefined>>): Lock {
  const lines = Object.entries(ids).map(([id, key]) => JSON.stringify({ id, key, made: MADE }));
  return parseLock(lines.join('\n'), 'ids.lock');
}

const keysOf = (lock: Lock) => Object.fromEntries(citationKeys(lock));
const attention = (id: string, more: PaperPart = {}) =>
  paper({
    id,
    title: 'Attention Is All You Need',
    authors: ['Ashish Vaswani'],
    date: '2017',
    ...more,
  });

test.each([
  [
    { title: 'Attention Is All You Need', authors: ['Ashish Vaswani'], date: '2017-06' },
    'vaswani2017attention',
  ],
  [
    { title: 'Visualizing Data', authors: ['Laurens van der Maaten'], date: '2008' },
    'maaten2008visualizing',
  ],
  [{ title: 'On the $K$-wise', authors: ['José Ruiz'] }, 'ruizwise'],
  [{ title: '深度学习', authors: ['Ann Zorn'], date: '2020' }, 'zorn2020'],
  [
    { title: 'Deep Networks', authors: [], organisation: 'Google DeepMind', date: '2024' },
    'googledeepmind2024deep',
  ],
  [{ title: 'A Sharp Theory of the Flow', date: '2024' }, 'sharptheoryflow2024'],
  [{ title: 'Deep Networks', authors: ['王伟'], date: '2024' }, 'deepnetworks2024'],
  [{ title: '1-bit Adam', date: '' }, 'bitadam'],
  [{ title: 'Of the', authors: ['Rita Blom'] }, 'blomof'],
  [{ title: '王' }, 'paper'],
] as [PaperPart, string][])('%j asks for the key %s', (fields, key) => {
  expect(wishedKey(paper({ id: 'x', ...fields }))).toBe(key);
});

describe('the citation keys of a library', () => {
  it('differ, and depend on no order of the papers', () => {
    const papers = [
      attention('c'),
      attention('a'),
      attention('b'),
      attention('d', { date: '2018' }),
    ];
    const lock = lockOf({ a: undefined, b: undefined, c: undefined, d: undefined });
    const expected = {
      a: 'vaswani2017attention',
      b: 'vaswani2017attentiona',
      c: 'vaswani2017attentionb',
      d: 'vaswani2018attention',
    };
    expect(keysOf(recordKeys(lock, papers))).toEqual(expected);
    expect(keysOf(recordKeys(lock, papers.toReversed()))).toEqual(expected);
  });

  it('stay through corrections, later papers and the file, and are never given away', () => {
    const lock = lockOf({ a: 'vaswani2017attention', gone: 'blom2024study', b: undefined });
    const papers = [
      attention('a', { authors: ['Rita Blom'], date: '2020' }),
      paper({ id: 'b', title: 'Study', authors: ['Rita Blom'], date: '2024' }),
    ];
    const next = parseLock(formatLock(recordKeys(lock, papers)), 'ids.lock');
    const expected = { a: 'vaswani2017attention', gone: 'blom2024study', b: 'blom2024studya' };
    expect(keysOf(next)).toEqual(expected);
    expect(formatLock(recordKeys(next, papers))).toBe(formatLock(next));
  });

  it('are no paper’s id, and one paper’s alone after a merge of two locks', () => {
    const taken = lockOf({ vaswani2017attention: undefined, a: undefined });
    expect(keysOf(recordKeys(taken, [attention('a')]))).toEqual({ a: 'vaswani2017attentiona' });
    const merged = lockOf({ a: 'vaswani2017attention', b: 'vaswani2017attention' });
    expect(keysOf(recordKeys(merged, [attention('a'), attention('b')]))).toEqual({
      a: 'vaswani2017attention',
      b: 'vaswani2017attentiona',
    });
  });

  it('are the id of a page that was published under it when it was written by hand', () => {
    const lock = { ...lockOf({ a: undefined }), byHand: new Map([['a', '2026-01-20']]) };
    expect(keysOf(recordKeys(lock, [attention('a')]))).toEqual({ a: 'a' });
  });
});
