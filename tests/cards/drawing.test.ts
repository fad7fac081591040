import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardTree } from '../../src/cards/design.ts';
import { cardPng } from '../../src/cards/index.ts';
import { card, draw } from './card.ts';

const CLIPPED = 'a'.repeat(500);

describe('a card', () => {
  it('says its category and date, its title, who wrote it, and whose it is', () => {
    const text = JSON.stringify(cardTree(card({}), 'serif'));
    for (const fact of ['cs.LG · 20 January 2026', 'A Paper', 'Jane Doe, John Smith', 'Offprint']) {
      expect(text).toContain(JSON.stringify(fact));
    }
  });

  it('is the same bytes each time', async () => {
    expect(await draw(card({}))).toBe(await draw(card({})));
  });

  it.each(['eyebrow', 'title', 'byline', 'library'] as const)('shows its %s', async (field) => {
    expect(await draw(card({ [field]: 'Other words' }))).not.toBe(await draw(card({})));
  });

  it('sets no text that a viewer’s fonts could change, and loads nothing', async () => {
    const svg = await draw(card({ title: '<image href="https://example.org/x"/> &amp; <text>' }));
    expect(svg).not.toMatch(/<text|<image|<script|https:\/\/example/);
    expect(() => cardPng(svg)).not.toThrow();
  });
});

describe('letters that no font has', () => {
  it.each([
    ['an ornate letter', 'Bounds in ℝ', 'Bounds in R'],
    ['a subscript', 'The ℓ₂ norm', 'The ℓ2 norm'],
    ['a non-breaking hyphen', 'ε‑greedy', 'ε-greedy'],
    ['a mark that composes with nothing', 'Z\u0337a\u0334lgo', 'Zalgo'],
    ['a decomposed letter', 'Cafe\u0301', 'Café'],
    ['an emoji', 'Attention 😀 Is All You Need', 'Attention Is All You Need'],
    ['a word in another script', 'Attention (注意) Is All', 'Attention Is All'],
  ])('%s is drawn plainly or left out', async (_, title, drawnAs) => {
    expect(await draw(card({ title }))).toBe(await draw(card({ title: drawnAs })));
  });

  it.each(['基于注意力机制的机器翻译方法研究', 'عنوان باللغة العربية', 'שלום עולם'])(
    'leave the library’s name where most of a title is lost: %s',
    async (title) => {
      const left = card({ title: 'Offprint', byline: '' });
      expect(await draw(card({ title }))).toBe(await draw(left));
    },
  );

  it('take all names along where one is lost: the others would pass for all', async () => {
    const byline = 'Jane Doe, 王小明';
    expect(await draw(card({ byline }))).toBe(await draw(card({ byline: '' })));
  });

  it.each(['√T ≤ ∞', 'Łukasz Øyvind Ærø', 'Nguyễn Văn Ệ', 'Дмитрий Іванов', 'ε κ Ω', 'ř ő ş ğ'])(
    'are not among these: %s',
    async (title) => {
      const lost = card({ title: 'Offprint', byline: '' });
      const folded = card({ title: title.normalize('NFKD').replaceAll(/\p{M}/gu, '') });
      const svg = await draw(card({ title }));
      expect(svg).not.toBe(await draw(lost));
      if (folded.title !== title) expect(svg).not.toBe(await draw(folded));
    },
  );
});

describe('any text at all', () => {
  it('of 500 characters is cut and stays on the card', async () => {
    const svg = await draw(card({ title: CLIPPED, byline: CLIPPED, eyebrow: CLIPPED }));
    expect(svg).toBe(await draw(card({ title: `${CLIPPED}a`, byline: CLIPPED, eyebrow: CLIPPED })));
  });

  it('of a million characters takes no longer', async () => {
    const endless = 'Jane Doe, '.repeat(100_000);
    const svg = await draw(card({ byline: endless, eyebrow: endless }));
    expect(svg).toBe(await draw(card({ byline: `${endless}!`, eyebrow: `${endless}!` })));
  });

  it('may hold half a character', async () => {
    expect(await draw(card({ title: 'A \uD83D Paper' }))).toBe(await draw(card({})));
  });

  it('is drawn as well-formed SVG', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, byline) => {
        const svg = await draw(card({ title, byline, eyebrow: byline, library: title }));
        expect(() => cardPng(svg)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
