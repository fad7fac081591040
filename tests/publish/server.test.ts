import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
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
  const server = await serveSite({ out: await site(base), ports: [0] });
  onTestFinished(server.close);
  const origin = new URL(server.url).origin;
  return { url: server.url, ask: (path: string) => rawGet(origin, path) };
}

/** A request that sends its path as it stands: fetch would tidy it. */
function rawGet(origin: string, path: string) {
  const { hostname, port } = new URL(origin);
  interface Answer {
    readonly status: number | undefined;
    readonly to: string | undefined;
    readonly type: string | undefined;
    readonly body: string;
  }
  return new Promise<Answer>((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const { location: to, 'content-type': type } = response.headers;
        resolve({ status: response.statusCode, to, type, body });
      });
    }).on('error', reject);
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
  ])('says what %s is', async (path, type) => {
    const out = await site('/repo/');
    await writeFile(join(out, path), 'something');
    const server = await serveSite({ out, ports: [0] });
    onTestFinished(server.close);
    const answer = await rawGet(new URL(server.url).origin, `/repo/${path}`);
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

  it.each(['/repo/none/', '/papers/one/', '/repo/..%2f..%2fetc/passwd', '/repo/%', '/repo/../x'])(
    'answers %s with the 404 page and its status',
    async (path) => {
      const { ask } = await serve('/repo/');
      expect(await ask(path)).toMatchObject({ status: 404, body: 'lost' });
    },
  );

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
