import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/publish/queue/archive.ts';
import { s3Place, storeTrouble } from '../../../src/publish/queue/store/s3-store.ts';
import { openStore } from '../../../src/publish/queue/store/store.ts';
import { temporaryFolder } from '../../support/temporary.ts';

describe('a shared folder', () => {
  it('keeps the files of each run apart, and removes them with it', async () => {
    const at = await temporaryFolder();
    const [root, file] = [join(at, 'share'), join(at, 'file')];
    await mkdir(root);
    const store = await openStore(root);
    for (const run of ['one', 'other']) {
      await store.begin(run);
      await writeFile(file, run);
      await store.put(run, 'part', file);
    }
    await writeFile(join(root, 'one', 'part.x.tmp'), 'of a worker that was killed');
    expect(await store.list('one')).toEqual(['part']);
    expect(await store.get('one', 'part', file)).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('one');
    expect(await store.get('one', 'none', file)).toBe(false);
    await store.remove('one', ['part', 'none']);
    expect(await store.list('one')).toEqual([]);
    await store.end('one');
    expect(await store.runs()).toEqual(['other']);
    // A worker that comes late brings no run back.
    await expect(store.put('one', 'part', file)).rejects.toThrow('ENOENT');
  });

  it('that is not there is not made: a disk may not be mounted', async () => {
    const at = join(await temporaryFolder(), 'none');
    await expect(openStore(at)).rejects.toThrow(`found none at "${at}": make or mount it`);
  });
});

describe('object storage', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' };

  it('is found by its address, and by the variables of AWS', () => {
    expect(s3Place('s3://papers', { ...keys, AWS_REGION: 'eu-west-1' })).toMatchObject({
      prefix: '',
      config: { endpoint: 'https://s3.eu-west-1.amazonaws.com/papers', region: 'eu-west-1' },
    });
    const own = { ...keys, AWS_ENDPOINT_URL: 'http://127.0.0.1:9000/' };
    expect(s3Place('s3://papers/of/us/', own)).toMatchObject({
      prefix: 'of/us/',
      config: { endpoint: 'http://127.0.0.1:9000/papers', accessKeyId: 'id' },
    });
  });

  it.each([
    [
      's3://papers',
      { AWS_ACCESS_KEY_ID: 'id' },
      'needs the variable AWS_SECRET_ACCESS_KEY: set it',
    ],
    ['s3:///x', keys, '--share: expected s3://bucket/prefix, found "s3:///x"'],
  ])('%s with %o is refused', (share, environment, message) => {
    expect(() => s3Place(share, environment)).toThrow(message);
  });
});

it.each([
  [Object.assign(new Error('S3 network error'), { code: 'ECONNREFUSED' }), 'does not answer (ECON'],
  [new Error('fetch failed', { cause: { code: 'ENOTFOUND' } }), 'does not answer (ENOTFOUND)'],
  [Object.assign(new Error('S3 returned 403'), { code: 'AccessDenied' }), 'refuses (AccessDenied)'],
  [new Error('something\nelse'), 'cannot be used: something'],
])('a failure of object storage is said in one line: %s', (error, words) => {
  expect(storeTrouble(error)).toContain(words);
});

it('a folder comes out of its archive as it went in', async () => {
  const at = await temporaryFolder();
  const [from, to, file] = [join(at, 'from'), join(at, 'to'), join(at, 'file.tar')];
  await mkdir(join(from, 'a/b'), { recursive: true });
  await writeFile(join(from, 'a/b/c'), 'text');
  await pack(from, file);
  await mkdir(to);
  await writeFile(join(to, 'left'), 'of an earlier run');
  await unpack(file, to);
  expect(await readFile(join(to, 'a/b/c'), 'utf8')).toBe('text');
  await expect(readFile(join(to, 'left'))).rejects.toThrow('ENOENT');
  await writeFile(file, 'cut');
  await expect(unpack(file, to)).rejects.toThrow('could not be unpacked');
});
