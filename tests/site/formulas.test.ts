/** Formulas of a built page: repaired ones, their notes, and every one as TeX. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitor } from '../support/visit.ts';

/* The pages are given, and not made by ingest: what a repair finds does not matter here. */
const open = visitor(inject('unusual').out);

/** The note that a page draws for its n-th repaired formula; `none` while it draws none. */
function drawnNote(page: Page, index: number): Promise<string> {
  return page.$$eval(
    '.repaired',
    (formulas, at) => {
      const formula = formulas[at];
      if (!formula) return 'no such formula';
      const { content, visibility } = getComputedStyle(formula, '::after');
      return visibility === 'visible' ? content : 'hidden';
    },
    index,
  );
}

/** Puts the pointer on the n-th of some formulas. */
async function point(page: Page, selector: string, index: number): Promise<void> {
  const middle = await page.$$eval(
    selector,
    (formulas, at) => {
      formulas[at]?.scrollIntoView({ block: 'center' });
      const box = formulas[at]?.getClientRects()[0] ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    index,
  );
  await page.mouse.move(middle.x, middle.y);
}

/** What a copied selection would hold: the page's own handler fills the event. */
function copyOf(page: Page, from: string, to: string): Promise<{ text: string; html: string }> {
  return page.evaluate(
    ([first = '', last = '']) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (!start || !end) throw new Error('nothing to select');
      document.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return {
        text: clipboardData.getData('text/plain'),
        html: clipboardData.getData('text/html'),
      };
    },
    [from, to],
  );
}

describe('a page with repaired formulas', () => {
  it('marks each, says how many there are, and lists what the source has', async () => {
    const { page, complaints } = await open('papers/repaired/');
    expect(await page.locator('.abstract .repaired').count()).toBe(13);
    expect(await page.locator('.abstract .lossy').count()).toBe(2);
    const margin = await page.textContent('.margin');
    expect(margin).toContain('13 formulas were repaired');
    expect(margin).toContain('A root or a tilde may be missing. In 2 of them');
    const listed = (await page.locator('.repairs li').allTextContents()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
    expect(listed).toHaveLength(12);
    expect(listed).toContain('The source has varepsilon → shown as \\varepsilon 2 times');
    expect(listed).toContain('Something is missing here: the source has 1{KT} → shown as 1{KT}');
    expect(listed.join()).not.toContain('no longer on this page');
    expect(complaints).toEqual([]);
  });

  it('shows what the source has under the pointer, and Escape takes it away', async () => {
    const { page } = await open('papers/repaired/');
    await point(page, '.repaired', 5);
    await expect.poll(() => drawnNote(page, 5)).toBe('"The source has “O(nvarepsilon^{-2})”"');
    await page.keyboard.press('Escape');
    expect(await drawnNote(page, 5)).toBe('none');
    await point(page, '.lossy', 1);
    await expect
      .poll(() => drawnNote(page, 6))
      .toBe('"Something is missing here: the source has “1{KT}”"');
  });

  it('tells a screen reader the same, and reads the formula itself as mathematics', async () => {
    const { page } = await open('papers/repaired/');
    const described = await page.$$eval('.abstract .repaired', (formulas) =>
      formulas.map((formula) => ({
        seen: formula.getAttribute('data-seen') ?? '',
        note: document.getElementById(formula.getAttribute('aria-describedby') ?? '')?.textContent,
        math: formula.querySelectorAll('math').length,
      })),
    );
    expect(described).toHaveLength(13);
    for (const { seen, note, math } of described) {
      expect(note).toContain(seen);
      expect(math).toBe(1);
    }
  });

  it('needs no script for its notes: each formula can be focused', async () => {
    const { page } = await open('papers/repaired/', 1280, { javaScriptEnabled: false });
    await page.focus('.abstract .repaired >> nth=8');
    await page.keyboard.press('Tab');
    expect(await page.locator('.repaired:focus').getAttribute('data-seen')).toBe('big[0, 1big)');
    expect(await page.locator('[data-formula-panel]').isVisible()).toBe(false);
  });

  it.each([320, 360, 1280])('keeps the notes inside a window of %i pixels', async (width) => {
    const { page } = await open('papers/repaired/', width);
    for (const index of Array.from({ length: 13 }, (_, at) => at)) {
      await page.focus(`.repaired .formula-button >> nth=${index}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
});

describe('a page made from an intact and a damaged copy', () => {
  const textOf = async (page: Page, selector: string) =>
    (await page.locator(selector).allTextContents()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );

  it('says which formulas agree, which do not, and whose LaTeX it took', async () => {
    const { page, complaints } = await open('papers/copies/');
    const [profile, search] = await textOf(page, '.sources .entries-seen > li');
    expect(profile).toContain('LaTeX of 1 formula');
    expect(search).toContain('2 formulas of the abstract agree with this damaged copy.');
    expect(search).toContain(
      'The copies disagree: the intact one has O(1/\\sqrt{T}), the damaged one O(1/T^2) <b>.',
    );
    expect(complaints).toEqual([]);
  });

  it('marks what was repaired, and not what the intact copy has', async () => {
    const { page } = await open('papers/copies/');
    const seen = await page.$$eval('.abstract .repaired', (formulas) =>
      formulas.map((formula) => formula.getAttribute('data-seen')),
    );
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe('mathcal{O}(kappa)');
    expect(seen[1]).toContain('\\begin{cases}');
  });

  it('says what is gone, to the eye, to a screen reader and in the list', async () => {
    const { page } = await open('papers/copies/');
    await page.focus('.repaired .formula-button >> nth=0');
    await expect
      .poll(() => drawnNote(page, 0))
      .toBe('"A command that stood around it is gone: the source has “mathcal{O}(kappa)”"');
    expect(await page.textContent('.lossy .loss')).toContain('a command that stood around it');
    const [listed] = await textOf(page, '.repairs li');
    expect(listed).toMatch(/^A command that stood around it is gone: the source has mathcal/);
  });

  it('says that row breaks were put back, and offers the TeX with them', async () => {
    const { page } = await open('papers/copies/');
    expect(await page.textContent('.margin')).toContain(
      'In 1 formula, row breaks were lost in the source and put back.',
    );
    const note = await page.getAttribute('.repaired >> nth=1', 'aria-describedby');
    expect(await page.textContent(`#${note ?? ''}`)).toContain(
      'Row breaks were lost in the source and put back',
    );
    await page.focus('.repaired .formula-button >> nth=1');
    await page.keyboard.press('Enter');
    expect(await page.textContent('[data-formula-tex]')).toContain(
      '(\\text{finite horizon}) \\\\ b',
    );
  });

  it('is called by what its title shows', async () => {
    const { page } = await open('papers/copies/');
    expect(await page.title()).toContain('Two Copies of One Bound of O(∥x∥/ε)');
  });
});

describe('a page of a listing that damages formulas, with none repaired', () => {
  it('says so, and a page of any other listing does not', async () => {
    const said = async (id: string) => (await open(`papers/${id}/`)).page.textContent('.margin');
    expect(await said('plain')).toContain('The listing strips LaTeX from abstracts.');
    expect(await said('repaired')).not.toContain('strips LaTeX');
    expect(await said('intact')).not.toMatch(/LaTeX|formula/i);
  });
});

describe('a formula as TeX', () => {
  it('is offered by a click, and copied', async () => {
    const { page, complaints } = await open('papers/repaired/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await point(page, '.repaired', 4);
    await page.mouse.down();
    await page.mouse.up();
    expect(await page.textContent('[data-formula-tex]')).toBe('\\mathcal{O}(\\kappa)');
    expect(await page.textContent('[data-formula-seen]')).toContain('mathcal{O}(kappa)');
    await page.click('[data-formula-copy]');
    await page.waitForFunction(
      () => document.querySelector('[data-formula-status]')?.textContent === 'Copied as TeX.',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('\\mathcal{O}(\\kappa)');
    expect(await page.locator('[data-formula-panel]').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('is read as mathematics, beside a button that opens by the space bar too', async () => {
    const { page, complaints } = await open('papers/repaired/');
    const buttons = page.getByRole('button', { name: /^TeX of ./ });
    const formulas = await page.locator('.abstract [data-formula]').count();
    expect(await page.locator('.abstract').getByRole('button').count()).toBe(formulas);
    expect(await page.locator('.abstract math').count()).toBe(formulas);
    const hidden = 'button math, [data-formula]:is([role], [aria-label])';
    expect(await page.locator(hidden).count()).toBe(0);
    await buttons.first().focus();
    await page.keyboard.press(' ');
    expect(await page.textContent('[data-formula-tex]')).not.toBe('');
    expect(complaints).toEqual([]);
  });

  it('is one stop of the Tab key for a paragraph, the arrows reach the others', async () => {
    const { page } = await open('papers/repaired/');
    expect(await page.locator('.abstract [tabindex="0"]').count()).toBe(1);
    await page.focus('.abstract [tabindex="0"]');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Enter']) {
      await page.keyboard.press(key);
    }
    expect(await page.textContent('[data-formula-tex]')).toBe('L');
    expect(await page.locator('[data-formula-copy]:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    const left = page.locator('.repaired:focus-within');
    expect(await left.getAttribute('data-seen')).toBe('L');
    await page.keyboard.press('Tab');
    expect(await page.locator('.abstract :focus').count()).toBe(0);
  });

  it('stays inside the window, however narrow', async () => {
    const { page } = await open('papers/display/', 320);
    for (const index of [0, 2, 4]) {
      await point(page, '.abstract [data-formula]', index);
      await page.mouse.down();
      await page.mouse.up();
      const box = await page.locator('[data-formula-panel]').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      await page.keyboard.press('Escape');
    }
  });

  it('is what a copied stretch of text holds, with nothing twice', async () => {
    const { page } = await open('papers/display/');
    const { text, html } = await copyOf(page, '.abstract p:first-child', '.abstract p:last-child');
    expect(text).toMatch(/^We show that the excess risk of regularised \$k\$-means obeys\n\n\$\$/);
    expect(text).toContain('than $\\Omega(k/n)$. As a by-product');
    expect(text).toMatch(
      /\n\nA second result treats \$x \\in \\mathbb\{R\}\^d\$ with \$d \\gg n\$; the/,
    );
    expect(html).not.toContain('katex');
  });

  it('is copied whole where the text is cut inside it, without the marks of the page', async () => {
    const { page } = await open('papers/repaired/');
    const inside = '.lossy .katex-html .mord';
    expect((await copyOf(page, inside, inside)).text).toBe('$\\mathcal{O}(\\kappa)$');
    const { text } = await copyOf(page, '.abstract p', '.abstract p');
    expect(text).toContain('falls as $1{KT}$ in the number $K$ of agents');
    expect(text).not.toMatch(/missing|\[\?\]/);
  });

  it('leaves other copying to the browser', async () => {
    const { page } = await open('papers/repaired/');
    expect(await copyOf(page, '.paper-authors', '.paper-authors')).toEqual({ text: '', html: '' });
  });

  it('is text for a screen reader and a search, not a second copy', async () => {
    const { page } = await open('papers/display/');
    expect(await page.locator('.abstract').innerText()).not.toMatch(/\\Omega|\\varepsilon/);
    await page.goto(new URL('/search/?q=estimator', page.url()).href);
    const excerpt = page.locator(
      '[data-search-results] > li:has(a[href="/papers/display/"]) .excerpt',
    );
    expect(await excerpt.textContent()).toContain('does better than Ω(k/n)');
  });
});

describe('a formula that cannot be typeset', () => {
  it('stands as its source in the text, and brings no error with it', async () => {
    const { page, complaints } = await open('papers/refused/');
    expect(await page.textContent('.abstract .tex-source')).toContain('\\unknownmacro');
    expect(await page.locator('.katex-error').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
