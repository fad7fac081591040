import { describe, expect, it } from 'vitest';
import { depend, digestNow, noting, once, provide, query } from '../../src/site/dependencies.ts';
import { digester, watched, watchPapers } from '../../src/site/watched.ts';
import { paper } from './paper.ts';

const notedOf = async (work: () => unknown) => (await noting(() => Promise.resolve(work()))).names;

/** A library of two papers and one topic, as pages see it. */
function library(title = 'B') {
  const papers = [paper({ id: 'a' }), paper({ id: 'b', title })];
  const topic = { slug: 'optics', name: 'Optics', papers };
  const digest = digester(papers, [topic]);
  watchPapers('papers-of-topic', [topic], digest);
  const lists = {
    papers,
    byId: new Map(papers.map((it) => [it.id, it])),
    topics: new Map([[topic.slug, topic]]),
    years: ['2024'],
  };
  return watched(lists, digest);
}

describe('what a page takes from the library', () => {
  it.each([
    ['a list', (it) => it.years.length, ['years']],
    ['an entry of a table', (it) => it.byId.get('a')?.title, ['byId a']],
    ['an entry that is not there', (it) => it.byId.has('c'), ['byId c']],
    ['a whole table', (it) => [...it.byId.values()].length, ['byId']],
    ['the size of a table', (it) => it.byId.size, ['byId']],
    ['the name of a topic', (it) => it.topics.get('optics')?.name, ['topics optics']],
    [
      'the papers of a topic',
      (it) => it.topics.get('optics')?.papers.length,
      ['topics optics', 'papers-of-topic optics'],
    ],
  ] satisfies [string, (it: ReturnType<typeof library>) => unknown, string[]][])(
    'is noted: %s',
    async (_, take, names) => {
      const it = library();
      expect(await notedOf(() => take(it))).toEqual(names);
    },
  );

  it('has another digest where it is another, and only there', () => {
    library();
    const names = [
      'byId a',
      'byId b',
      'byId c',
      'topics optics',
      'papers-of-topic optics',
      'papers',
    ];
    const before = names.map(digestNow);
    library('C');
    const changed = names.filter((name, at) => digestNow(name) !== before[at]);
    expect(changed).toEqual(['byId b', 'papers-of-topic optics', 'papers']);
    library();
    expect(names.map(digestNow)).toEqual(before);
  });

  it('has no digest under a name that nothing answers to', () => {
    expect(digestNow('nothing')).toBeUndefined();
    expect(digestNow('nothing at-all')).toBeUndefined();
  });
});

describe('work that is done once', () => {
  it('gives its dependencies to whoever asks again', async () => {
    const remembered = once<number>();
    const thing = {};
    const ask = () =>
      remembered(thing, () => {
        depend('years');
        return 1;
      });
    expect(await notedOf(ask)).toEqual(['years']);
    expect(await notedOf(ask)).toEqual(['years']);
  });

  it('is a dependency by its answer alone, where it answers a question', async () => {
    let answer = 1;
    const asked = () =>
      query(
        'question',
        () => {
          depend('years');
          return answer;
        },
        String,
      );
    const question = asked();
    expect(await notedOf(() => question('key'))).toEqual(['question key']);
    expect(digestNow('question key')).toBe('1');
    answer = 2;
    asked();
    expect(digestNow('question key')).toBe('2');
  });
});

it('is noted for nobody while no page is rendered', () => {
  provide('years', () => 'x');
  expect(() => {
    depend('years');
  }).not.toThrow();
});
