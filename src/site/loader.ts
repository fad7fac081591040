import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { pageHash } from '../ids/index.ts';
import { readFrontmatter, readPage } from '../mdx/index.ts';
import type { Lock } from '../model/lock.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { contentFolder } from './content-folder.ts';
import { contentLock } from './lock.ts';
import { byCodeUnits } from './order.ts';
import { writeSetAside } from './set-aside.ts';

const EXTENSION = '.mdx';

/**
 * Loads the frontmatter of every page of `content/papers/`; no body enters the store, and no page
 * becomes a module of the bundle. A page that cannot be read is set aside, and the rest go on.
 */
export function papersLoader(): Loader {
  return {
    name: 'offprint-papers',
    load: async (context) => {
      const folder = join(contentFolder(), 'papers');
      await loadFolder(folder, context);
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(folder)) void loadFolder(folder, context);
      });
    },
  };
}

async function loadFolder(folder: string, context: LoaderContext): Promise<void> {
  const lock = await contentLock();
  const gone = new Set(context.store.keys());
  const problems: Problem[] = [];
  for (const { name: file, isFile } of await pageFiles(folder)) {
    if (!isFile) {
      problems.push(notAFile(file));
      continue;
    }
    const page = pageFile(file, await readFile(join(folder, file), 'utf8'), lock);
    const loading = await loadPage(page, context);
    if (loading.ok) gone.delete(page.id);
    problems.push(...loading.problems);
  }
  for (const id of gone) context.store.delete(id);
  await writeSetAside(context.config.cacheDir, problems);
}

interface FolderItem {
  readonly name: string;
  readonly isFile: boolean;
}

/** What is called like a page, in order of the names; an absent folder is an empty library. */
async function pageFiles(folder: string): Promise<readonly FolderItem[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter(({ name }) => name.endsWith(EXTENSION))
    .map((entry) => ({ name: entry.name, isFile: entry.isFile() }))
    .sort((a, b) => byCodeUnits(a.name, b.name));
}

function notAFile(file: string): Problem {
  const message = 'expected a page, but it is a folder or a link; put the file itself here';
  return { severity: 'set-aside', file, message };
}

interface PageFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** It stands as ingest wrote it, after ingest had read it back: its body need not be read here. */
  readonly asWritten: boolean;
}

function pageFile(file: string, text: string, { ids }: Lock): PageFile {
  const id = file.slice(0, -EXTENSION.length);
  return { id, file, text, asWritten: ids.get(id)?.page === pageHash(text) };
}

interface Loading {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
}

/** Puts one page into the store, unless it stands there unchanged, or says why it cannot. */
async function loadPage(page: PageFile, context: LoaderContext): Promise<Loading> {
  const { id, file, text } = page;
  const digest = context.generateDigest(text);
  if (context.store.get(id)?.digest === digest) return { ok: true, problems: [] };
  const reading = page.asWritten ? readFrontmatter(file, text) : readPage(file, text);
  if (!reading.ok) return reading;
  // The collection's schema keeps the frontmatter and lets the body go.
  const data = withoutWordings('paper' in reading ? reading.paper : reading.frontmatter);
  const entry = { id, data: await context.parseData({ id, data }) };
  // Without a digest, a page that has something to say is read again, and says it, in every build.
  context.store.set(reading.problems.length === 0 ? { ...entry, digest } : entry);
  return { ok: true, problems: reading.problems };
}

/** Texts as long as abstracts stay out of the store: a paper's page reads them from its file. */
function withoutWordings(paper: Frontmatter): Record<string, unknown> {
  const sources = paper.sources.map((source) => {
    const kept = { ...source };
    delete kept.titleSeen;
    delete kept.wording;
    return kept;
  });
  return { ...paper, sources };
}
