#!/usr/bin/env node
/**
 * The command `offprint` of the package: runs one of the program's commands in a Node that is new enough,
 * this one or that of the package `node`. Plain JavaScript, so that an older Node gets as far as to say so.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNewEnough, LEAST } from './node-version.js';

/** Each is a script beside this one, of the same name. */
const COMMANDS = {
  init: 'make a library in an empty folder',
  start: 'read the sources, build the site, serve it',
  ingest: 'sources to pages and report',
  build: 'sources to pages to site',
  serve: 'serve what was built',
  dev: 'serve the pages while they are edited',
  check: 'what would be made of files, without writing',
  work: 'build parts of large libraries for other machines',
  changes: 'what changes against an earlier state of the content',
};
const HELP = `Usage: offprint <command> [options]

${Object.entries(COMMANDS)
  .map(([name, does]) => `  ${name.padEnd(8)}${does}`)
  .join('\n')}

"offprint <command> --help" lists the options of a command, "offprint --version" says the version.`;

const [name = '--help', ...args] = process.argv.slice(2);
if (name === '--help') process.stdout.write(`${HELP}\n`);
else if (name === '--version') process.stdout.write(`${version()}\n`);
else if (Object.hasOwn(COMMANDS, name)) run(name, args);
else {
  const known = Object.keys(COMMANDS).join(', ');
  fail(`expected a command (${known}), found "${name}"; "offprint --help" says what they do`);
}

/** What ended a program that could not say so itself, and what to do. */
const OUT_OF_MEMORY = {
  SIGABRT:
    'ran out of the memory that Node gives a program; set NODE_OPTIONS=--max-old-space-size to more megabytes, such as 8192',
  SIGKILL:
    'was killed, most likely because the machine had no memory left; end other programs or take a machine with more',
};

function run(command, options) {
  const node = isNewEnough(process.versions.node) ? process.execPath : packagedNode();
  if (node === undefined) {
    const least = LEAST.join('.');
    fail(`expected Node ${least} or newer, found ${process.versions.node}; install Node 24`);
    return;
  }
  const here = (file) => new URL(file, import.meta.url);
  const hooks = [
    `--import=${here('strip-types.js').href}`,
    '--disable-warning=ExperimentalWarning',
  ];
  const child = spawn(node, [fileURLToPath(here(`${command}.ts`)), ...options], {
    stdio: 'inherit',
    // The programs that a command runs beside itself are TypeScript too, and inherit this.
    env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...hooks].join(' ').trim() },
  });
  // Ctrl-C reaches both: the command ends as it sees fit, and this with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, (it) => child.kill(it));
  child.on('exit', (code, signal) => {
    if (Object.hasOwn(OUT_OF_MEMORY, signal ?? '')) {
      process.stderr.write(`offprint: ${command} ${OUT_OF_MEMORY[signal]}\n`);
    }
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

/** The program of the package `node`, which is there unless its installation script was kept from running. */
function packagedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const program = join(
      dirname(manifest),
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

function version() {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

function fail(message) {
  process.stderr.write(`offprint: ${message}\n`);
  process.exitCode = 2;
}
