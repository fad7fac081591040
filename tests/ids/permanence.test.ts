import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import type { OverrideRule } from '../../src/model/overrides.ts';
import { formatLock, parseLock } from '../../src/ids/index.ts';
import { abstractOf, changed, entry, NO_OVERRIDES, revised, wording } from '../dedupe/entries.ts';
import { run } from './papers.ts';

const TITLE = 'A Theory of Everything in Four Pages';
const TEXT = wording('t');
const paper = entry({ title: TITLE, abstract: TEXT });
const other = entry({ record: 2, title: 'Something Quite Unlike It', abstract: wording('u') });
const RULE: OverrideRule = { refs: [], file: 'overrides.yaml', line: 1 };

function together(...named: readonly Entry[]) {
  return { ...NO_OVERRIDES, merge: [{ ...RULE, named: named.map((one) => [one]) }] };
}
function apart(...named: readonly Entry[]) {
  return { ...NO_OVERRIDES, apart: [{ ...RULE, named: named.map((one) => [one]) }] };
}

describe('an id stays', () => {
  const before = run([paper, other]);
  it.each([
    ['the title is corrected', { title: 'A Theory of Nothing' }],
    ['the title is lost', { title: '' }],
    ['the abstract is revised', { abstract: revised(TEXT, 8) }],
    ['most of the abstract is written anew', { abstract: revised(TEXT, 5) }],
    [
      'the abstract is revised and the title is corrected',
      { title: `${TITLE}!!`, abstract: revised(TEXT, 15) },
    ],
    ['the abstract is cut', { abstract: TEXT.slice(0, TEXT.length * 0.7) }],
    ['the entry is in another source', { source: 'z.txt', record: 77 }],
  ])('when %s', (_, change) => {
    const next = changed(paper, change);
    const after = run([other, next], before.lock);
    expect(after.idOf(next)).toBe('a-theory-of-everything-in-four-pages');
    expect(after.idOf(other)).toBe('something-quite-unlike-it');
    expect(after.lock.ids.size).toBe(2);
  });

  it('that the title asks for rather than a shorter one, where a paper has both', () => {
    const [first] = before.merged[0]?.fingerprints ?? [];
    const { abstract, sketch } = first ?? { abstract: '', sketch: '' };
    const wish = 'a-theory-of-everything-in-four-pages';
    const ids = new Map([
      ['short', { id: 'short', made: first ? [first] : [] }],
      [wish, { id: wish, made: [{ abstract, sketch }] }],
    ]);
    expect(run([paper], { ...before.lock, ids }).idOf(paper)).toBe(wish);
  });

  it('by the title alone, where the lock has no sketch of the abstract', () => {
    const [first] = before.merged[0]?.fingerprints ?? [];
    const made = [{ ...first, abstract: 'f'.repeat(16), sketch: '' }];
    const ids = new Map([['an-old-name', { id: 'an-old-name', made }]]);
    expect(run([paper], { ...before.lock, ids }).idOf(paper)).toBe('an-old-name');
  });

  it('when an untitled paper gets its title from another source', () => {
    const untitled = entry({ abstract: TEXT });
    const first = run([untitled]);
    const titled = changed(paper, { source: 'b.txt' });
    const second = run([untitled, titled], first.lock);
    expect(second.ids).toEqual(first.ids);
    expect(run([titled], second.lock).ids).toEqual(first.ids);
  });

  it('with its paper when that is gone and comes back', () => {
    const gone = run([other], before.lock);
    const namesake = entry({ record: 5, title: TITLE, abstract: wording('n') });
    const taken = run([other, namesake], gone.lock);
    expect(taken.idOf(namesake)).toMatch(/^a-theory-of-everything-in-four-pages-[0-9a-f]{8}$/u);
    const back = run([other, namesake, paper], taken.lock);
    expect(back.idOf(paper)).toBe('a-theory-of-everything-in-four-pages');
    expect(back.idOf(namesake)).toBe(taken.idOf(namesake));
  });
});

describe('papers and ids that are left over are matched one to one', () => {
  const twin = entry({ record: 2, title: 'Another Theory of It', abstract: revised(TEXT, 13) });
  const before = run([paper, twin], undefined, apart(paper, twin));
  const [first = '', second = ''] = [before.idOf(paper), before.idOf(twin)];

  it('a paper that two ids resemble takes one, and the other waits for its own paper', () => {
    const next = changed(paper, { title: 'Corrected', abstract: revised(TEXT, 40) });
    const after = run([next], before.lock);
    expect(after.idOf(next)).toBe(first);
    expect(after.aliasesOf(next)).toEqual([]);
    expect(after.lock.ids.get(second)?.aliasOf).toBeUndefined();
    expect(run([next, twin], after.lock, apart(next, twin)).idOf(twin)).toBe(second);
  });

  it('an id that two papers resemble goes to one, and the other gets an id of its own', () => {
    const alone = run([paper]);
    const one = changed(paper, { title: 'Corrected', abstract: revised(TEXT, 40) });
    const two = changed(twin, { abstract: revised(TEXT, 11) });
    const after = run([one, two], alone.lock, apart(one, two));
    expect(after.idOf(one)).toBe('a-theory-of-everything-in-four-pages');
    expect(after.idOf(two)).toBe('another-theory-of-it');
  });
});

describe('of papers with one abstract, an id stays with', () => {
  const titled = changed(paper, { source: 'b.txt' });
  const untitled = entry({ source: 'c.txt', abstract: TEXT });
  const renamed = entry({ source: '0.txt', title: 'No Theory of Anything', abstract: TEXT });
  const { lock } = run([paper]);
  const id = 'a-theory-of-everything-in-four-pages';
  it.each([
    ['the one of the same title, before one without', [untitled, titled], titled],
    ['the one of the same title, before one of another', [renamed, titled], titled],
    ['the one without a title, before one of another', [renamed, untitled], untitled],
  ])('%s', (_, [one, two], heir) => {
    const both = [one ?? heir, two ?? heir] as const;
    expect(run(both, lock, apart(...both)).idOf(heir)).toBe(id);
  });
});

describe('a lock that leads nowhere', () => {
  const line = (id: string, aliasOf: string, at: Entry) => {
    const [made] = run([at]).lock.ids.values();
    return JSON.stringify({ ...made, id, aliasOf });
  };

  it('by a ring of aliases still gives each paper an id of its own', () => {
    const ring = [line('one', 'two', paper), line('two', 'one', other)].join('\n');
    const { idOf, lock } = run([paper, other], parseLock(ring, 'ids.lock'));
    expect([idOf(paper), idOf(other)]).toEqual(['one', 'two']);
    expect([...lock.ids.values()].map(({ aliasOf }) => aliasOf)).toEqual([undefined, undefined]);
  });

  it('by an alias of an unknown id keeps the id for its paper', () => {
    const { idOf, problems } = run([paper], parseLock(line('one', 'nobody', paper), 'ids.lock'));
    expect(idOf(paper)).toBe('one');
    expect(problems).toHaveLength(1);
  });
});

describe('two published papers that become one', () => {
  const before = run([paper, other]);
  const merged = run([paper, other], before.lock, together(paper, other));

  it('keep one address, and the other leads to it', () => {
    expect(merged.ids).toEqual(['a-theory-of-everything-in-four-pages']);
    expect(merged.aliases).toEqual([['something-quite-unlike-it']]);
  });

  it('stay so in later runs, also when an entry is gone', () => {
    const again = run([paper, other], merged.lock, together(paper, other));
    expect(again.lock).toEqual(merged.lock);
    for (const left of [other, changed(other, { abstract: revised(abstractOf(other), 9) })]) {
      const half = run([left], merged.lock);
      expect(half.ids).toEqual(merged.ids);
      expect(half.aliases).toEqual(merged.aliases);
    }
  });

  it('get their own addresses back when they are parted', () => {
    const parted = run([paper, other], merged.lock);
    expect(parted.idOf(paper)).toBe('a-theory-of-everything-in-four-pages');
    expect(parted.idOf(other)).toBe('something-quite-unlike-it');
    expect(parted.aliases).toEqual([[], []]);
  });
});

describe('of several addresses of one paper, there stays', () => {
  const third = entry({ record: 3, title: 'Thrice', abstract: wording('w') });
  const untitled = entry({ record: 4, abstract: wording('v') });
  const lost = (one: Entry) => changed(one, { title: '' });

  it('the one that the title asks for, and the others lead to it in their order', () => {
    const { lock } = run([paper, other, third]);
    const after = run([paper, other, third], lock, together(paper, other, third));
    expect(after.ids).toEqual(['a-theory-of-everything-in-four-pages']);
    expect(after.aliases).toEqual([['something-quite-unlike-it', 'thrice']]);
    expect(after.problems).toEqual([]);
  });

  it('where the title is lost, one made from a title before one made from an abstract', () => {
    const { lock } = run([untitled, paper]);
    const nameless = lost(paper);
    expect(run([nameless, untitled], lock, together(nameless, untitled)).ids).toEqual([
      'a-theory-of-everything-in-four-pages',
    ]);
  });

  it('where the title is lost, the shorter one, and of equals the first', () => {
    const [one, two] = [lost(paper), lost(third)];
    const { lock } = run([paper, third]);
    expect(run([one, two], lock, together(one, two)).ids).toEqual(['thrice']);
    const equal = changed(other, { title: 'Twelve' });
    const before = run([equal, third]).lock;
    const both = [lost(equal), two] as const;
    expect(run(both, before, together(...both)).ids).toEqual(['thrice']);
  });
});

describe('a paper that turns out to be two', () => {
  const copy = entry({ source: '0.txt', abstract: revised(TEXT, 12) });
  const before = run([paper, copy]);
  const parted = run([paper, copy], before.lock, apart(paper, copy));

  it('leaves its address to the content that it was made for', () => {
    expect(before.ids).toEqual(['a-theory-of-everything-in-four-pages']);
    expect(parted.idOf(paper)).toBe('a-theory-of-everything-in-four-pages');
    expect(parted.idOf(copy)).toMatch(/^t0x0-/u);
  });

  it('stays two addresses, also when the first is gone', () => {
    expect(run([paper, copy], parted.lock, apart(paper, copy)).ids).toEqual(parted.ids);
    const left = run([copy], parted.lock);
    expect(left.idOf(copy)).toBe(parted.idOf(copy));
    expect(left.aliasesOf(copy)).toEqual([]);
  });

  it('keeps identical copies on the addresses that they got', () => {
    const twin = { ...paper, record: 3 };
    const first = run([paper, twin], undefined, apart(paper, twin));
    const second = run([paper, twin], first.lock, apart(paper, twin));
    expect(new Set(first.ids).size).toBe(2);
    expect(second.ids).toEqual(first.ids);
    expect(second.lock).toEqual(first.lock);
  });
});

describe('over many runs', () => {
  /** Seven papers, each of which can be told in four ways by two sources. */
  const versions = Array.from({ length: 7 }, (_, n) => {
    const text = wording(`p${n}`);
    const title = `${'Alpha Beta Gamma Delta Epsilon Zeta Eta'.split(' ')[n % 3] ?? ''} Methods`;
    return [
      { abstract: text },
      { abstract: text, title },
      { abstract: revised(text, 14), title },
      { abstract: revised(text, 14), title: `${title}, Corrected` },
    ].map((part, at) => entry({ source: `c${at}.txt`, record: n + 1, ...part }));
  });
  const runs = fc.array(fc.subarray(versions.flat()), { minLength: 2, maxLength: 6 });

  it('no address is lost, shared, or given to another paper', () => {
    fc.assert(
      fc.property(runs, (shown) => {
        let lock = run([]).lock;
        const owner = new Map<string, number>();
        const homes = new Map<number, string>();
        for (const entries of shown) {
          const now = run(entries, lock);
          expect(new Set(now.ids).size).toBe(now.ids.length);
          for (const [at, { entries: told }] of now.merged.entries()) {
            const [number] = new Set(told.map(({ record }) => record));
            for (const id of [now.ids[at] ?? '', ...(now.aliases[at] ?? [])]) {
              expect(owner.get(id) ?? number).toBe(number);
              owner.set(id, number ?? 0);
            }
            expect(now.ids[at]).toBe(homes.get(number ?? 0) ?? now.ids[at]);
            homes.set(number ?? 0, now.ids[at] ?? '');
          }
          expect([...now.lock.ids.keys()]).toEqual(expect.arrayContaining([...lock.ids.keys()]));
          expect(run(entries.toReversed(), lock).lock).toEqual(now.lock);
          lock = parseLock(formatLock(now.lock), 'ids.lock');
          expect(run(entries, lock).lock).toEqual(now.lock);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('copies of one paper that a hand keeps apart', () => {
  it.each([
    'Aaa',
    'Zzz',
    'A Title That Is Longer Than Eighty Characters And Is Cut Where A Word Ends Here',
  ])('keep their addresses in run after run: %s', (title) => {
    const one = entry({ title, abstract: TEXT });
    const two = entry({ title, abstract: TEXT, source: 'b.txt' });
    const first = run([one, two], undefined, apart(one, two));
    const second = run([one, two], first.lock, apart(one, two));
    expect(second.ids).toEqual(first.ids);
    expect(formatLock(second.lock)).toBe(formatLock(first.lock));
  });
});
