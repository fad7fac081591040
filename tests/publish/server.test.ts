import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withFolderLock } from '../../src/publish/folder-lock.ts';
import { serveSite } from '../../src/publish/server.ts';
import { writeStamp } from '../../src/publish/stamp.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function site(base: string) {
  const out = await temporaryFolder();
  await mkdir(join(out, 'papers/one'), { recursive: true });
  await writeFile(join(out, 'index.html'), 'home');
  await writeFile(join(out, '404.html'), 'lost');
  await writeFile(join(out, 'papers/one/index.html'), 'paper one');
  await writeFile(join(out, 'papers/one.bib'), '@misc');
  await writeStamp(out, base);
  return out;
}

async function serve(base: string) {
  const out = await site(base);
  const server = await serveSite({ out, ports: [0] });
  onTestFinished(server.close);
  const origin = new URL(server.url).origin;
  const ask = (path: string, how: Asking = {}) => rawRequest(origin, path, how);
  return { out, url: server.url, ask };
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that sends its path as it stands: fetch would tidy it. */
function rawRequest(origin: string, path: string, { method = 'GET', headers = {} }: Asking = {}) {
  const { hostname, port } = new URL(origin);
  interface Answer {
    readonly status: number | undefined;
    readonly to: string | undefined;
    readonly type: string | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('error', reject);
      response.on('end', () => {
        const { location: to, 'content-type': type } = response.headers;
        resolve({ status: response.statusCode, to, type, headers: response.headers, body });
      });
    });
    asked.on('error', reject).end();
  });
}

describe('the server', () => {
  it('serves a site at the base it was built for', async () => {
    const { url, ask } = await serve('/repo/');
    expect(new URL(url).pathname).toBe('/repo/');
    expect(await ask('/repo/')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask('/repo/papers/one/?q=1')).toMatchObject({ status: 200, body: 'paper one' });
    expect(await ask('/repo/papers/one.bib')).toMatchObject({ status: 200, body: '@misc' });
  });

  it.each([
    ['index.html', 'text/html'],
    ['papers/one.bib', 'application/x-bibtex'],
    ['papers/one.ris', 'application/x-research-info-systems'],
    ['papers/one.json', 'application/vnd.citationstyles.csl+json'],
    ['papers/one.md', 'text/markdown'],
    ['papers.json', 'application/vnd.citationstyles.csl+json'],
    ['papers-2.json', 'application/vnd.citationstyles.csl+json'],
    ['papers.jsonl', 'application/jsonl'],
    ['topics.json', 'application/json'],
    ['report.json', 'application/json'],
    ['page.mdx', 'text/mdx'],
    ['feed.xml', 'application/xml'],
    ['opensearch.xml', 'application/opensearchdescription+xml'],
    ['sitemap-0.xml', 'application/xml'],
    ['llms.txt', 'text/plain'],
    ['style.css', 'text/css'],
    ['sw.js', 'text/javascript'],
    ['favicon.svg', 'image/svg+xml'],
  ])('says what %s is', async (path, type) => {
    const out = await site('/repo/');
    await writeFile(join(out, path), 'something');
    const server = await serveSite({ out, ports: [0] });
    onTestFinished(server.close);
    const answer = await rawRequest(new URL(server.url).origin, `/repo/${path}`);
    expect(answer).toMatchObject({ status: 200, body: 'something' });
    expect(answer.type?.toLowerCase().replace(/;\s*/, ';')).toBe(`${type};charset=utf-8`);
  });

  it('leads to the base from above it', async () => {
    const { ask } = await serve('/repo/');
    expect(await ask('/')).toMatchObject({ status: 301, to: '/repo/' });
    expect(await ask('/repo')).toMatchObject({ status: 301, to: '/repo/' });
  });

  it('gives the address of a folder its slash, and keeps the query', async () => {
    const { ask } = await serve('/repo/');
    const answer = await ask('/repo/papers/one?q=1');
    expect(answer).toMatchObject({ status: 301, to: '/repo/papers/one/?q=1' });
  });

  it.each([
    ...['/repo/none/', '/papers/one/', '/repo/..%2f..%2fetc/passwd', '/repo/%', '/repo/../x'],
    ...['/repo//papers/one/', '/repo/papers//one/', '/repo/.offprint.json', '/repo/a%00b'],
    ...['/repo/papers/one.bib/', '/repo/papers/one.bib/x', '/repo/papers%2fone/', '/repo/a%5Cb'],
    `/repo/${'a'.repeat(300)}/`,
  ])('answers %s with the 404 page and its status', async (path) => {
    const { ask } = await serve('/repo/');
    expect(await ask(path)).toMatchObject({ status: 404, body: 'lost' });
  });

  it.each(['//papers', '//papers/one', '/%2fpapers', '/\\papers', '//example.net/%2e%2e'])(
    'leads %s to no other host',
    async (path) => {
      const { ask } = await serve('/');
      expect(await ask(path)).toMatchObject({ status: 404, to: undefined });
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { ask } = await serve('/repo/');
    const { status, headers } = await ask('/repo/', { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it('answers HEAD as GET, without the file', async () => {
    const { ask } = await serve('/repo/');
    const { status, headers, body } = await ask('/repo/papers/one.bib', { method: 'HEAD' });
    expect({ status, length: headers['content-length'], body }).toEqual({
      ...{ status: 200, length: '5', body: '' },
    });
  });

  it.each([
    ['bytes=0-0', 206, '@', 'bytes 0-0/5'],
    ['bytes=1-2', 206, 'mi', 'bytes 1-2/5'],
    ['bytes=3-', 206, 'sc', 'bytes 3-4/5'],
    ['bytes=-2', 206, 'sc', 'bytes 3-4/5'],
    ['bytes=-99', 206, '@misc', 'bytes 0-4/5'],
    ['bytes=1-99999999999999999999', 206, 'misc', 'bytes 1-4/5'],
    ['bytes=5-', 416, '', 'bytes */5'],
    ['bytes=-0', 416, '', 'bytes */5'],
    ['bytes=5-2', 200, '@misc', undefined],
    ['bytes=-', 200, '@misc', undefined],
    ['bytes=a-b', 200, '@misc', undefined],
    ['bytes=0-1,3-4', 200, '@misc', undefined],
    ['lines=1-2', 200, '@misc', undefined],
  ])('answers a range of %s with %i', async (range, status, body, said) => {
    const { ask } = await serve('/repo/');
    const answer = await ask('/repo/papers/one.bib', { headers: { range } });
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers['content-range']).toBe(said);
  });

  it('sends no range of an empty file, and none of another version of a file', async () => {
    const { out, ask } = await serve('/repo/');
    await writeFile(join(out, 'empty.txt'), '');
    expect(await ask('/repo/empty.txt')).toMatchObject({ status: 200, body: '' });
    const headers = { range: 'bytes=0-0', 'if-range': '"another"' };
    expect(await ask('/repo/papers/one.bib', { headers })).toMatchObject({ body: '@misc' });
  });

  it('sends nothing again that the browser holds, until it changes', async () => {
    const { out, ask } = await serve('/repo/');
    const { headers } = await ask('/repo/papers/one.bib');
    const again = { headers: { 'if-none-match': headers.etag ?? '' } };
    expect(await ask('/repo/papers/one.bib', again)).toMatchObject({ status: 304, body: '' });
    await writeFile(join(out, 'papers/one.bib'), '@book{}');
    expect(await ask('/repo/papers/one.bib', again)).toMatchObject({ status: 200 });
  });

  it('puts a site back that a build killed in mid-swap left under its other name', async () => {
    const { out, ask } = await serve('/repo/');
    await rename(out, `${out}.old.tmp`);
    expect(await ask('/repo/papers/one/')).toMatchObject({ status: 200, body: 'paper one' });
    await rename(out, `${out}.old.tmp`);
    const next = await serveSite({ out, ports: [0] });
    onTestFinished(next.close);
    expect(new URL(next.url).pathname).toBe('/repo/');
  });

  it('leaves a site to the build that is just putting it in place', async () => {
    const { out, ask } = await serve('/repo/');
    const asked = await withFolderLock(out, async () => {
      await rename(out, `${out}.old.tmp`);
      const answer = ask('/repo/');
      await setTimeout(50);
      await rename(`${out}.old.tmp`, out);
      return answer;
    });
    expect(asked).toMatchObject({ status: 200, body: 'home' });
  });

  it('says that nothing is there where the whole site is gone', async () => {
    const { out, ask } = await serve('/repo/');
    await rm(out, { recursive: true });
    expect(await ask('/repo/')).toMatchObject({ status: 404, body: 'Not found' });
  });

  it('tries the next port where one is in use, and says so where none is left', async () => {
    const out = await site('/');
    const first = await serveSite({ out, ports: [0] });
    onTestFinished(first.close);
    const taken = Number(new URL(first.url).port);
    const second = await serveSite({ out, ports: [taken, 0] });
    onTestFinished(second.close);
    expect(second.url).not.toBe(first.url);
    await expect(serveSite({ out, ports: [taken] })).rejects.toThrow(
      `port ${taken} is in use: choose another with --port`,
    );
  });

  it('refuses a folder that holds no built site', async () => {
    await expect(serveSite({ out: await temporaryFolder(), ports: [0] })).rejects.toThrow(
      'npm run build',
    );
  });
});
