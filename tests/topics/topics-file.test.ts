import { describe, expect, it } from 'vitest';
import { libraryTopics } from '../../src/topics/index.ts';
import { readTopics } from '../../src/topics/topics-file.ts';

const GARDEN = `topics:
  - name: Plant biology
    phrases: [plant, leaf]
  - name: Photosynthesis
    slug: light
    parent: plant-biology
    description: From light to sugar.
    phrases: [photosynthesis, Calvin cycle]
    hints: [chlorophyll]
  - name: Everything else
    fallback: true
`;
const ask = (
  title: string,
  keywords: readonly string[] = [],
  categories: readonly string[] = [],
) => ({
  ...{ title, abstract: '', keywords, categories },
});

describe('the file of topics', () => {
  it('makes a vocabulary: slugs from names, phrases, parents, and a topic for the rest', () => {
    const { all, assign } = libraryTopics(undefined, GARDEN);
    expect(all.map(({ slug, parent }) => [slug, parent])).toEqual([
      ['plant-biology', undefined],
      ['light', 'plant-biology'],
      ['everything-else', undefined],
    ]);
    expect(assign(ask('The Calvin cycle in leaves'))[0]).toBe('light');
    expect(assign(ask('Plants of the north'))).toEqual(['plant-biology']);
    expect(assign(ask('On stones'))).toEqual(['everything-else']);
  });

  it('adds to a preset, or takes the place of one of its topics', () => {
    const added = libraryTopics(
      undefined,
      'preset: machine-learning\ntopics:\n  - { name: Tea, phrases: [tea], parent: physics }\n' +
        '  - { name: Sundries, slug: general, fallback: true }\n',
    );
    expect(added.assign(ask('Federated learning'))).toEqual(['federated-learning']);
    expect(added.assign(ask('Brewing tea'))).toEqual(['tea']);
    expect(added.all.filter(({ slug }) => slug === 'general').map(({ name }) => name)).toEqual([
      'Sundries',
    ]);
  });

  it.each([
    ['a misspelled key', 'topics:\n  - nmae: X\n', /:2: .*"name"/u],
    ['an unknown preset', '\npreset: arXiv\n', /:2: .*machine-learning, arxiv/u],
    ['nothing', '', /:1: expected topics, or a preset/u],
    ['no list', 'topics: 5\n', /:1: .*expected a list/u],
    ['a topic without a name', 'topics:\n  - slug: x\n', /:2: .*expected a text/u],
    ['a name without a letter', 'topics:\n  - name: "🧪"\n', /:2: .*give the topic a slug/u],
    ['a slug that is no address', 'topics:\n  - { name: A, slug: A b }\n', /:2: .*small letters/u],
    [
      'a phrase without a word',
      'topics:\n  - name: A\n    phrases:\n      - a\n      - "…"\n',
      /:5: .*no word/u,
    ],
    [
      'one slug twice',
      'topics:\n  - name: A b\n  - name: B\n  - name: C\n    slug: a-b\n',
      /:4: the slug "a-b" is that of line 2 already; give/u,
    ],
    [
      'an unknown parent',
      'topics:\n  - name: Optics\n  - name: Lasers\n    parent: optic\n',
      /:4: no topic has the slug "optic"; did you mean "optics"\?/u,
    ],
    ['a topic of itself', 'topics:\n  - name: A\n    parent: a\n', /:3: .*a → a; take one/u],
    [
      'a cycle',
      'topics:\n  - { name: A, parent: c }\n  - { name: B, parent: a }\n  - { name: C, parent: b }\n',
      /:2: .*a → c → b → a; take one/u,
    ],
    [
      'a cycle through the preset',
      'preset: machine-learning\ntopics:\n  - name: Optimization\n    parent: convex-optimization\n',
      /:4: .*optimization → convex-optimization → optimization/u,
    ],
    [
      'two topics for the rest',
      'topics:\n  - { name: A, fallback: true }\n  - { name: B, fallback: true }\n',
      /:3: line 2 has the topic/u,
    ],
    ['broken YAML', 'topics:\n  - name: "A\n', /:\d+: /u],
  ])('is refused with one line where it holds %s', (_, text, message) => {
    expect(() => readTopics(text, 'topics.yaml')).toThrow(message);
    expect(() => readTopics(text, 'topics.yaml')).not.toThrow(/\n/u);
  });
});

describe('the setting "topics"', () => {
  it('takes arXiv’s taxonomy by the categories that a source gave', () => {
    const { all, assign } = libraryTopics('arxiv', undefined);
    expect(assign(ask('X', [], ['cs.LG', 'stat.ML', 'math.IT']))).toEqual([
      ...['cs-lg', 'stat-ml', 'cs-it'],
    ]);
    expect(assign(ask('X', [], ['cs.ZZ']))).toEqual(['cs']);
    expect(assign(ask('Federated learning'))).toEqual([]);
    expect(all.find(({ slug }) => slug === 'cond-mat-soft')).toMatchObject({
      ...{ name: 'Soft condensed matter', parent: 'cond-mat' },
    });
    expect(all.find(({ slug }) => slug === 'cond-mat')?.parent).toBe('physics');
  });

  it('takes keywords, four at most, or nothing', () => {
    const keywords = ['Graphs', 'GPU computing', 'graphs', '🧪', 'c', 'd', 'e'];
    expect(libraryTopics('keywords', undefined).assign(ask('X', keywords))).toEqual([
      ...['graphs', 'gpu-computing', 'c', 'd'],
    ]);
    expect(libraryTopics('none', undefined).assign(ask('Federated learning', ['a']))).toEqual([]);
  });

  it('and a file are one too many', () => {
    expect(() => libraryTopics('arxiv', GARDEN)).toThrow(/topics\.yaml.*"arxiv"; keep one/u);
  });
});
