/** Pages of a bundle, rendered one after the other into the folder of a site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { failureMessage } from '../../model/problem.ts';
import { noting } from '../../site/dependencies.ts';
import { redirectPage } from '../../site/redirect.ts';
import { errorCode } from '../files.ts';
import type { PagesBundle } from '../../site/bundle.ts';
import { pageAddress, pageFile, trimmed } from './addresses.ts';
import { chosenPaths, firstOfEach, type PageChoice, type Rendered } from './choice.ts';
import type { LastPages } from './last-pages.ts';

export interface RenderingJob {
  readonly bundle: PagesBundle;
  readonly choice: PageChoice;
  /** Takes over, of those, what would be the same as in the last build. */
  readonly last: LastPages;
  /** Folder of the site. */
  readonly out: string;
  /** Where it will be published, and the folder there that it is in: `/`, or `/name/`. */
  readonly site: string;
  readonly base: string;
  /** Hears of every page. */
  readonly tell: (rendered: Rendered) => void;
}

/**
 * Renders the pages of a site that are chosen.
 *
 * @throws {Error} naming a page that cannot be rendered, or whose place is taken
 */
export async function renderPages(job: RenderingJob): Promise<void> {
  const { last, out, tell } = job;
  const { all, kept, others } = await pagesToRender(job);
  let rendered = kept - others.length;
  const tellAll = () => {
    tell({ all, kept, rendered });
  };
  tellAll();
  const put = fileWriter(out);
  for (const page of others) {
    const { value, names } = await noting(() => bytesOf(page, job));
    const path = trimmed(page.pathname);
    if (value !== undefined) {
      put(pageFile(path), value);
      last.rendered(path, value, names);
    }
    rendered += 1;
    tellAll();
  }
  last.finish();
}

/** How many pages there are, how many of them are chosen, and those that have to be rendered: no other is held. */
async function pagesToRender({ bundle, choice, last }: RenderingJob) {
  const paths = firstOfEach(await bundle.pagePaths());
  const chosen = chosenPaths(paths, choice);
  return { all: paths.length, kept: chosen.length, others: last.takeOver(chosen) };
}

/**
 * A page with all of its bytes: its components are rendered while these are read.
 *
 * @returns undefined where it answers with nothing at all: then there is no file
 */
async function bytesOf(
  { pathname, route }: PathWithRoute,
  { bundle, site, base }: RenderingJob,
): Promise<Uint8Array | undefined> {
  const address = pageAddress(trimmed(pathname), { site, base });
  try {
    const response = await bundle.renderPage(new Request(address), route);
    const location = response.headers.get('location');
    if (location !== null) return Buffer.from(redirectPage(location, address));
    return response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`${pathname}: ${failureMessage(error)}`, { cause: error });
  }
}

/** Writes files whose folders may be missing; none is written over, as the last site may have it too. */
function fileWriter(out: string): (path: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const [file, folder] = [join(out, path), dirname(join(out, path))];
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      throw new Error(`two pages or files of the site would be ${path}: give one another address`, {
        cause: error,
      });
    }
  };
}
