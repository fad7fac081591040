import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.ts';
import { writeListFiles } from '../../src/publish/list-files.ts';
import { filesOf } from '../../src/publish/files.ts';
import { recordOf } from '../export/records.ts';
import { readCitations } from '../support/citations.ts';
import { temporaryFolder } from '../support/temporary.ts';

const records = ['one', 'two', 'three'].map((id) =>
  recordOf({ id, title: `Paper ${id} [of] {three}`, authors: ['Rita Blom'] }),
);
const papers = records.map(({ paper }) => paper);

it('every list has its papers in its order, in each format that holds many', async () => {
  const out = await temporaryFolder();
  await mkdir(join(out, 'papers'));
  for (const record of records) {
    for (const { extension, write } of EXPORT_FORMATS) {
      await writeFile(join(out, `papers/${record.paper.id}.${extension}`), write(record));
    }
  }
  const lists = [
    { path: 'topics/some', papers: papers.slice(1) },
    { path: 'authors/rita-blom', papers: papers.slice(0, 1) },
  ];
  writeListFiles({ out, papers, lists });
  const titles = async (path: string) =>
    readCitations(await readFile(join(out, path), 'utf8')).map(({ title }) => title);
  const expected = papers.map(({ title }) => title);
  for (const extension of ['bib', 'ris', 'json']) {
    expect(await titles(`topics/some.${extension}`)).toEqual(expected.slice(1));
    expect(await titles(`authors/rita-blom.${extension}`)).toEqual(expected.slice(0, 1));
  }
  for (const extension of ['ris', 'json']) {
    expect(await titles(`papers.${extension}`)).toEqual(expected);
  }
  expect((await filesOf(out)).filter((path) => path.startsWith('topics/'))).toEqual(
    ['bib', 'json', 'ris'].map((extension) => `topics/some.${extension}`),
  );
});
