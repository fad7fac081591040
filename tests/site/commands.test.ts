import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSources } from '../../src/lab/bench/sources.ts';
import { makePapers } from '../../src/lab/bench/papers.ts';
import { runScript } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary.ts';

const [SOURCE = ''] = makeSources(makePapers(12, 1)).values();

describe('every command', () => {
  it.each(['ingest', 'build', 'serve', 'start', 'bench', 'audit'])('has help: %s', async (name) => {
    const { code, stdout } = await runScript(name, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Options:');
    expect(stdout).toContain('Exit codes:');
  });

  it.each([
    ['ingest', '--seds', 'x'],
    ['ingest', '--seeds', '/no/such/folder'],
    ['ingest', '--settings', '/no/such/file'],
    ['build', '--no-ingest', '--content', '/no/such/folder'],
    ['build', '--site', 'example.org'],
    ['build', '--base', 'https://example.org/'],
    ['serve', '--out', '/no/such/folder'],
    ['serve', '--port', 'x'],
    ['start', '--port', '70000'],
    ['bench', '--papers', '0'],
    ['ingest', '--date', '2026-02-30'],
    ['audit', '--weights-only', '--out', '/no/such/folder'],
  ])('answers wrong usage with one line and exit code 2: %s %s %s', async (name, ...args) => {
    const { code, stdout, stderr } = await runScript(name, ...args);
    expect(code).toBe(2);
    expect(stdout).not.toContain('Error');
    expect(stderr).toMatch(new RegExp(`^${name}: [^\\n]+\\n$`));
  });
});

describe('ingest', () => {
  it('writes pages, lock and report, and nothing the second time', async () => {
    const folder = await temporaryFolder();
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
    await mkdir(seeds);
    await writeFile(join(seeds, 'a.txt'), SOURCE);
    const first = await runScript('ingest', '--seeds', seeds, '--content', content);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(content)).toEqual(['ids.lock', 'papers', 'report.json']);
    expect(await readdir(join(content, 'papers'))).toHaveLength(12);
    const second = await runScript('ingest', '--seeds', seeds, '--content', content);
    expect(second.stdout).toContain('0 files written');
    expect(await readdir(folder)).toEqual(['content', 'seeds']);
  });

  it.each([
    ['an empty file', ''],
    ['a file of no known format', 'hello\nthere\n'],
    ['a binary file', '\0\u0001\u0002\u0003'.repeat(200)],
  ])('replaces nothing where all there is is %s', async (_, text) => {
    const folder = await temporaryFolder();
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
    await mkdir(seeds);
    await mkdir(content);
    await writeFile(join(content, 'report.json'), 'as it was');
    await writeFile(join(seeds, 'a.txt'), text);
    const { code, stderr } = await runScript('ingest', '--seeds', seeds, '--content', content);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ingest: [^\n]*nothing was changed[^\n]*a\.txt[^\n]*\n$/);
    expect(await readdir(content)).toEqual(['report.json']);
    expect(await readFile(join(content, 'report.json'), 'utf8')).toBe('as it was');
  });

  it('reads the others where one source cannot be read, and ends with 3', async () => {
    const folder = await temporaryFolder();
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
    await mkdir(seeds);
    await writeFile(join(seeds, 'a.txt'), SOURCE);
    await writeFile(join(seeds, 'b.txt'), 'hello\nthere\n');
    const { code, stdout } = await runScript('ingest', '--seeds', seeds, '--content', content);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^1 source, 12 entries, 12 papers; \d+ files written$/m);
    expect(stdout).toMatch(/Set aside: b\.txt/);
    expect(await readdir(join(content, 'papers'))).toHaveLength(12);
  });
});
