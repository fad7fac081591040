import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/temporary.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly Step[]; readonly 'timeout-minutes'?: number }>
  >;
}

const FOLDER = '.github/workflows';
const FILES = readdirSync(FOLDER);
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const stepsOf = (file: string) =>
  Object.values((parse(textOf(file)) as Workflow).jobs).flatMap(({ steps }) => steps);

describe.each(FILES)('the workflow %s', (file) => {
  const workflow = parse(textOf(file)) as Workflow;

  it('gives no more rights than to read, and no job all the time in the world', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThan(60);
  });

  it('pins every action to a commit, with its version beside it', () => {
    const used = [...textOf(file).matchAll(/uses: (.*)/gu)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(
      used.filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(action)),
    ).toEqual([]);
  });

  it('keeps no credentials, and puts nothing of an event into a script', () => {
    for (const { uses, run, with: given } of stepsOf(file)) {
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
      expect(run ?? '').not.toContain('${{');
    }
  });
});

it.each(['deploy.yml', 'library.yml'])(
  '%s installs what the lock file has, and no more',
  (file) => {
    const installs = stepsOf(file).flatMap(
      ({ run = '' }) => run.match(/npm (?:ci|install)\b.*/gu) ?? [],
    );
    expect(installs).toEqual(['npm ci --ignore-scripts']);
    expect(stepsOf(file).some(({ with: given }) => given?.['node-version'] === 24)).toBe(true);
  },
);

/** Programs that stand in for others: their scripts by their names. */
type Stubs = Readonly<Record<string, string>>;

/** Runs a step as GitHub does, in a folder of its own; what it wrote into the summary comes last. */
async function runStep(file: string, name: string, stubs: Stubs, env: object = {}) {
  const run = stepsOf(file).find((step) => step.name === name)?.run;
  if (run === undefined) throw new Error(`${file} has no step "${name}"`);
  const folder = await temporaryFolder();
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const [program, script] of Object.entries(stubs)) {
    await writeFile(join(bin, program), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, program), 0o755);
  }
  const summary = join(folder, 'summary');
  await writeFile(summary, '');
  const path = `${bin}:${process.env.PATH ?? ''}`;
  const options = {
    cwd: folder,
    env: { PATH: path, RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: summary, ...env },
  };
  const ended = await new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile('bash', ['--norc', '-e', '-c', run], options, (error, stdout) => {
      resolve({ code: error === null ? 0 : error.code, said: stdout });
    });
  });
  return { ...ended, folder, summary: await readFile(summary, 'utf8') };
}

describe('the steps of a deploy', () => {
  const clean: Stubs = { git: 'if [ "$1" = log ]; then echo 1700000000; fi' };

  it('build for the address that GitHub gives, on the day of the commit', async () => {
    const npm = 'echo "$SOURCE_DATE_EPOCH $*"';
    const env = { SITE: 'https://a.github.io', BASE: '/b' };
    const { code, said } = await runStep('deploy.yml', 'Build', { ...clean, npm }, env);
    expect(code).toBe(0);
    expect(said).toBe('1700000000 run build -- --site https://a.github.io --base /b/\n');
  });

  it.each([
    [0, 0, false],
    [1, 1, false],
    [2, 2, false],
    [3, 0, true],
  ])(
    'end as the build did, but for what is only set aside: %i → %i',
    async (built, code, warned) => {
      for (const file of ['deploy.yml', 'library.yml']) {
        const step = await runStep(file, 'Build', { ...clean, npm: `exit ${built}` });
        expect(step.code).toBe(code);
        expect(step.said.includes('::warning::Something was set aside')).toBe(warned);
      }
    },
  );

  it('warn where the content is older than the sources', async () => {
    const git = 'if [ "$1" = status ]; then echo " M content/ids.lock"; fi';
    const { said } = await runStep('deploy.yml', 'Build', { git, npm: 'exit 0' });
    expect(said).toContain('npm run ingest and commit');
  });

  it.each([
    [0, 0],
    [1, 1],
    [3, 0],
  ])('join parts, and end as the join did: %i → %i', async (joined, code) => {
    const tar = 'case "$2" in plan.tar) mkdir plan;; *) mkdir -p parts/1-of-1;; esac';
    const npm = `echo "$*"; exit ${joined}`;
    const step = await runStep('deploy-in-parts.yml', 'Join', { tar, npm });
    expect(step.code).toBe(code);
    expect(step.said).toContain('run build -- --join parts/1-of-1\n');
  });

  it('plan as many parts as there are machines', async () => {
    const stubs = { ...clean, npm: 'echo "$*"', tar: 'exit 0' };
    const env = { MACHINES: '3', SITE: 'https://a.github.io', BASE: '/b', GITHUB_OUTPUT: 'output' };
    const { code, said, folder } = await runStep('deploy-in-parts.yml', 'Plan', stubs, env);
    expect(code).toBe(0);
    expect(said).toBe('run build -- --plan 3 --site https://a.github.io --base /b/\n');
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe('parts=[1,2,3]\n');
  });

  it('say where Pages is switched on', async () => {
    const env = { PAGES_SETTINGS: 'https://github.com/a/b/settings/pages' };
    const { said } = await runStep('deploy.yml', 'Say how Pages is switched on', {}, env);
    expect(said).toMatch(
      /^::error .*https:\/\/github\.com\/a\/b\/settings\/pages.*GitHub Actions.*\n$/u,
    );
  });

  it.each([
    [800, 0, ''],
    [801, 0, '::warning '],
    [1000, 0, '::warning '],
    [1001, 1, '::error '],
  ])(
    'tell the size, warn from four fifths of what Pages takes, and stop above it: %i MB',
    async (size, code, said) => {
      const step = await runStep('deploy.yml', 'Size of the site', {
        du: `printf '${size}\\tdist\\n'`,
      });
      expect(step.code).toBe(code);
      expect(step.said.startsWith(said)).toBe(true);
      if (said === '') expect(step.said).toBe('');
      expect(step.summary).toContain(`${size} MB`);
    },
  );
});

describe('the steps of a release', () => {
  const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
  const node = `echo ${version}`;
  const npm = 'echo "$*"';

  it('pack what the tag names, and nothing else', async () => {
    const packed = await runStep('release.yml', 'Pack', { node, npm }, { TAG: `v${version}` });
    expect(packed).toMatchObject({ code: 0, said: 'pack\n' });
    const other = await runStep('release.yml', 'Pack', { node, npm }, { TAG: 'v99.0.0' });
    expect(other.code).toBe(1);
    expect(other.said).toMatch(/^::error .*v99\.0\.0, but package\.json says [\d.]+\n$/u);
  });

  it.each([
    [0, 'release view v1\nrelease upload v1 offprint-*.tgz\n'],
    [
      1,
      'release view v1\nrelease create v1 --verify-tag --generate-notes\nrelease upload v1 offprint-*.tgz\n',
    ],
  ])(
    'add the package to the release, which is made where there is none: %i',
    async (code, said) => {
      const gh = `echo "$*"; if [ "$2" = view ]; then exit ${code}; fi`;
      const step = await runStep('release.yml', 'Add to the release', { gh }, { TAG: 'v1' });
      expect(step).toMatchObject({ code: 0, said });
    },
  );
});

describe('the steps of a preview', () => {
  it('take the content as it was from the branch that a pull request goes into', async () => {
    const git = `if [ "$1" = archive ]; then mkdir -p content; echo old > content/ids.lock; tar -c content; fi`;
    const { code, folder } = await runStep('library.yml', 'Content as it was', { git });
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'before/content/ids.lock'), 'utf8')).toBe('old\n');
    const none = await runStep('library.yml', 'Content as it was', { git: 'exit 1' });
    expect(none.code).toBe(0);
    expect(readdirSync(join(none.folder, 'before/content'))).toEqual([]);
  });

  it('put what changes into the summary', async () => {
    const npm = 'echo "$*"';
    const { code, summary, folder } = await runStep('library.yml', 'What changes', { npm });
    expect(code).toBe(0);
    expect(summary).toBe(`run --silent changes -- --before ${folder}/before/content\n`);
  });
});
