/** The service worker of a built site, and the list of files that it keeps. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FULL_BUDGET, within, type ListedFile, type OfflineManifest } from '../offline/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { bundleClassic } from './browser-bundle.ts';
import type { SiteFile } from './last-site.ts';

const WORKER = fileURLToPath(new URL('../offline/worker.ts', import.meta.url));
const RETIRE = fileURLToPath(new URL('../offline/retire.ts', import.meta.url));

/** Without these, nothing can be looked for. */
const SHELL =
  /^(?:(?:offline|search)\/)?$|^favicon\.svg$|^_astro\/.+\.(?:css|js)$|^_astro\/source-serif-basic\.|^_astro\/KaTeX_(?:Main-Regular|Math-Italic)\.|^pagefind\/(?:\d+\/)?[^/]+$|^search-data\//;
/** Kept unasked, in this order: fonts, the index, what it finds, pages. */
const MORE = [
  /^_astro\//,
  /^pagefind\/(?:\d+\/)?(?:index|filter)\//,
  /^pagefind\//,
  /^(?:[^/]+\/)+$/,
];
const HASH_DIGITS = 16;

/**
 * Writes `sw.js` and its list of files into a site that is otherwise whole. Both follow from the bytes
 * of the site alone. Where the settings want no copy for reading offline, the worker removes those
 * that earlier builds left with readers.
 *
 * @param all the files of the site
 */
export async function writeOffline(
  site: string,
  all: readonly SiteFile[],
  { features }: Settings,
): Promise<void> {
  if (!features.offline) {
    await writeFile(join(site, 'sw.js'), await bundleClassic({ input: RETIRE }));
    return;
  }
  const files = all.map(listed);
  const build = createHash('sha256')
    .update(JSON.stringify(files))
    .digest('hex')
    .slice(0, HASH_DIGITS);
  const manifest = `offline/files-${build}.json`;
  const define = { BUILD: JSON.stringify(build), MANIFEST: JSON.stringify(manifest) };
  await writeFile(join(site, manifest), JSON.stringify(manifestOf(files)));
  await writeFile(join(site, 'sw.js'), await bundleClassic({ input: WORKER, define }));
}

/**
 * Chooses what a worker keeps.
 *
 * @param files all of the site, in order of their addresses
 */
export function manifestOf(files: readonly ListedFile[]): OfflineManifest {
  const rankOf = (address: string) => MORE.findIndex((kind) => kind.test(address));
  const shell = files.filter(([address]) => SHELL.test(address));
  const rest = files
    .filter(([address]) => !SHELL.test(address) && rankOf(address) >= 0)
    .map((file) => ({ file, rank: rankOf(file[0]), depth: file[0].split('/').length }))
    // The sort is stable: files of one kind and depth stay in order of their addresses.
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth)
    .map(({ file }) => file);
  return { shell, more: within(rest, FULL_BUDGET) };
}

/** A file by its address: that of a page is its folder's. */
function listed({ path, digest, bytes }: SiteFile): ListedFile {
  return [path.replace(/(^|\/)index\.html$/, '$1'), digest.slice(0, HASH_DIGITS), bytes];
}
