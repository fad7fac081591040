/** Pages edited by hand that no longer parse: the command builds the others, and says so. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesOf } from '../../src/publish/files.ts';
import { readPapers } from '../support/content.ts';
import { MOVED } from '../support/unusual-library.ts';

const { content, out, spoiled, build } = inject('unusual');

/** The pages of the list of all papers. */
const ofList = /^(?:index\.html$|pages\/)/;

it('are set aside with file and line; the others are published, with exit code 3', async () => {
  expect(build).toMatchObject({ code: 3, stderr: '' });
  const files = (await filesOf(join(out, 'papers'))).filter((path) => !ofList.test(path));
  const report = await readFile(join(out, 'report/index.html'), 'utf8');
  for (const id of spoiled) {
    expect(build.stdout).toMatch(new RegExp(`Set aside: ${id}\\.mdx:\\d+: `));
    expect(report).toContain(`${id}.mdx`);
  }
  const others = (await readPapers(content, spoiled)).map(({ id }) => id);
  for (const ending of ['/index.html', '.bib', '.ris', '.json', '.md']) {
    const ids = files.flatMap((path) =>
      path.endsWith(ending) ? [path.slice(0, -ending.length)] : [],
    );
    expect(ids.sort()).toEqual([...others, MOVED].sort());
  }
});
