/** The file of a library's configuration: what it exports, and on which line it says what. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'rolldown/utils';
import { failureMessage, UsageError } from '../model/problem.ts';

/** What a configuration says, and where. */
export interface ConfigFile {
  readonly values: object;
  /** The place of a key, such as `offprint.config.ts:5`; the file alone where it does not name it. */
  readonly placeOf: (path: readonly PropertyKey[]) => string;
}

/**
 * Runs a configuration and takes what it exports by default (version 0.1 exported `settings`).
 *
 * @throws {UsageError} where the file is missing or broken, or exports no settings
 */
export async function readConfigFile(file: string): Promise<ConfigFile> {
  const shown = relative('.', file);
  if (!existsSync(file)) {
    throw new UsageError(
      `expected the configuration of a library in ${shown}, found no such file; run the command in the library's folder, make one with "npx offprint init", or name the file with --settings`,
    );
  }
  const text = await readFile(file, 'utf8');
  const syntax = syntaxOf(text, shown);
  const module: unknown = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new UsageError(`${shown} cannot be read: ${failureMessage(error)}`);
  });
  const { default: values, settings = values } = module as {
    default?: unknown;
    settings?: unknown;
  };
  if (typeof settings !== 'object' || settings === null) {
    throw new UsageError(`${shown}: expected "export default defineConfig({ … })"`);
  }
  const placeOf = (path: readonly PropertyKey[]) => {
    const at = keyAt(syntax, path.map(String));
    return at === undefined ? shown : `${shown}:${text.slice(0, at).split('\n').length}`;
  };
  return { values: settings, placeOf };
}

/** @throws {UsageError} where the text is no TypeScript, with the line */
function syntaxOf(text: string, shown: string): unknown {
  const { program, errors } = parseSync(shown, text, { lang: 'ts' });
  const [error] = errors;
  if (error === undefined) return program;
  const before = text.slice(0, error.labels[0]?.start ?? 0);
  throw new UsageError(`${shown}:${before.split('\n').length}: ${error.message}`);
}

/** The parts of a syntax tree that are looked at (https://github.com/estree/estree). */
interface Node {
  readonly type?: string;
  readonly start?: number;
  readonly properties?: readonly Property[];
  readonly elements?: readonly unknown[];
}
interface Property {
  readonly start: number;
  readonly key?: { readonly name?: string; readonly value?: unknown };
  readonly value?: unknown;
}

/** Where a setting begins: in the outermost object that has its first key, the second, and so on. */
function keyAt(tree: unknown, [key, ...inner]: readonly string[]): number | undefined {
  if (key === undefined || typeof tree !== 'object' || tree === null) return undefined;
  const { properties, elements, start } = tree as Node;
  const property = properties?.find((one) => (one.key?.name ?? one.key?.value) === key);
  if (property !== undefined) return keyAt(property.value, inner) ?? property.start;
  if (elements !== undefined && /^\d+$/u.test(key)) {
    const element = elements[Number(key)];
    return keyAt(element, inner) ?? (element as Node | undefined)?.start ?? start;
  }
  const children = Object.values(tree) as unknown[];
  return children.map((child) => keyAt(child, [key, ...inner])).find((at) => at !== undefined);
}
