/** Pages that the development server draws before anybody asks for them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { visitPages } from '../../src/publish/dev.ts';

test('pages are visited in turn, whatever comes of one, until that is to stop', async () => {
  const asked: string[] = [];
  const stop = new AbortController();
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/broken/') response.destroy();
    if (url === '/last/') stop.abort();
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const pages = ['broken', 'good', 'last', 'never'];
  await visitPages(
    pages.map((page) => `http://127.0.0.1:${port}/${page}/`),
    stop.signal,
  );
  server.close();
  expect(asked).toEqual(['/broken/', '/good/', '/last/']);
});
