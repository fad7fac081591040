/** Makes a library in an empty folder. */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { parseFile } from '../model/json-file.ts';
import { UsageError } from '../model/problem.ts';
import { checkSettings, type Config } from '../model/settings.ts';
import { slugify } from '../text/slug.ts';
import { listFolder, readIfThere, writeChanged } from './files.ts';
import { ENGINE } from './project.ts';
import { configText, manifestText, starterFiles } from './starter.ts';

/** What may stand in the folder already: what npm, git and GitHub leave there, the program's package, and the sources. */
const EXPECTED =
  /^(?:package(?:-lock)?\.json|node_modules|\.git|\.DS_Store|LICENSE(?:\.\w+)?|offprint-[\w.-]+\.tgz|seeds)$/u;
/** Files of the program's own repository that a library has word for word. */
const SHARED = [
  '.github/workflows/deploy.yml',
  '.github/workflows/deploy-in-parts.yml',
  '.github/workflows/library.yml',
  '.github/ISSUE_TEMPLATE/mistake.yml',
  '.github/dependabot.yml',
];
const FOUND_SHOWN = 3;

const manifestSchema = z.looseObject({
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
const REMEDY = 'correct it, or begin in an empty folder';

/** What a library is called, and where it is to be published. */
export interface LibraryNames {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** On GitHub: `owner/name`, or its address. */
  readonly repository?: string | undefined;
}

/** A library that was made. */
export interface MadeLibrary {
  /** The files that were written. */
  readonly written: readonly string[];
  /** Where npm takes the program from, if that is a file that lies outside of the folder. */
  readonly outside?: string;
}

/**
 * Writes all that a library begins with. Nothing that stands in the folder is replaced;
 * `package.json` gets what it lacks.
 *
 * @param given the folder; made where it is missing
 * @throws {UsageError} where the folder holds something else, or a name is wrong
 */
export async function initLibrary(given: string, names: LibraryNames): Promise<MadeLibrary> {
  const folder = resolve(given);
  await checkEmpty(folder);
  const config = configOf(names, basename(folder));
  const manifest = (await readIfThere(join(folder, 'package.json')))?.toString() ?? '{}';
  const there = parseFile(manifestSchema, manifest, { file: 'package.json', remedy: REMEDY });
  const shared = await Promise.all(
    SHARED.map(async (path) => [path, await readFile(join(ENGINE, path), 'utf8')] as const),
  );
  const name = slugify(basename(folder)) || 'library';
  const program = await programAddress(folder);
  const files = new Map([
    ['package.json', manifestText(there, name, program)],
    ['offprint.config.ts', configText(config)],
    ...starterFiles(config),
    ...shared,
  ]);
  await mkdir(folder, { recursive: true });
  await writeChanged(folder, files);
  const written = [...files.keys()];
  return program.startsWith('file:..') ? { written, outside: program } : { written };
}

/** @throws {UsageError} where something that stands in a folder would have to give way */
export async function checkEmpty(folder: string): Promise<void> {
  const found = (await listFolder(folder)).filter((name) => !EXPECTED.test(name));
  if (found.length === 0) return;
  const more = found.length > FOUND_SHOWN ? `, … (${found.length} in all)` : '';
  throw new UsageError(
    `expected an empty folder, found ${found.slice(0, FOUND_SHOWN).join(', ')}${more} in ${resolve(folder)}; nothing was written: name another folder, as in "npx offprint init my-library"`,
  );
}

/** @throws {UsageError} where a name is no setting */
function configOf({ title, description, repository }: LibraryNames, folder: string): Config {
  const config = {
    title: title ?? folder,
    description: description ?? 'Research papers that can be read, searched and linked to.',
    ...(repository === undefined ? {} : addressesOf(repository)),
    topics: 'keywords' as const,
  };
  checkSettings(config, ([key = '']) => `--${String(key)}`);
  return config;
}

/** Where GitHub Pages publishes a repository; of one that is elsewhere, only its own address is known. */
function addressesOf(given: string): Config {
  const github = /^(?:(?:https:\/\/|git@)?github\.com[/:])?([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/u;
  const [, owner = '', name = ''] = github.exec(given) ?? [];
  if (owner === '') return { repository: given };
  const host = `${owner.toLowerCase()}.github.io`;
  return {
    site: `https://${host}`,
    base: name.toLowerCase() === host ? '/' : `/${name}/`,
    repository: `https://github.com/${owner}/${name}`,
  };
}

/**
 * Where npm took this program from, so that a library takes it from there too: what the project says
 * that it is installed in. A file is named from the library's folder; so is a clone.
 */
async function programAddress(folder: string): Promise<string> {
  const packages = dirname(ENGINE);
  if (basename(packages) !== 'node_modules') return fileAddress(folder, ENGINE);
  const project = dirname(packages);
  const text = (await readIfThere(join(project, 'package.json')))?.toString() ?? '{}';
  const { dependencies } = parseFile(manifestSchema, text, { file: project, remedy: REMEDY });
  const said = dependencies?.offprint ?? '';
  if (said.startsWith('file:'))
    return fileAddress(folder, resolve(project, said.slice('file:'.length)));
  if (said !== '') return said;
  const own = z.object({ version: z.string() });
  const manifest = await readFile(join(ENGINE, 'package.json'), 'utf8');
  return parseFile(own, manifest, { file: 'package.json', remedy: 'install Offprint anew' })
    .version;
}

function fileAddress(folder: string, path: string): string {
  return `file:${relative(folder, path).replaceAll('\\', '/')}`;
}
