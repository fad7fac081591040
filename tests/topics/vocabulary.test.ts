import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ID_PATTERN } from '../../src/model/paper.ts';
import { tokens } from '../../src/topics/matcher.ts';
import { PRESETS } from '../../src/topics/presets/index.ts';
import { treeOf } from '../../src/topics/tree.ts';

const ARXIV = readFileSync('tests/fixtures/topics/arxiv-categories.txt', 'utf8')
  .trim()
  .split(/\s+/);
const TOPICS = PRESETS['machine-learning'];
const BROAD_TOPICS = TOPICS.filter((topic) => topic.broad);
const { bySlug, children, ancestors, home } = treeOf(TOPICS);
const ARCHIVES = new Set(ARXIV.map((category) => category.split('.', 1)[0]));

/** Phrases that name two topics at once, each with its reason. */
const SHARED_PHRASES = new Set([
  'diffusion language model', // a language model that is a diffusion model
]);

/** A phrase as the matcher sees it. */
function keyOf(phrase: string): string {
  return tokens(phrase)
    .map(({ keys }) => keys[0])
    .join(' ');
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('the topic vocabulary', () => {
  it('gives each topic an address of its own', () => {
    const slugs = TOPICS.map(({ slug }) => slug);
    expect(repeated(slugs)).toEqual([]);
    expect(slugs.filter((slug) => !ID_PATTERN.test(slug))).toEqual([]);
    expect(repeated(TOPICS.map(({ name }) => name))).toEqual([]);
  });

  it('describes each topic in one short line', () => {
    const wrong = TOPICS.filter(({ description }) => !/^[A-Z][^\n]{10,95}\.$/.test(description));
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  it('knows every parent, and no topic is its own ancestor', () => {
    for (const { slug, parent } of TOPICS) {
      if (parent === undefined) continue;
      expect(bySlug(parent), `${slug} is part of ${parent}`).toBeDefined();
      expect(children(parent).map((child) => child.slug)).toContain(slug);
      expect(ancestors(slug).map((topic) => topic.slug)).not.toContain(slug);
    }
    expect(bySlug('no-such-topic')).toBeUndefined();
    expect(children('no-such-topic')).toEqual([]);
  });

  it("names only arXiv's categories and archives", () => {
    const known = new Set([...ARXIV, ...ARCHIVES]);
    const categories = TOPICS.flatMap((topic) => topic.categories);
    expect(categories.filter((category) => !known.has(category))).toEqual([]);
  });

  it('has one home for every category of arXiv', () => {
    expect(
      repeated(BROAD_TOPICS.flatMap(({ categories }): readonly string[] => categories)),
    ).toEqual([]);
    expect(ARXIV.filter((category) => home(category) === undefined)).toEqual([]);
    expect(home('xx.YY')).toBeUndefined();
  });

  it.each([
    ['cs.LG', 'machine-learning'],
    ['cs.GT', 'game-theory'],
    ['eess.IV', 'imaging-and-inverse-problems'],
    ['cs.GL', 'computer-science'],
    ['math.HO', 'mathematics'],
    ['math.ST', 'statistics'],
    ['cond-mat.supr-con', 'condensed-matter'],
    ['cond-mat.mtrl-sci', 'chemistry-and-materials'],
    ['hep-th', 'high-energy-physics'],
    ['q-fin.PM', 'economics-and-finance'],
  ])('takes %s home to %s', (category, topic) => {
    expect(home(category)).toBe(topic);
  });

  it('tells no two topics by the same phrase', () => {
    const keys = TOPICS.flatMap(({ phrases }) => [...new Set(phrases.map(keyOf))]);
    const shared = new Set([...SHARED_PHRASES].map(keyOf));
    expect(repeated(keys).filter((key) => !shared.has(key))).toEqual([]);
  });

  it('says nothing twice within a topic', () => {
    for (const { slug, phrases, hints = [] } of TOPICS) {
      expect(repeated([...phrases, ...hints].map(keyOf)), slug).toEqual([]);
    }
  });

  it('holds only phrases that can be met', () => {
    const all = TOPICS.flatMap(({ phrases, hints = [] }) => [...phrases, ...hints]);
    const broken = all.filter((phrase) => {
      const words = tokens(phrase);
      return words.length === 0 || words.slice(1).some(({ afterBreak }) => afterBreak);
    });
    expect(broken).toEqual([]);
  });
});

describe('the vocabulary of arXiv', () => {
  const tree = treeOf(PRESETS.arxiv);

  it('has a home for every category, and knows every parent', () => {
    expect(repeated(PRESETS.arxiv.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(PRESETS.arxiv.map(({ name }) => name))).toEqual([]);
    const lost = ARXIV.filter(
      (category) =>
        !PRESETS.arxiv.some((topic) => topic.categories.includes(category)) ||
        tree.home(category) === undefined,
    );
    expect(lost).toEqual([]);
    const unknown = PRESETS.arxiv.filter(
      ({ parent }) => parent !== undefined && tree.bySlug(parent) === undefined,
    );
    expect(unknown).toEqual([]);
  });
});
