import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulkFile } from '../../../src/publish/reading/exports.ts';
import { checkComplete } from '../../../src/publish/complete.ts';
import { readContentOnce } from '../../../src/publish/reading/read.ts';
import { fixtureSettings } from '../../support/fixture-library.ts';
import { filesOf } from '../../../src/publish/files.ts';
import { temporaryFolder } from '../../support/temporary.ts';

describe('a bulk file', () => {
  it('goes on in a further file where a piece does not fit, and splits none', async () => {
    const folder = await temporaryFolder();
    const file = bulkFile((part) => join(folder, `${part}.txt`), 10);
    for (const piece of ['four', 'five5', 'é-9', 'longer than ten', 'x']) file.add(piece);
    file.close();
    const texts = (await filesOf(folder)).map((name) => readFile(join(folder, name), 'utf8'));
    expect(await Promise.all(texts)).toEqual(['fourfive5', 'é-9', 'longer than ten', 'x']);
  });
});

const page = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: "T"\nauthors: []\n${more}topics: ["My own"]\nsources: []\n---\n\nText.\n`;

async function exported(pages: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  await mkdir(join(content, 'papers'), { recursive: true });
  for (const [name, text] of Object.entries(pages)) {
    await writeFile(join(content, 'papers', name), text);
  }
  const settings = await fixtureSettings({ site: 'https://x.org', base: '/b/' });
  const records = join(folder, 'records');
  await readContentOnce({ content, out, records, pages: Object.keys(pages).sort(), settings });
  return { out, files: await filesOf(out) };
}

const inEachFormat = (id: string) =>
  ['bib', 'json', 'md', 'ris'].map((extension) => `papers/${id}.${extension}`);

describe('the exports of a library', () => {
  it('are there for each paper and each address that leads to it, and in bulk', async () => {
    const { out, files } = await exported({
      'a.mdx': page('a', 'aliases: ["old", "b"]\n'),
      'b.mdx': page('b', 'aliases: ["old"]\n'),
    });
    const expected = ['a', 'b', 'old'].flatMap(inEachFormat);
    expect(files).toEqual(['papers.bib', 'papers.jsonl', ...expected]);
    const entry = await readFile(join(out, 'papers/old.bib'), 'utf8');
    expect(entry).toContain('@misc{a,');
    expect(entry).toContain('url = {https://x.org/b/papers/a/}');
    expect(entry).toContain('keywords = {My own}');
    expect((await readFile(join(out, 'papers.bib'), 'utf8')).match(/^@misc/gm)).toHaveLength(2);
  });

  it('leave out a page that cannot be read', async () => {
    const { files } = await exported({ 'a.mdx': page('a'), 'bad.mdx': 'no page' });
    expect(files.filter((file) => file.startsWith('papers/'))).toEqual(inEachFormat('a'));
  });

  it('are counted with the pages: a build without one of them fails', async () => {
    const { files } = await exported({ 'a.mdx': page('a') });
    const built = new Set([...files, 'papers/a/index.html']);
    expect(checkComplete(built, ['a.mdx'], [])).toBe(1);
    built.delete('papers/a.ris');
    expect(() => checkComplete(built, ['a.mdx'], [])).toThrow('a.ris');
  });
});
