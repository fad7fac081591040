/** Style sheets that come with what a script shows. */

/**
 * Adds a style sheet to the page, once, and waits for it. One that does not come is done without.
 */
async function needStyles(href: string): Promise<void> {
  if (hasStyles(href)) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  const settled = new Promise((resolve) => {
    sheet.onload = sheet.onerror = resolve;
  });
  document.head.append(sheet);
  await settled;
}

/** The sheet of what opens over a page: every page names it. */
export function needOverlayStyles(): Promise<void> {
  return needStyles(document.body.dataset.overlayStyles ?? '');
}

/** Whether the page has a style sheet, by its address as the page writes it. */
export function hasStyles(href: string): boolean {
  return document.querySelector(`link[rel="stylesheet"][href="${CSS.escape(href)}"]`) !== null;
}
