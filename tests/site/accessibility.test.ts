/** Each kind of page, for readers with a keyboard, a screen reader, a small window or no script. */
import { describe, expect, inject, it } from 'vitest';
import { pageTypes } from '../../src/lab/audit/page-types.ts';
import { ALL_PAIRS, findBarriers } from '../support/axe.ts';
import { visitor } from '../support/visit.ts';

const { out } = inject('library');
const types = await pageTypes(out);
const open = visitor(out);

describe.each(types)('$name ($address)', ({ address }) => {
  it('has no barrier, light and dark, on a phone and on a desktop computer', async () => {
    const { page, complaints } = await open(address);
    expect(await findBarriers(page, ALL_PAIRS)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows where the keyboard is, and moves nothing where motion is not wanted', async () => {
    const { page } = await open(address, 360, { reducedMotion: 'reduce' });
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip:focus').boundingBox()).toMatchObject({ y: 0 });
    expect(await page.evaluate(stopsWithoutSign)).toEqual([]);
    expect(await page.evaluate(moving)).toEqual([]);
    await page.close();
  });
});

it('knows the kinds of paper apart', () => {
  const names = types.map(({ name }) => name);
  for (const name of ['paper, plain', 'paper, mathematics', 'paper, repaired', 'paper, merged']) {
    expect(names).toContain(name);
  }
});

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
