/** The whole way, as commands ask for it: sources → content → site. */
import { basename } from 'node:path';
import { buildSite } from './build.ts';
import { isSetAside } from './complete.ts';
import { runDay } from './day.ts';
import { ingestFolder } from './ingest.ts';
import { wordedSteps } from './ingest-progress.ts';
import type { Notice } from './notice.ts';
import { buildPortable, checkPortable, portableFolder } from './portable.ts';
import { loadSettings, projectPath, type GivenSettings } from './project.ts';
import { printIngested, printProblems } from './print-problems.ts';

/** Options as typed; what is left out has its usual value. */
export interface PublishOptions extends GivenSettings {
  readonly seeds?: string | undefined;
  readonly content?: string | undefined;
  readonly out?: string | undefined;
  /** Day of arrival of what is new, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Whether sources are read, or pages are built as they are. */
  readonly ingest: boolean;
  /** Whether a copy that opens from a disk is made too, beside the site. */
  readonly portable?: boolean | undefined;
}

export interface Published {
  /** Folder of the built site. */
  readonly out: string;
  /** Whether something that came in is not on the site. */
  readonly setAside: boolean;
}

/**
 * Ingests (where asked) and builds.
 *
 * @throws {UsageError} where a setting, an option or a folder is wrong
 * @throws {Error} where a part fails; the site that stood there stays
 */
export async function publish(options: PublishOptions, notice: Notice): Promise<Published> {
  const settings = await loadSettings(options);
  const content = projectPath(options.content, 'content');
  const out = projectPath(options.out, 'dist');
  if (options.portable) await checkPortable(out);
  let whole = true;
  if (options.ingest) {
    const seeds = projectPath(options.seeds, 'seeds');
    const day = runDay(options.date);
    whole = printIngested(
      await notice.phase('Ingest', (tell) =>
        ingestFolder(seeds, content, day, wordedSteps(tell), settings.topics),
      ),
      notice.say,
    );
  }
  const site = await buildSite({ content, out, settings }, notice);
  printProblems(site.setAside, notice.say);
  notice.say(`${site.papers} papers in ${basename(out)}/, for ${settings.site}${settings.base}`);
  if (options.portable) {
    await notice.phase('Portable copy', () => buildPortable({ out, settings }));
    notice.say(`${basename(portableFolder(out))}/index.html opens from a disk; so does its zip`);
  }
  return { out, setAside: !whole || site.setAside.some(isSetAside) };
}
