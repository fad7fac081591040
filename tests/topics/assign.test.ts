import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryTopics } from '../../src/topics/index.ts';
import { treeOf } from '../../src/topics/tree.ts';
import { fixtureSources } from '../support/fixture-library.ts';

const ARXIV = readFileSync('tests/fixtures/topics/arxiv-categories.txt', 'utf8')
  .trim()
  .split(/\s+/);
const { all: TOPICS, assign } = libraryTopics('machine-learning', undefined);
const { bySlug, liesIn } = treeOf(TOPICS);
const SEED_LINES = fixtureSources.flatMap(({ text }) => text.split(/\r?\n/));

interface Judged {
  readonly title: string;
  readonly must: readonly string[];
  readonly may: readonly string[];
}

function judged(): readonly Judged[] {
  const lines = readFileSync('tests/fixtures/topics/judged.txt', 'utf8').trim().split('\n');
  const words = (text = '') => text.split(' ').filter((word) => word !== '');
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [title = '', must, may] = line.split('|').map((part) => part.trim());
      return { title, must: words(must), may: words(may) };
    });
}

/** The abstract of a paper of the sources: the first long line after its title. */
function abstractOf(title: string): string {
  const at = SEED_LINES.indexOf(title);
  const first = at >= 0 ? at : SEED_LINES.indexOf(`Subscribe${title}`);
  if (first < 0) throw new Error(`no source has the title “${title}”`);
  return SEED_LINES.slice(first + 1).find((line) => line.length > 300) ?? '';
}

function topicsOf(title: string, abstract = '', categories: readonly string[] = []) {
  return assign({ title, abstract, categories, keywords: [] });
}

describe('the topics of a paper', () => {
  it.each(judged())('are those a reader would give: $title', ({ title, must, may }) => {
    const topics = topicsOf(title, abstractOf(title));
    expect(topics).toEqual(expect.arrayContaining([...must]));
    expect(topics.filter((slug) => !must.includes(slug) && !may.includes(slug))).toEqual([]);
  });

  it('are one to four of the vocabulary, each once, for any text', () => {
    const category = fc.oneof(fc.constantFrom(...ARXIV), fc.string());
    const phrase = fc.constantFrom(...TOPICS.flatMap(({ phrases }) => phrases));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(phrase).map((p) => p.join('. ')),
    );
    fc.assert(
      fc.property(text, text, fc.array(category), (title, abstract, categories) => {
        const topics = topicsOf(title, abstract, categories);
        expect(topics.length).toBeGreaterThan(0);
        expect(topics.length).toBeLessThanOrEqual(4);
        expect(new Set(topics).size).toBe(topics.length);
        expect(topics.map(bySlug)).not.toContain(undefined);
      }),
    );
  });

  it('always answer for the given categories, up to four', () => {
    const categories = fc.uniqueArray(fc.constantFrom(...ARXIV), { minLength: 1, maxLength: 4 });
    const phrases = fc.array(fc.constantFrom(...TOPICS.flatMap((topic) => topic.phrases)));
    fc.assert(
      fc.property(categories, phrases, (given, told) => {
        const topics = topicsOf('', told.join('. '), given);
        for (const category of given) {
          expect(
            topics.some((slug) => liesIn(slug, category)),
            category,
          ).toBe(true);
        }
      }),
    );
  });

  it('come from the category where the text says nothing, and are general where nothing does', () => {
    expect(topicsOf('A Note', 'We study it.', ['math.HO'])).toEqual(['mathematics']);
    expect(topicsOf('A sunflower lemma', 'We prove a lemma.', ['math.CO'])).toEqual([
      'combinatorics',
    ]);
    expect(topicsOf('A sunflower lemma', 'We prove a lemma.')).toEqual(['mathematics']);
    expect(topicsOf('A Note', 'We study it.', ['cs.ZZ'])).toEqual(['computer-science']);
    expect(topicsOf('A Note', 'We study it.', ['nonsense'])).toEqual(['general']);
    expect(topicsOf('')).toEqual(['general']);
  });

  it.each([
    ['Planck results: cosmological parameters from the CMB', 'astronomy'],
    ['Ricci flow on three-manifolds', 'geometry-and-topology'],
    ['Unconventional superconductivity in twisted bilayer graphene', 'condensed-matter'],
    ['Gravitational waves from a binary black hole merger', 'high-energy-physics'],
    ['Highly accurate protein structure prediction', 'biology'],
    ['Predicting hospital admissions from clinical notes of patients', 'medicine'],
    ['Option pricing with transaction costs', 'economics-and-finance'],
    ['A proof on the zeros of the Riemann zeta function', 'algebra-and-number-theory'],
    ['Robust speech recognition of low-resource languages', 'speech-and-audio'],
    ['3D Gaussian splatting for real-time rendering', 'graphics-and-3d'],
    ['Global weather forecasting with neural networks', 'earth-and-climate'],
    ['A measurement of the muon lifetime', 'high-energy-physics'],
    ['Muon without momentum', 'training-optimizers'],
  ])('reach beyond machine learning: %s', (title, topic) => {
    expect(topicsOf(title)[0]).toBe(topic);
  });

  it('weigh the title above the abstract', () => {
    const passing = 'We compare with diffusion models. We compare with diffusion models again.';
    expect(topicsOf('Submodular maximization', passing)[0]).toBe('combinatorial-optimization');
  });

  it('leave out a wider topic where a part of it stands for it', () => {
    const topics = topicsOf(
      'Offline reinforcement learning',
      'Reinforcement learning (RL), RL, RL.',
    );
    expect(topics).toContain('offline-reinforcement-learning');
    expect(topics).not.toContain('reinforcement-learning');
    expect(topics).not.toContain('machine-learning');
  });

  it('leave out what the text mentions once in passing', () => {
    const abstract = `${'Federated learning trains on clients. '.repeat(4)}As in speech recognition, it is hard.`;
    expect(topicsOf('Federated learning', abstract)).toEqual(['federated-learning']);
  });

  it('do not read reinforcement learning out of human feedback alone', () => {
    const title = 'Reinforcement learning from human feedback';
    expect(topicsOf(title)).toEqual(['alignment']);
  });

  it('follow the category where a text could be of two fields', () => {
    const told = ['', 'Variational inference and stochastic processes.'] as const;
    expect(topicsOf(...told, ['math.PR'])[0]).toBe('probability');
    expect(topicsOf(...told, ['stat.ML'])[0]).toBe('bayesian-methods');
  });
});
