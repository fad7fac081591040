import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changesInContent } from '../../src/publish/changes.ts';
import { ingestFolder } from '../../src/publish/ingest.ts';
import { temporaryFolder } from '../support/temporary.ts';

const entry = (key: string, title: string, abstract: string) =>
  `@article{${key}, title={${title}}, author={Ann Zorn}, year={2024}, abstract={${abstract}}}\n`;
const CRANES = entry('cranes', 'Folding cranes', 'We fold cranes of paper by hand, ten of them.');
const KITES = entry('kites', 'Flying kites', 'We fly kites of cloth in a steady wind at noon.');
const BOATS = entry('boats', 'Sailing boats', 'We sail boats of bark over a pond in the park.');

async function contentOf(folder: string, seeds: Readonly<Record<string, string>>, overrides = '') {
  const [from, to] = [join(folder, 'seeds'), join(folder, 'content')];
  await rm(from, { recursive: true, force: true });
  await Promise.all([from, to].map((path) => mkdir(path, { recursive: true })));
  for (const [name, text] of Object.entries(seeds)) await writeFile(join(from, name), text);
  await writeFile(join(to, 'overrides.yaml'), overrides);
  await ingestFolder(from, to, '2026-01-31');
  return to;
}

it('what changes in a library is told as lists of new, changed, joined, gone and unread', async () => {
  const [one, two] = [await temporaryFolder(), await temporaryFolder()];
  const seeds = { 'a.bib': CRANES + KITES + BOATS };
  const before = await contentOf(one, seeds);
  await contentOf(two, seeds);
  const after = await contentOf(
    two,
    {
      'a.bib': CRANES.replace('2024', '2023') + KITES + BOATS,
      'b.bib': entry('stars', 'Drawing [stars](http://x) <b>', 'We draw stars with one line only.'),
      'c.txt': 'hello\nthere\n',
    },
    'merge:\n  - [flying-kites, sailing-boats]\n',
  );
  const text = await changesInContent(before, after);
  expect(text).toContain('3 papers (3 papers before).');
  expect(text).toContain('### New: 1\n\n- Drawing \\[stars\\](http://x)');
  expect(text).toMatch(
    /### Changed: 2\n\n- .*`flying-kites`\).*\n- Folding cranes \(`folding-cranes`\): .*date/u,
  );
  expect(text).toContain(
    '### Now one with another: 1\n\n- Sailing boats (`sailing-boats`) → `flying-kites`',
  );
  expect(text).toMatch(/### Not read: 1\n\n- `c\.txt`: /u);
  expect(text).not.toContain('### Gone');
  expect(await changesInContent(before, before)).toContain('Nothing changes in the library.');
});
