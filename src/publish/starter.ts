/** What a new library begins with: the texts of its files. */
import type { Config } from '../model/settings.ts';

/** The commands that a library has of its own, so that every message may name them. */
const COMMANDS = ['start', 'ingest', 'build', 'serve', 'dev', 'check', 'changes'];

/** What `package.json` must say for the program to run; what it says already stays. */
interface Manifest {
  readonly scripts?: object | undefined;
  readonly dependencies?: object | undefined;
  readonly [key: string]: unknown;
}

/**
 * The text of `package.json`.
 *
 * @param there what it says already
 * @param name of the library, as a package is named
 * @param program where npm takes the program from: a version, or an address
 */
export function manifestText(there: Manifest, name: string, program: string): string {
  const scripts = Object.fromEntries(COMMANDS.map((command) => [command, `offprint ${command}`]));
  const manifest = {
    ...{ name, private: true },
    ...there,
    // The configuration is a module.
    type: 'module',
    scripts: { ...scripts, ...there.scripts },
    dependencies: { offprint: program, ...there.dependencies },
    // npm asks before it lets a package run something of its own: these fetch their own programs.
    allowScripts: { node: true, esbuild: true },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The text of `offprint.config.ts`. */
export function configText(config: Config): string {
  const lines = Object.entries(config).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  return `/** What this library chooses for itself; an editor lists every key, with what it means and its default. */
import { defineConfig } from 'offprint';

export default defineConfig({
${lines.join('\n')}
});
`;
}

/** As in the program's own repository. */
const NPMRC = `# The commands run in the Node that comes with Offprint: on an older one, npm warns of each package that asks
# for a newer, which is screens of warnings that mean nothing here. Errors are shown.
loglevel=error
fund=false
`;

/** The files of a new library that are the same in each but for its name; by path. */
export function starterFiles({
  title = '',
  description = '',
}: Config): ReadonlyMap<string, string> {
  return new Map([
    [
      '.gitignore',
      'node_modules/\ndist/\ndist-portable/\ndist-portable.zip\n/plan/\n/parts/\n.offprint/\n*.tmp\n',
    ],
    ['.npmrc', NPMRC],
    ['seeds/.gitkeep', ''],
    ['content/.gitkeep', ''],
    ['README.md', readme(title, description)],
  ]);
}

function readme(title: string, description: string): string {
  return `# ${title}

${description}

A library of papers, built by Offprint.

1. Put lists of papers into \`seeds/\`: BibTeX, RIS, exports of a reference manager, pages copied as text.
2. \`npm install && npm start\` reads them, builds the site and serves it to this machine.
3. Commit \`seeds/\`, \`content/\` and \`package-lock.json\`, and push. On GitHub, choose
   Settings → Pages → Source: GitHub Actions once; each push to \`main\` then publishes.

| command | does |
| --- | --- |
| \`npm start\` | sources → pages → site, and serves it |
| \`npm run ingest\` | sources → \`content/\`: a page for each paper, and the report |
| \`npm run build\` | all of it, into \`dist/\` |
| \`npm run dev\` | serves the pages while they are edited |
| \`npm run check\` | what would be made of the sources, without writing |

The title, the address and the look are in \`offprint.config.ts\`. A page in \`content/papers/\` may be
edited, and stays edited. \`content/ids.lock\` keeps every address: commit it, and never delete it.
A newer Offprint: change its version in \`package.json\` and \`npm install\`; addresses and edits stay.
`;
}
