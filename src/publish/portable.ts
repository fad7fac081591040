/** A copy of a built site that opens from a disk, without a server: a folder, and a zip of it. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { filesOf, isFolder } from './files.ts';
import { withFolderLock, withStillFolder } from './folder-lock.ts';
import { LOADER, portablePage } from './portable-page.ts';
import { checkReplaceable, writeStamp } from './stamp.ts';
import { replaceFolder } from './swap.ts';
import { writeZip } from './zip.ts';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { bundleClassic } from './browser-bundle.ts';

interface PortableJob {
  /** Folder of the built site. */
  readonly out: string;
  readonly settings: Settings;
}

/** For servers, or for pages elsewhere: no page of a copy on a disk asks for them. */
const LEFT_OUT = /^(?:sw\.js|offline\/.*|cards\/.*|\.nojekyll|\.offprint\.json|\.[^/]+\.tmp)$/;
/** What the search asks for; its scripts are treated as scripts. */
const DATA = /^(?:pagefind|search-data)\/(?!.*\.js$)/;
const SEARCH_SCRIPT = 'pagefind/pagefind.js';

/** Where the portable copy of a site goes: beside it. */
export function portableFolder(out: string): string {
  return `${out}-portable`;
}

/**
 * Refuses a place that holds anything but an earlier portable copy, before any work is done.
 *
 * @throws {UsageError} where it does
 */
export async function checkPortable(out: string): Promise<void> {
  await checkReplaceable(portableFolder(out));
  const zip = `${portableFolder(out)}.zip`;
  if (await isFolder(zip))
    throw new UsageError(`${zip} is a folder: move it, or choose another --out`);
}

/**
 * Writes the portable copy of a site and its zip, each put in place whole.
 *
 * @throws {UsageError} where something else stands in their place
 * @throws {Error} where the site cannot be read, or the copy not be written
 */
export async function buildPortable({ out, settings }: PortableJob): Promise<void> {
  const folder = portableFolder(out);
  const zip = `${folder}.zip`;
  await checkPortable(out);
  await withFolderLock(folder, async () => {
    await replaceFolder(folder, (aside) =>
      withStillFolder(out, 'read', () => fill(aside, out, settings)),
    );
    await writeZip(`${zip}.tmp`, folder, await filesOf(folder), basename(folder));
    await rename(`${zip}.tmp`, zip);
  }).finally(() => rm(`${zip}.tmp`, { force: true }));
}

async function fill(aside: string, out: string, settings: Settings): Promise<void> {
  const files = (await filesOf(out)).filter((path) => !LEFT_OUT.test(path));
  const pages = files.filter((path) => path.endsWith('.html'));
  const { scripts, asked } = await writePages(aside, out, pages, settings.base);
  for (const path of files) {
    const wrapped = DATA.test(path) || asked.has(path);
    if (wrapped && !path.endsWith('.html')) await writeWrapped(aside, out, path);
    if (!DATA.test(path) && !/\.(?:html|js)$/.test(path))
      await copyPlain(aside, out, path, settings.base);
  }
  for (const path of [...scripts, SEARCH_SCRIPT]) {
    await write(aside, path, await classicScript(join(out, path)));
  }
  await write(aside, LOADER, await loaderScript(settings.base));
  await write(aside, 'README.txt', readme(settings));
  await writeStamp(aside, settings.base);
}

async function writePages(
  aside: string,
  out: string,
  pages: readonly string[],
  base: string,
): Promise<{ scripts: ReadonlySet<string>; asked: ReadonlySet<string> }> {
  const scripts = new Set<string>();
  const asked = new Set<string>();
  for (const path of pages) {
    const page = portablePage(await readFile(join(out, path), 'utf8'), path, base);
    for (const script of page.scripts) scripts.add(script);
    for (const file of page.asked) asked.add(file);
    await write(aside, path, page.html);
  }
  return { scripts, asked };
}

/** A file as a script that hands its bytes to the loader. */
async function writeWrapped(aside: string, out: string, path: string): Promise<void> {
  const bytes = (await readFile(join(out, path))).toString('base64');
  await write(aside, `${path}.js`, `offprintPortable.put(${JSON.stringify(path)},"${bytes}")\n`);
}

/** Style sheets lie one folder deep, and name fonts from the base on. */
async function copyPlain(aside: string, out: string, path: string, base: string): Promise<void> {
  await mkdir(dirname(join(aside, path)), { recursive: true });
  if (!path.endsWith('.css')) return copyFile(join(out, path), join(aside, path));
  const up = '../'.repeat(path.split('/').length - 1);
  const css = await readFile(join(out, path), 'utf8');
  await write(aside, path, css.replaceAll(`url(${base}`, `url(${up}`));
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function readme({ title, description }: Settings): string {
  return `${title}
${description}

Open index.html with a double click: all of it works without a network and without a server,
pages, formulas and search. Keep the files together; a single page alone has no style.

If this came as a zip, unpack it first. Chrome, Edge and other Chromium browsers are tried.
`;
}

const SOURCE = fileURLToPath(new URL('../offline/portable.ts', import.meta.url));

/** The script that all others rely on. */
function loaderScript(base: string): Promise<string> {
  return bundleClassic({ input: SOURCE, define: { BASE: JSON.stringify(base) } });
}

/**
 * Bundles a module of the built site. What it imports by name comes with it, what it imports by an
 * address comes through the loader.
 *
 * @param input path of the module
 */
function classicScript(input: string): Promise<string> {
  return bundleClassic({
    input,
    global: 'offprintModule',
    intro: 'const offprintSource = document.currentScript.src;',
    // A page from a disk may start no worker: Pagefind does without one where there is none.
    define: { 'import.meta.url': 'offprintSource', Worker: 'undefined' },
    plugins: [throughLoader],
  });
}

/** `import(address)` → `offprintPortable.load(address)`, found in the syntax tree. */
const throughLoader: Plugin = {
  name: 'offprint-portable-imports',
  transform(code) {
    let done = '';
    let at = 0;
    for (const { start, source } of openImports(this.parse(code, { lang: 'js' }))) {
      done += `${code.slice(at, start)}window.offprintPortable.load(`;
      at = source;
    }
    return { code: done + code.slice(at), map: null };
  },
};

interface OpenImport {
  readonly start: number;
  /** Where the expression for the address begins. */
  readonly source: number;
}

/** Imports whose address is no literal, in the order of the text. */
function openImports(tree: unknown): readonly OpenImport[] {
  const found: OpenImport[] = [];
  const open: unknown[] = [tree];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (isOpenImport(next)) found.push({ start: next.start, source: next.source.start });
    open.push(...(Object.values(next) as unknown[]));
  }
  return found.sort((a, b) => a.start - b.start);
}

function isOpenImport(
  node: object,
): node is { readonly start: number; readonly source: { readonly start: number } } {
  if (!('type' in node) || node.type !== 'ImportExpression' || !('source' in node)) return false;
  const { source } = node;
  if (typeof source !== 'object' || source === null || !('type' in source)) return false;
  const fixed =
    source.type === 'TemplateLiteral' &&
    'expressions' in source &&
    Array.isArray(source.expressions) &&
    source.expressions.length === 0;
  return source.type !== 'Literal' && !fixed;
}
