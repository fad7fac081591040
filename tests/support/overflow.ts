/** What of a page does not fit the window. */
import type { Page } from 'playwright-core';

/** How far a page can be scrolled sideways, and the elements that the window's edge cuts off. */
export interface Overflow {
  readonly overflow: number;
  readonly cut: readonly string[];
}

/**
 * Looks at a page that is open. What scrolls within a box of its own, as a wide formula, fits;
 * so do labels of a picture, which are there when they are pointed at.
 *
 * @param unbreakable texts that no line can hold or break: elements with one of them may be cut off
 */
export function overflowOf(page: Page, unbreakable: readonly string[] = []): Promise<Overflow> {
  return page.evaluate((allowed) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const beyond = [...document.querySelectorAll(':is(main, header, footer) :not(svg *)')].filter(
      (element) =>
        element.getClientRects().length > 0 &&
        element.getBoundingClientRect().right > clientWidth + 1 &&
        !scrolls(element) &&
        !allowed.some((text) => element.textContent.includes(text)),
    );
    // What stands in such a line outside of an item, stands where the dots are cut off.
    const loose = [...document.querySelectorAll('.dotted, .papers .meta')].filter((line) =>
      [...line.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    );
    // A field says in itself what it takes.
    const pen = document.createElement('canvas').getContext('2d');
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')];
    const unread = fields.filter((field) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      if (!pen || field.getClientRects().length === 0) return false;
      pen.font = font;
      const room =
        field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return pen.measureText(field.placeholder).width > room;
    });
    const cut = [...beyond, ...loose, ...unread].map((element) => element.outerHTML.slice(0, 120));
    return { overflow: scrollWidth - clientWidth, cut: cut.slice(0, 3) };
  }, unbreakable);
}
