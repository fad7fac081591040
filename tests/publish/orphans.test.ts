import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropPapers } from '../../src/publish/drop.ts';
import { ingestFolder } from '../../src/publish/ingest.ts';
import { printIngested } from '../../src/publish/print-problems.ts';
import { temporaryFolder } from '../support/temporary.ts';

const bib = (key: string, title: string) =>
  `@misc{${key}, title = {${title}}, author = {Ann Zorn}, year = 2020}\n`;

async function library() {
  const folder = await temporaryFolder();
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  await mkdir(seeds);
  await writeFile(join(seeds, 'a.bib'), bib('a', 'Quiet Rivers'));
  await writeFile(join(seeds, 'b.bib'), bib('b', 'Glass Ladders'));
  const run = async () => {
    const lines: string[] = [];
    const ingested = await ingestFolder(seeds, content, '2026-01-31');
    printIngested(ingested, (line) => lines.push(line));
    return { ...ingested, said: lines.join('\n') };
  };
  await run();
  return { seeds, content, run };
}

describe('a paper that no source has any more', () => {
  it('stays, is told loudly, and goes with the command that is named', async () => {
    const { seeds, content, run } = await library();
    await rm(join(seeds, 'b.bib'));
    const { orphans, isOther, said } = await run();
    expect([orphans, isOther]).toEqual([['glass-ladders'], false]);
    expect(said).toMatch(
      /^WARNING: .*: 1, such as glass-ladders\n.*npm run ingest -- --drop-orphans/m,
    );
    expect(await readdir(join(content, 'papers'))).toContain('glass-ladders.mdx');

    await writeFile(join(content, 'overrides.yaml'), '# Ours.\ndrop: [] # none yet\n');
    await dropPapers(content, orphans);
    expect((await run()).said).not.toContain('WARNING');
    expect(await readdir(join(content, 'papers'))).toEqual(['quiet-rivers.mdx']);
    const overrides = await readFile(join(content, 'overrides.yaml'), 'utf8');
    expect(overrides).toMatch(/^# Ours\.\n(?:.*\n)*.*glass-ladders/);
  });

  it('tells a library whose sources are all new from one that lost some', async () => {
    const { seeds, run } = await library();
    await rm(join(seeds, 'a.bib'));
    await writeFile(join(seeds, 'b.bib'), bib('c', 'Paper Boats'));
    expect(await run()).toMatchObject({
      isOther: true,
      orphans: ['glass-ladders', 'quiet-rivers'],
    });
  });

  it('is nothing to speak of where every paper has a source', async () => {
    const { run } = await library();
    expect((await run()).said).not.toContain('WARNING');
  });
});
