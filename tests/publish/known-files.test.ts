import { createHash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKnownFiles } from '../../src/publish/known-files.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Every file is known by its times, however young. */
const AT_ONCE = -Infinity;

async function opened() {
  const folder = await temporaryFolder();
  const [file, kept] = [join(folder, 'a.txt'), join(folder, 'files.kept')];
  await writeFile(file, 'one');
  const digest = (settledMs?: number) => {
    const files = openKnownFiles(kept, settledMs);
    const found = files.digestOf(file);
    files.save();
    return found;
  };
  return { file, kept, digest };
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

it('knows a file by what the system says of it, and reads one that was changed', async () => {
  const { file, kept, digest } = await opened();
  expect(digest(AT_ONCE)).toBe(digestOf('one'));
  expect(await readFile(kept, 'utf8')).toContain(digestOf('one'));
  expect(digest(AT_ONCE)).toBe(digestOf('one'));
  await writeFile(file, 'longer');
  expect(digest(AT_ONCE)).toBe(digestOf('longer'));
});

it('reads a file again whose time was set back', async () => {
  const { file, digest } = await opened();
  await utimes(file, 1, 1);
  digest(AT_ONCE);
  await writeFile(file, 'two');
  await utimes(file, 1, 1);
  expect(digest(AT_ONCE)).toBe(digestOf('two'));
});

it('does not trust the times of a file that was changed just before it was read', async () => {
  const { file, kept, digest } = await opened();
  digest();
  expect(await readFile(kept, 'utf8').catch(() => '')).not.toContain(digestOf('one'));
  await writeFile(file, 'two');
  expect(digest()).toBe(digestOf('two'));
});

it('believes nothing of a list that was altered', async () => {
  const { file, kept, digest } = await opened();
  digest(AT_ONCE);
  const altered = (await readFile(kept, 'latin1')).replace(digestOf('one'), digestOf('two'));
  await writeFile(kept, altered, 'latin1');
  expect(digest(AT_ONCE)).toBe(digestOf('one'));
  expect(openKnownFiles(kept).digestOf(join(file, 'none'))).toBeUndefined();
});
