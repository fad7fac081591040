/** The program as a package, in an empty folder: from `init` to a page in the browser, over an older library. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE } from '../../src/publish/project.ts';
import { hashesBelow } from '../support/built-files.ts';
import { installPackage, runInstalled } from '../support/installed.ts';
import { findDeadLinks } from '../support/link-checker.ts';
import { visitor } from '../support/visit.ts';

/** What version 0.1 made of a list, with a page edited by hand and names joined. */
const OLDER = join(ENGINE, 'tests/fixtures/library-0.1');
const BIB = `@article{key, title = {Tin Whistles: A Survey of Small Models}, author = {Dane Moss and Eli Park},
  year = {2024}, abstract = {We survey models that fit into the memory of a telephone, and what they can be asked.}}`;
/** Papers enough for a map, and for topics. */
const MORE = Array.from(
  { length: 12 },
  (_, at) => `@article{more${at}, title = {Brass Whistles, Part ${at}}, author = {Dane Moss},
  year = {${2010 + at}}, keywords = {whistles, brass}}`,
).join('\n');

/** What makes a site look like the library's own. */
const OWN = {
  'offprint.config.ts': `import { defineConfig } from 'offprint';

export default defineConfig({
  title: 'Our papers',
  site: 'https://lab.github.io',
  base: '/papers/',
  contact: 'ann@lab.org',
  topics: 'none',
  features: { map: false, years: false, cards: false, offline: false, report: false },
  look: {
    accent: '#1d4ed8',
    navigation: ['search', { text: 'Team', href: '/team/' }, 'papers', 'topics', 'years', 'map'],
    density: 'compact',
    logo: 'logo.svg',
    favicon: 'logo.svg',
    css: 'own.css',
    footer: { text: 'Room 5, second floor', links: [{ text: 'Team', href: '/team/' }] },
    components: { SiteFooter: 'Footer.astro' },
  },
});
`,
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#1d4ed8"/></svg>',
  'own.css': '.motto { letter-spacing: 0.125em; }',
  'Footer.astro':
    '---\nimport SiteFooter from "offprint/components/SiteFooter.astro";\n---\n<p class="motto">Read slowly.</p>\n<SiteFooter />\n',
  'pages/about.mdx': '---\ntitle: About us\ndescription: Who keeps this.\n---\n\nWe do.\n',
  'pages/team.mdx':
    '---\ntitle: Team\ndescription: Who we are.\n---\n\nAnn Zorn and others, $n \\geq 3$.\n',
};

const folder = await mkdtemp(join(tmpdir(), 'offprint-package-'));
let installed = '';
const offprint = (...args: readonly string[]) => runInstalled(folder, ...args);
const text = (path: string) => readFile(join(folder, path), 'utf8');

beforeAll(async () => {
  installed = await installPackage(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an installed program', () => {
  it('names its commands, and answers one that it lacks with them', async () => {
    expect((await offprint('--help')).stdout).toMatch(/^ {2}init .*\n {2}start /m);
    const { code, stderr } = await offprint('bild');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^offprint: .*build.*"bild".*\n$/)]);
  });

  it('makes a library in an empty folder, and asks nothing where nobody can answer', async () => {
    const { code, stdout, stderr } = await offprint(
      'init',
      '--repository',
      'Lab/papers',
      '--title',
      'Our papers',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('npm install && npm start');
    expect((await readdir(folder)).sort()).toEqual([
      ...[
        '.github',
        '.gitignore',
        '.npmrc',
        'README.md',
        'content',
        'node_modules',
        'offprint.config.ts',
      ],
      ...['package.json', 'seeds'],
    ]);
    expect(JSON.parse(await text('package.json'))).toMatchObject({
      type: 'module',
      scripts: { start: 'offprint start' },
    });
    expect(await text('.github/workflows/deploy.yml')).toContain('npm run build');
  });

  it('replaces nothing in a folder that is not empty', async () => {
    const before = await text('offprint.config.ts');
    const { code, stderr } = await offprint('init', '--yes');
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^init: expected an empty folder, found .github, [^\n]+\n$/),
    ]);
    expect(await text('offprint.config.ts')).toBe(before);
  });
});

describe('a library of an installed program', () => {
  const program = () => hashesBelow(installed);

  beforeAll(async () => {
    await cp(OLDER, folder, { recursive: true });
    await writeFile(join(folder, 'seeds/mine.bib'), `${BIB}\n${MORE}`);
    await mkdir(join(folder, 'pages'));
    for (const [path, own] of Object.entries(OWN)) await writeFile(join(folder, path), own);
    const before = await program();
    const { code, stdout, stderr } = await offprint('build', '--date', '2026-02-01');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('16 papers in dist/, for https://lab.github.io/papers/');
    expect(await program()).toEqual(before);
  });
  const open = visitor(join(folder, 'dist'));

  it('is built once, where nothing has changed', async () => {
    const { ino } = await stat(join(folder, 'dist'));
    const { code, stdout, stderr } = await offprint('build');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Nothing has changed');
    expect(stdout).toContain('16 papers in dist/, for https://lab.github.io/papers/');
    expect((await stat(join(folder, 'dist'))).ino).toBe(ino);
  });

  it('opens in a browser, with what was put into it', async () => {
    const { page, complaints } = await open('papers/tin-whistles-a-survey-of-small-models/');
    expect(await page.locator('h1').innerText()).toBe('Tin Whistles: A Survey of Small Models');
    expect(await page.title()).toContain('Our papers');
    expect(complaints).toEqual([]);
  });

  it('looks as its configuration says, with a page of its own', async () => {
    const { page, complaints } = await open('team/');
    expect(await page.locator('h1').innerText()).toBe('Team');
    expect(await page.locator('.colophon a[href="/papers/team/"]').count()).toBe(1);
    expect(await page.locator('.colophon').innerText()).toContain('Room 5, second floor');
    expect(await page.locator('.motto').evaluate((it) => getComputedStyle(it).letterSpacing)).toBe(
      '2.125px',
    );
    // The style sheet of formulas hides what is there for those who listen.
    const listened = await page.locator('.katex-mathml').first().boundingBox();
    expect(listened?.width).toBeLessThan(2);
    const accent = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
    expect(await accent()).toBe('#1d4ed8');
    const logo = page.locator('.wordmark img');
    expect(await logo.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
    expect(await text('dist/favicon.svg')).toBe(OWN['logo.svg']);
    expect(await text('dist/sitemap-0.xml')).toContain('https://lab.github.io/papers/team/');
    expect(complaints).toEqual([]);
  });

  it('has its own menu and its own page about itself, and sets lists as it says', async () => {
    const { page, complaints } = await open('about/');
    expect(await page.locator('main').innerText()).toContain('We do.');
    const menu = page.locator('.masthead nav li:visible');
    expect(await menu.allInnerTexts()).toEqual(['Search', 'Team', 'Papers']);
    expect(await page.locator('a[href="mailto:ann@lab.org"]').innerText()).toBe('Contact');
    await page.goto(new URL('../papers/', page.url()).href);
    await page.click('[data-density-switch]');
    expect(await page.locator('.papers .meta').first().isVisible()).toBe(true);
    await page.reload();
    expect(await page.locator('.papers .meta').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('has nothing of what is off, and no link to it', async () => {
    const dist = join(folder, 'dist');
    const files = await readdir(dist, { recursive: true });
    const off = /^(?:map|years|cards|offline|report)(?:\/|\.|$)/u;
    expect(files.filter((path) => off.test(path))).toEqual([]);
    const sitemap = await text('dist/sitemap-0.xml');
    expect(sitemap).not.toMatch(/papers\/(?:map|years|report)\//u);
    const home = await text('dist/index.html');
    expect(home).not.toMatch(/og:image|summary_large_image|class="map|serviceWorker/u);
    expect(await text('dist/404.html')).not.toMatch(/topics|years/iu);
    expect(await findDeadLinks(dist, '/papers/', 'https://lab.github.io')).toEqual([]);
  });

  it('keeps the addresses, the edits and the overrides of an older version', async () => {
    const older = await readdir(join(OLDER, 'content/papers'));
    expect(await readdir(join(folder, 'dist/papers'))).toEqual(
      expect.arrayContaining(older.map((name) => name.replace(/\.mdx$/u, ''))),
    );
    const edited = 'papers/paper-boats-a-corpus-of-short-letters';
    expect(await text(`content/${edited}.mdx`)).toContain('free for everybody.');
    expect(await text(`dist/${edited}/index.html`)).toContain('free for everybody.');
    expect(await text('content/overrides.yaml')).toBe(
      await readFile(join(OLDER, 'content/overrides.yaml'), 'utf8'),
    );
    for (const slug of ['ann-zorn', 'bela-quist', 'cara-ode'])
      expect(await readdir(join(folder, 'dist/authors', slug))).toContain('index.html');
  });
});
