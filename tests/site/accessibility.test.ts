/** Each kind of page, for readers with a keyboard, a screen reader, a small window, colours of their own or paper. */
import { beforeAll, expect, inject, it } from 'vitest';
import { pageTypes } from '../../src/lab/audit/page-types.ts';
import { ALL_PAIRS, findBarriers } from '../support/axe.ts';
import { goneWithoutGrounds, pressableOnPaper } from '../support/media.ts';
import { results } from '../support/search-page.ts';
import { missingRules, sheetsOf } from '../support/sheets.ts';
import { visitor, type Visit } from '../support/visit.ts';

const { out } = inject('library');
const types = await pageTypes(out);
const sheets = await sheetsOf(out);
const open = visitor(out);
/** Page after page is opened in one window, of a reader who wants no motion. */
let window: Visit;
beforeAll(async () => {
  window = await open('', 1280, { reducedMotion: 'reduce' });
});

/** One page may stand for several kinds. */
const kinds = Map.groupBy(types, ({ address }) => address);

it.each([...kinds].map(([address, same]) => [same.map(({ name }) => name).join('; '), address]))(
  'has its styles and no barrier, on paper and in any colours, and shows the keyboard: %s (%s)',
  async (_, address) => {
    const { page, complaints, turnTo } = window;
    await turnTo(address);
    if (address.includes('?q=')) await results(page);
    await page.setViewportSize({ width: 360, height: 900 });
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip:focus').boundingBox()).toMatchObject({ y: 0 });
    expect(await page.evaluate(stopsWithoutSign)).toEqual([]);
    expect(await page.evaluate(moving)).toEqual([]);
    expect(await missingRules(page, sheets)).toEqual([]);
    expect(await pressableOnPaper(page)).toEqual([]);
    expect(await goneWithoutGrounds(page)).toEqual([]);
    await page.evaluate(shortenLists);
    expect(await findBarriers(page, ALL_PAIRS)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

it('knows the kinds of paper apart', () => {
  const names = types.map(({ name }) => name);
  for (const name of ['paper, plain', 'paper, mathematics', 'paper, repaired', 'paper, merged']) {
    expect(names).toContain(name);
  }
});

/** Leaves a dozen rows of a list of papers: the others are built alike, and are most of what is looked at. */
function shortenLists(): void {
  for (const row of document.querySelectorAll('.papers > li:nth-child(n + 13)')) row.remove();
}

/** What the Tab key reaches without a sign that it is there: an outline, or in a picture a change. */
function stopsWithoutSign(): readonly string[] {
  const look = (stop: Element): string =>
    [...stop.querySelectorAll('path, text')]
      .map((part) => getComputedStyle(part))
      .map(({ color, strokeWidth, opacity }) => [color, strokeWidth, opacity].join())
      .join();
  const stops = document.querySelectorAll<HTMLElement>(
    ':is(a[href], button, input, select, summary, [tabindex="0"]):not([disabled], [hidden])',
  );
  return [...stops].flatMap((stop) => {
    const before = look(stop);
    stop.focus({ preventScroll: true });
    if (document.activeElement !== stop) return [];
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return outlined || look(stop) !== before ? [] : [stop.outerHTML.slice(0, 120)];
  });
}

/** What takes time to change. */
function moving(): readonly string[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    const still = /^[0s, ]*$/.test(transitionDuration) && animationName === 'none';
    return still ? [] : [element.outerHTML.slice(0, 120)];
  });
}
