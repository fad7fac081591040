/**
 * Preloaded into every process of a build: writes a line for each opening of a page of a content
 * folder, and for each parsing of one. The file to write to is in this module's own address.
 */
import fs, { appendFileSync } from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';

const log = new URL(import.meta.url).searchParams.get('log') ?? '';
const PAGE = /[\\/]papers[\\/]([^\\/]+\.mdx)$/;

function count(what: string, path: unknown): void {
  const [, page] = PAGE.exec(String(path)) ?? [];
  if (page !== undefined) appendFileSync(log, `${what} ${page}\n`);
}

type Opener = (path: unknown, ...rest: readonly unknown[]) => unknown;

/** What one call opens by another is one opening. */
let isNested = false;

function counted(holder: object, name: string): void {
  const original = Reflect.get(holder, name) as Opener;
  const wrapped: Opener = (path, ...rest) => {
    if (!isNested) count('opened', path);
    const outer = isNested;
    isNested = true;
    try {
      return Reflect.apply(original, holder, [path, ...rest]);
    } finally {
      isNested = outer;
    }
  };
  Reflect.set(holder, name, wrapped);
}

for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream']) {
  counted(fs, name);
}
for (const name of ['open', 'readFile']) counted(fs.promises, name);
syncBuiltinESMExports();

Reflect.set(globalThis, 'countParsing', (file: string) => {
  count('parsed', `/papers/${file}`);
});
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.endsWith('/src/mdx/read-page.ts')) return loaded;
    const source = new TextDecoder()
      .decode(Buffer.from(loaded.source as Uint8Array))
      .replace(
        'export function readPage(',
        'export function readPage(...page: [string, string]) {\n' +
          '  Reflect.get(globalThis, "countParsing")(page[0]);\n' +
          '  return parsePage(...page);\n' +
          '}\nfunction parsePage(',
      );
    return { ...loaded, source };
  },
});
