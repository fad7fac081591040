/**
 * One half of the lint: `types` is `tsc` and the rules that ask for its types, `syntax` is all other
 * rules. As two processes they take half of the time, and the types are found once.
 */
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

interface Half {
  readonly files: string;
  readonly runs: (rule: string) => boolean;
  readonly programs: readonly ts.Program[] | null;
}

const ASK_FOR_TYPES = new Set(Object.keys(tseslint.configs.disableTypeChecked.rules ?? {}));

const NAMES: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => process.cwd(),
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

/** All files of `tsconfig.json`. */
function readProgram(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.formatDiagnostic(problem, NAMES));
    },
  });
  if (config === undefined) throw new Error('expected tsconfig.json, found none');
  const { fileNames: rootNames, options, errors: configFileParsingDiagnostics } = config;
  return ts.createProgram({ rootNames, options, configFileParsingDiagnostics });
}

/** Prints what `tsc` prints. */
function isWellTyped(program: ts.Program): boolean {
  const problems = ts.getPreEmitDiagnostics(program);
  process.stdout.write(ts.formatDiagnosticsWithColorAndContext(problems, NAMES));
  return problems.length === 0;
}

/** Prints what ESLint prints; a warning is as bad as an error. */
async function isClean({ files, runs, programs }: Half): Promise<boolean> {
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => runs(ruleId),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, programs } } },
  });
  const results = await eslint.lintFiles(files);
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  return results.every(({ messages }) => messages.length === 0);
}

async function lintTypes(): Promise<boolean> {
  const program = readProgram();
  const wellTyped = isWellTyped(program);
  // The rules find most types ready that they ask for.
  const runs = (rule: string): boolean => ASK_FOR_TYPES.has(rule);
  return (await isClean({ files: '**/*.ts', runs, programs: [program] })) && wellTyped;
}

function lintSyntax(): Promise<boolean> {
  const runs = (rule: string): boolean => !ASK_FOR_TYPES.has(rule);
  return isClean({ files: '.', runs, programs: null });
}

const halves = new Map([
  ['types', lintTypes],
  ['syntax', lintSyntax],
]);
const half = halves.get(process.argv[2] ?? '');
if (half === undefined)
  throw new Error(`expected types or syntax, found ${process.argv[2] ?? 'nothing'}`);
if (!(await half())) process.exitCode = 1;
