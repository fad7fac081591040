import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeZip } from '../../src/publish/zip.ts';
import { temporaryFolder } from '../support/temporary.ts';

test('a zip unpacks to one folder, and the same files give the same bytes', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'papers'));
  const texts = { 'index.html': 'home', 'papers/é.html': 'x'.repeat(100_000), empty: '' };
  for (const [path, text] of Object.entries(texts)) await writeFile(join(folder, path), text);
  const zipped = async (name: string) => {
    await writeZip(join(folder, name), folder, Object.keys(texts), 'library');
    return readFile(join(folder, name));
  };
  const first = await zipped('a.zip');
  // Later than the two seconds that a Zip file tells apart.
  vi.setSystemTime(Date.now() + 60_000);
  onTestFinished(() => void vi.useRealTimers());
  expect((await zipped('b.zip')).equals(first)).toBe(true);
  const files = Object.entries(unzipSync(first)).map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString(),
  ]);
  expect(Object.fromEntries(files)).toEqual(
    Object.fromEntries(Object.entries(texts).map(([path, text]) => [`library/${path}`, text])),
  );
});
