import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pageTypes } from '../../../src/lab/audit/page-types.ts';
import { temporaryFolder } from '../../support/temporary.ts';

test('the largest page of a kind stands for it; a kind without a page is left out', async () => {
  const out = await temporaryFolder();
  const pages = {
    'index.html': '',
    'papers/a/index.html': 'short',
    'papers/b/index.html': 'longer than a',
    'papers/c/index.html': '<span class="katex"></span>',
    'topics/index.html': '',
    'topics/x/index.html': 'x',
    'topics/x/2/index.html': 'the second page of a list is no other kind',
  };
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), html);
  }
  expect(await pageTypes(out)).toEqual([
    { name: 'home', address: '' },
    { name: 'paper, plain', address: 'papers/b/' },
    { name: 'paper, mathematics', address: 'papers/c/' },
    { name: 'topics', address: 'topics/' },
    { name: 'topic', address: 'topics/x/' },
  ]);
});
