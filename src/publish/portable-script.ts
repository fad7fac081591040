/** The site's scripts, made to run from a disk: classic, each whole in its file. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { bundleClassic } from './browser-bundle.ts';

const SOURCE = fileURLToPath(new URL('../offline/portable.ts', import.meta.url));

/** The script that all others rely on. */
export function loaderScript(base: string): Promise<string> {
  return bundleClassic({ input: SOURCE, define: { BASE: JSON.stringify(base) } });
}

/**
 * Bundles a module of the built site. What it imports by name comes with it, what it imports by an
 * address comes through the loader.
 *
 * @param input path of the module
 */
export function classicScript(input: string): Promise<string> {
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
