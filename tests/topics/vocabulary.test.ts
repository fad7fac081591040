import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ID_PATTERN } from '../../src/model/paper.ts';
import { childTopics, topicBySlug, TOPICS } from '../../src/topics/index.ts';
import { tokens } from '../../src/topics/matcher.ts';
import { ancestorTopics, homeTopic } from '../../src/topics/tree.ts';
import { BROAD_TOPICS } from '../../src/topics/vocabulary.ts';

const ARXIV = readFileSync('tests/fixtures/topics/arxiv-categories.txt', 'utf8')
  .trim()
  .split(/\s+/);
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
      expect(topicBySlug(parent), `${slug} is part of ${parent}`).toBeDefined();
      expect(childTopics(parent).map((child) => child.slug)).toContain(slug);
      expect(ancestorTopics(slug).map((topic) => topic.slug)).not.toContain(slug);
    }
    expect(topicBySlug('no-such-topic')).toBeUndefined();
    expect(childTopics('no-such-topic')).toEqual([]);
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
    expect(ARXIV.filter((category) => homeTopic(category) === undefined)).toEqual([]);
    expect(homeTopic('xx.YY')).toBeUndefined();
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
    expect(homeTopic(category)).toBe(topic);
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
