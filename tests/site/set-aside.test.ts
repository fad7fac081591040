import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/publish/build.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { filesOf } from '../../src/publish/files.ts';
import { readPapers } from '../support/content.ts';
import { ingestLibrary, makeLibrary, removeLibrary } from '../support/library.ts';
import { runScript } from '../support/script.ts';

const library = await makeLibrary(join(import.meta.dirname, '../fixtures/site/hostile'), '/repo/');
const { content, out, seeds, base } = library;

beforeAll(async () => {
  await ingestLibrary(library);
});
afterAll(async () => {
  const settings = await fixtureSettings({ base });
  await rm(cacheFolder({ content, out, settings }), { recursive: true, force: true });
  await removeLibrary(library);
});

/** Spoils a page as a hand might. */
async function spoil(id: string, change: (text: string) => string): Promise<void> {
  const path = join(content, 'papers', `${id}.mdx`);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** The pages of the list of all papers. */
const ofList = /^(?:index\.html$|pages\/)/;

describe('a page edited by hand that no longer parses', () => {
  it('is set aside with file and line; the others are published, with exit code 3', async () => {
    const [first, second, ...others] = (await readPapers(content)).map(({ id }) => id);
    await spoil(first ?? '', (text) => text.replace('title:', 'title: [unclosed'));
    await spoil(second ?? '', (text) => `${text}\n{process.exit(7)}\n`);
    const options = ['--seeds', seeds, '--content', content, '--out', out, '--base', 'repo'];
    const { code, stdout, stderr } = await runScript('build', ...options);
    expect(stderr).toBe('');
    expect(code).toBe(3);
    expect(stdout).toMatch(new RegExp(`Set aside: ${first ?? ''}\\.mdx:\\d+: `));
    expect(stdout).toMatch(new RegExp(`Set aside: ${second ?? ''}\\.mdx:\\d+: `));
    const files = (await filesOf(join(out, 'papers'))).filter((path) => !ofList.test(path));
    for (const ending of ['/index.html', '.bib', '.ris', '.json', '.md']) {
      const ids = files.flatMap((path) =>
        path.endsWith(ending) ? [path.slice(0, -ending.length)] : [],
      );
      expect(ids.sort()).toEqual([...others].sort());
    }
    expect(await readFile(join(out, 'report/index.html'), 'utf8')).toContain(`${first ?? ''}.mdx`);
  });
});
