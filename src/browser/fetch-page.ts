/** Other pages of this site, as documents. */
import { hasStyles } from './styles.ts';

/**
 * Fetches a page, from the site or from its copy in this browser.
 *
 * @throws {Error} where it cannot be had
 */
export async function fetchPage(href: string): Promise<Document> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`expected the page ${href}, found ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Style sheets of a page that this one lacks: what is taken over from it may need them. */
export function needStylesOf(page: Document): void {
  for (const sheet of page.querySelectorAll('link[rel="stylesheet"]')) {
    const href = sheet.getAttribute('href') ?? '';
    if (!hasStyles(href)) document.head.append(document.importNode(sheet));
  }
}
