/** Lists of papers in addresses and texts, and the list that a reader came from. */
import { describe, expect, it } from 'vitest';
import { listQuery, listState, nearId, refined, sortNear } from '../../src/reading/refine.ts';
import { hrefsIn, sharedHrefs, shareFragment } from '../../src/reading/share.ts';
import { joinedTrail, placeIn, type Trail } from '../../src/reading/trail.ts';

const trail = (ids: readonly string[], more: Partial<Trail> = {}): Trail => ({
  name: 'Tides',
  href: '/topics/tides/',
  start: 1,
  total: 5,
  papers: ids.map((id) => ({ href: `/papers/${id}/`, title: id.toUpperCase() })),
  ...more,
});

describe('a shared list', () => {
  const papers = '/lib/papers/';
  const hrefs = ['/lib/papers/a-tide-1/', '/lib/papers/b.2/'];

  it('comes back from its address', () => {
    expect(sharedHrefs(`#${shareFragment(hrefs, papers)}`, papers)).toEqual(hrefs);
  });

  it.each(['', '#', '#found=tide', '#papers='])('is empty in the fragment "%s"', (fragment) => {
    expect(sharedHrefs(fragment, papers)).toEqual([]);
  });

  it.each(['../../evil', '//evil.example', 'a/b', 'javascript:alert(1)', '<b>', '%2e%2e', '.'])(
    'leads nowhere but to papers: %s',
    (id) => {
      expect(sharedHrefs(`#papers=${id},good`, papers)).toEqual(['/lib/papers/good/']);
    },
  );

  it('names a paper once, and not without end', () => {
    expect(sharedHrefs('#papers=a,a,b', papers)).toHaveLength(2);
    const many = Array.from({ length: 999 }, (_, at) => `p${at}`).join(',');
    expect(sharedHrefs(`#papers=${many}`, papers)).toHaveLength(200);
  });
});

describe('papers in a file', () => {
  it('are found by their addresses, once each', () => {
    const text =
      'url = {https://x.example/papers/tides/},\nUR  - https://x.example/papers/ebb/\n"/papers/tides/"';
    expect(hrefsIn(text, '/papers/')).toEqual(['/papers/tides/', '/papers/ebb/']);
  });

  it('are those of this library', () => {
    expect(hrefsIn('https://x.example/other/page/ /papersX/tides/', '/papers/')).toEqual([]);
  });
});

describe('the list that a reader came from', () => {
  it('tells a paper’s place and neighbours', () => {
    const { previous, next, place } = placeIn(trail(['a', 'b', 'c']), '/papers/b/') ?? {};
    expect([previous?.title, next?.title, place]).toEqual(['A', 'C', 2]);
  });

  it('has none before its first and after its last paper', () => {
    expect(placeIn(trail(['a', 'b', 'c']), '/papers/a/')?.previous).toBeUndefined();
    expect(placeIn(trail(['a', 'b', 'c']), '/papers/c/')?.next).toBeUndefined();
  });

  it('does not hold every paper', () => {
    expect(placeIn(trail(['a', 'b', 'c']), '/papers/z/')).toBeUndefined();
  });

  it('goes on over the pages of a list', () => {
    const whole = joinedTrail(
      trail(['a', 'b', 'c'], { after: '/topics/tides/2/' }),
      trail(['d', 'e'], { start: 4, before: '/topics/tides/' }),
    );
    expect(placeIn(whole, '/papers/d/')).toMatchObject({ place: 4, previous: { title: 'C' } });
    expect(whole.after).toBeUndefined();
  });
});

describe('a list that is sorted and filtered', () => {
  const papers = [
    { title: '“Zeta”', date: '2024-05', topics: ['tides', 'sea'], code: true },
    { title: 'Alpha', date: '', topics: ['wind', 'air', 'tides', 'sea'], code: false },
    { title: 'beta', date: '2023', topics: ['sea'], code: false },
  ];
  const all = listState(new URLSearchParams());
  const titlesOf = (state: Partial<typeof all>, topic?: string) =>
    refined(papers, { ...all, ...state }, topic).map(({ title }) => title);

  it.each([
    [{}, ['“Zeta”', 'Alpha', 'beta']],
    [{ sort: 'nonsense' }, ['“Zeta”', 'Alpha', 'beta']],
    [{ sort: 'oldest' }, ['beta', '“Zeta”', 'Alpha']],
    [{ sort: 'newest' }, ['“Zeta”', 'beta', 'Alpha']],
    [{ sort: 'title' }, ['Alpha', 'beta', '“Zeta”']],
    [{ code: '1' }, ['“Zeta”']],
    [{ year: '2024' }, ['“Zeta”']],
    [{ year: 'undated' }, ['Alpha']],
    [{ topic: 'tides', sort: 'title' }, ['Alpha', '“Zeta”']],
    [{ topic: 'tide' }, []],
  ])('%o leaves %o', (state, titles) => {
    expect(titlesOf(state)).toEqual(titles);
  });

  it('has those first that are most about its topic', () => {
    expect(titlesOf({ sort: 'related' }, 'sea')).toEqual(['beta', '“Zeta”', 'Alpha']);
  });

  it('has those first that are nearest to a paper, and those as near in their order', () => {
    const near = papers.map((paper, at) => ({ ...paper, nearness: [0.1, 0.1, 0.9][at] ?? 0 }));
    const state = { ...all, sort: sortNear('some.paper-1') };
    expect(nearId(state)).toBe('some.paper-1');
    const titles = refined(near, state).map(({ title }) => title);
    expect(titles).toEqual(['beta', '“Zeta”', 'Alpha']);
  });

  it.each(['near', 'near-', 'near-../x', 'near-a/b', 'newest'])(
    'is about no paper in the order "%s"',
    (sort) => {
      expect(nearId({ ...all, sort })).toBeUndefined();
    },
  );

  it('comes back from its address', () => {
    expect(listQuery(all)).toBe('');
    const query = '?sort=title&topic=tides&year=2024&code=1';
    expect(listQuery(listState(new URLSearchParams(`${query}&q=x`)))).toBe(query);
  });
});
