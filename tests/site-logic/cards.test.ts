import { afterEach, describe, expect, it } from 'vitest';
import { cardSchema } from '../../src/model/card.ts';
import type { Frontmatter } from '../../src/model/paper.ts';
import { settings } from '../../src/site/settings.ts';
import { cardImage } from '../../src/site/card-image.ts';
import { cardedPapers, cardsOf } from '../../src/site/cards.ts';
import { newestFirst } from '../../src/site/order.ts';
import { paper } from './paper.ts';

const papers = [
  paper({ id: 'undated', title: 'Undated' }),
  paper({ id: 'new', title: 'Rate $O(1/\\sqrt{T})$', date: '2026-01-20', authors: ['A. B'] }),
  paper({ id: 'old', date: '2020-01-20', dateYearInferred: true, categories: ['cs.LG', 'cs.AI'] }),
].sort(newestFirst);
const libraryOf = (held: readonly Frontmatter[]) => ({
  isCarded: (id: string) => cardedPapers(held, settings).has(id),
});
const library = libraryOf(papers);
const names = () => cardsOf(papers, settings).map(({ name }) => name);
const fileOf = (it?: Frontmatter) => cardImage(library, it)?.href.split('/').at(-1);

const setCards = (cards: number) => Object.assign(settings.limits, { cards });

afterEach(() => {
  setCards(2_000);
});

describe('the cards of a library', () => {
  it('are one for itself and one for each paper', () => {
    expect(names()).toEqual(['library', 'new', 'old', 'undated']);
    for (const card of cardsOf(papers, settings)) expect(cardSchema.parse(card)).toEqual(card);
  });

  it('say what the page says, in plain text', () => {
    expect(cardsOf(papers, settings)[1]).toMatchObject({
      eyebrow: '20 January 2026',
      title: 'Rate O(1/√T)',
      byline: 'A. B',
    });
    expect(cardsOf(papers, settings)[2]?.eyebrow).toBe(
      'cs.LG, cs.AI · 20 January 2020 (year inferred)',
    );
    expect(cardsOf(papers, settings)[3]).toMatchObject({ eyebrow: '', byline: '' });
  });

  it('tell a title from an abstract’s first words', () => {
    const untitled = paper({ id: 'a', title: 'We study …', untitled: true });
    expect(cardsOf([untitled], settings)[1]?.title).toBe('Untitled: We study …');
  });
});

describe('the card of a page', () => {
  it('is the paper’s, with its words as the text alternative', () => {
    expect(cardImage(library, papers[0])).toEqual({
      href: '/cards/new.png',
      alt: 'Rate O(1/√T). A. B. 20 January 2026',
      width: 1200,
      height: 630,
    });
  });

  it('is the library’s where the page is about no paper', () => {
    expect(fileOf()).toBe('library.png');
  });

  it.each([0, 1, 2, 3, 4])('is drawn wherever a page names it: %d newest', (cards) => {
    setCards(cards);
    const named = new Set([undefined, ...papers].map(fileOf));
    expect(named).toEqual(new Set(names().map((name) => `${name}.png`)));
    expect(named.size).toBe(Math.min(cards, 3) + 1);
  });

  it('is none where they are off', () => {
    settings.features.cards = false;
    expect([names(), fileOf(), fileOf(papers[0])]).toEqual([[], undefined, undefined]);
    settings.features.cards = true;
  });

  it('is the library’s for a paper that has its name', () => {
    const namesake = paper({ id: 'library', title: 'Library' });
    expect(cardsOf([namesake], settings)).toHaveLength(1);
    expect(cardImage(libraryOf([namesake]), namesake)?.alt).toContain(settings.title);
  });
});
