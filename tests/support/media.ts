/** How a page stands where it is printed, and where a reader forces colours on it. */
import type { Page } from 'playwright-core';

/** What of a page would come onto paper, though nobody can press or follow it there. */
export async function pressableOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const parts = document.querySelectorAll('nav a, button, input, select, .skip');
    return [...parts]
      .filter((part) => part.closest('dialog, [popover], .visually-hidden') === null)
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0)
      .map((part) => part.outerHTML.slice(0, 120));
  });
  await page.emulateMedia({ media: null });
  return found;
}

/** What is told by a ground alone: boxes without words or border, which forced colours make invisible. */
export async function goneWithoutGrounds(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(() => {
    const isGone = (box: Element, part: string | null): boolean => {
      const { content, width, height, backgroundColor, borderTopWidth } = getComputedStyle(
        box,
        part,
      );
      const empty = part === null ? box.textContent === '' : content === '""';
      const sized = Number.parseFloat(width) > 0 && Number.parseFloat(height) > 0;
      const opaque = !/, 0\)$/.test(backgroundColor);
      return empty && sized && opaque && Number.parseFloat(borderTopWidth) === 0;
    };
    return [...document.querySelectorAll('body :not(svg *, svg, img, input, select)')]
      .filter((box) => box.checkVisibility())
      .flatMap((box) =>
        [null, '::before', '::after']
          .filter((part) => isGone(box, part))
          .map((part) => box.outerHTML.slice(0, 80) + (part ?? '')),
      );
  });
  await page.emulateMedia({ forcedColors: null });
  return found;
}
