import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/problem.ts';
import { filesOf } from '../../src/publish/files.ts';
import { findDemo, putAside } from '../../src/publish/new-library.ts';
import { temporaryFolder } from '../support/temporary.ts';

const DEMO = [
  'content/ids.lock',
  'content/papers/demo.mdx',
  'content/topics.yaml',
  'seeds/demo.bib',
];

async function write(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
}

async function clone(): Promise<string> {
  const folder = await temporaryFolder();
  await write(folder, DEMO);
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args]);
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=Ann', '-c', 'user.email=a@x.org', 'commit', '-q', '-m', 'The demo');
  return folder;
}

describe('a library that begins in a clone', () => {
  it('puts aside what the repository has and what ingest made, and keeps what somebody put there', async () => {
    const folder = await clone();
    await write(folder, ['seeds/mine.bib', 'content/overrides.yaml', 'content/papers/mine.mdx']);
    const demo = await findDemo(folder);
    expect(demo.sources).toEqual(['seeds/demo.bib']);
    const aside = await putAside(folder, demo);
    expect(await filesOf(aside)).toEqual([...DEMO, 'content/papers/mine.mdx'].sort());
    const left = (await filesOf(folder)).filter((path) => !/^\.(?:git|offprint)\//u.test(path));
    expect(left).toEqual(['content/overrides.yaml', 'seeds/mine.bib']);
    await expect(findDemo(folder)).rejects.toThrow(UsageError);
  });

  it('puts all aside where there is no git to tell what is whose', async () => {
    const folder = await temporaryFolder();
    await write(folder, [...DEMO, 'seeds/mine.bib']);
    expect(await findDemo(folder)).toMatchObject({ sources: ['seeds/demo.bib', 'seeds/mine.bib'] });
  });
});
