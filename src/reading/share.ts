/** Lists of papers in an address, and in a text. */

/** Papers that one address can name: browsers take some 2,000 letters and more. */
const SHARED_MAX = 200;
const KEY = 'papers';
/** The id of a paper as it stands in an address, for a pattern: nothing that leads out of the papers' folder. */
export const PAPER_ID = '[\\w-][\\w.-]*';
const ONE_ID = new RegExp(`^${PAPER_ID}$`);

/** The fragment of an address that names papers by their ids. */
export function shareFragment(hrefs: readonly string[], papersPath: string): string {
  const ids = hrefs.slice(0, SHARED_MAX).map((href) => href.slice(papersPath.length, -1));
  return `${KEY}=${ids.join(',')}`;
}

/** Paths of the papers that a fragment names. */
export function sharedHrefs(fragment: string, papersPath: string): readonly string[] {
  const [, ids = ''] = new RegExp(`^#${KEY}=(.*)$`).exec(fragment) ?? [];
  return pathsOf(ids.split(','), papersPath).slice(0, SHARED_MAX);
}

/** Paths of the papers whose addresses stand in a text, such as a file of this library. */
export function hrefsIn(text: string, papersPath: string): readonly string[] {
  const address = new RegExp(`${escaped(papersPath)}([\\w.-]+)/`, 'g');
  return pathsOf(
    [...text.matchAll(address)].map(([, id = '']) => id),
    papersPath,
  );
}

function pathsOf(ids: readonly string[], papersPath: string): readonly string[] {
  const known = ids.filter((id) => ONE_ID.test(id));
  return [...new Set(known)].map((id) => `${papersPath}${id}/`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
