/** What follows from the path of a page: its file in the site, and its address where that is published. */

/** A path without the slashes at its ends. */
export function trimmed(pathname: string): string {
  return pathname.replace(/^\/|\/$/gu, '');
}

/** The file of a page, by its trimmed path. GitHub Pages shows that of the 404 by its name. */
export function pageFile(path: string): string {
  if (path === '404') return '404.html';
  return isFile(path) ? path : `${folderOf(path)}index.html`;
}

/**
 * The address of a page, by its trimmed path.
 *
 * @param site where the site is published, and `base` the folder there that it is in: `/`, or `/name/`
 */
export function pageAddress(path: string, { site, base }: { site: string; base: string }): URL {
  return new URL(base + (isFile(path) ? path : folderOf(path)), site);
}

/** No slug has a dot. */
function isFile(path: string): boolean {
  return /\.\w+$/u.test(path);
}

function folderOf(path: string): string {
  return path === '' ? '' : `${path}/`;
}
