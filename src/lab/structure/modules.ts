/** Reads and parses the project's source files: their imports, exports and functions. */
import { posix, join } from 'node:path';
import ts from 'typescript';
import { readFile } from 'node:fs/promises';
import { filesOf } from '../../publish/files.ts';
import { ENGINE } from '../../publish/project.ts';

/** Path from the project's folder, with slashes → the file's text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** A function that has a name, and how many lines it takes. */
interface NamedFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

export interface Module {
  readonly path: string;
  readonly lines: number;
  /** The project's own files that it imports, types included, one for each statement. */
  readonly imports: readonly string[];
  readonly functions: readonly NamedFunction[];
  /** Names that it declares and exports; what it only passes on is not counted. */
  readonly exports: readonly string[];
}

/** Reads the modules in files of `src/`. */
export function readModules(files: SourceFiles): readonly Module[] {
  return [...files].map(([path, text]) => {
    const script = path.endsWith('.ts') ? text : astroScript(text);
    const source = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true);
    return {
      path,
      lines: text.split('\n').length - 1,
      imports: importsOf(path, script).filter((imported) => files.has(imported)),
      functions: functionsIn(source),
      exports: exportsOf(source),
    };
  });
}

/** The TypeScript of a component: what stands between its fences, and its scripts. */
function astroScript(text: string): string {
  const fenced = /^---\n(.*?)^---$/msu.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gsu)].map(([, body]) => body);
  return [fenced, ...scripts].join('\n');
}

function importsOf(path: string, script: string): readonly string[] {
  return ts
    .preProcessFile(script)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => posix.join(posix.dirname(path), fileName));
}

function functionsIn(source: ts.SourceFile): readonly NamedFunction[] {
  const found: NamedFunction[] = [];
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    const name = functionName(node);
    if (name !== undefined) {
      const line = lineAt(node.getStart());
      found.push({ name, line, lines: lineAt(node.end) - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Declarations, methods, and what a variable is set to; callbacks belong to their function. */
function functionName(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? 'default';
  if (ts.isMethodDeclaration(node)) return node.name.getText();
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return undefined;
  const { initializer, name } = node;
  const isFunction = ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer);
  return isFunction ? name.getText() : undefined;
}

function exportsOf(source: ts.SourceFile): readonly string[] {
  return source.statements
    .filter((statement) => ts.canHaveModifiers(statement))
    .filter((statement) =>
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    )
    .flatMap(declaredNames);
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as { name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}

/** Reads every module of `src/`, pages and components included. */
export async function projectModules(): Promise<readonly Module[]> {
  const paths = (await filesOf(join(ENGINE, 'src'))).map((path) => `src/${path}`);
  const sources = paths.filter((path) => /\.(?:ts|astro)$/u.test(path));
  const texts = await Promise.all(sources.map((path) => readFile(join(ENGINE, path), 'utf8')));
  return readModules(new Map(sources.map((path, at) => [path, texts[at] ?? ''])));
}
