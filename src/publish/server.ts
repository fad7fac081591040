/** Serves a built site at the base it was built for, the way GitHub Pages does. */
import { stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../model/problem.ts';
import { errorCode, fileIdentity } from './files.ts';
import { mediaType } from './media-types.ts';
import { openRegular, sendFile, type OpenFile } from './send-file.ts';
import { builtBase } from './stamp.ts';
import { recoverFolder } from './swap.ts';

export interface RunningServer {
  /** Address of the home page. */
  readonly url: string;
  /** Ends it, with the connections that are open. */
  readonly close: () => Promise<void>;
}

export interface ServeJob {
  /** Folder of the built site. */
  readonly out: string;
  /** Ports to try, in order; 0 is any free one. */
  readonly ports: readonly number[];
}

const HOST = '127.0.0.1';

/**
 * Serves a built site to this machine.
 *
 * @throws {UsageError} where the folder holds no built site, or no port is free
 */
export async function serveSite({ out, ports }: ServeJob): Promise<RunningServer> {
  await recoverFolder(out);
  const base = await builtBase(out);
  const server = createServer(siteListener(out, base));
  const port = await listen(server, ports);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://${HOST}:${port}${base}`, close };
}

/** Files under the base; a folder's address gets its slash; 404.html for all else. */
function siteListener(out: string, base: string): RequestListener {
  return (request, response) => {
    answer(request, response, { out, base }).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

interface ServedSite {
  readonly out: string;
  readonly base: string;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { out, base }: ServedSite,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { path, query } = splitUrl(request.url ?? '/');
  if (`${path}/` === base || (path === '/' && base !== '/')) {
    redirect(response, base);
    return;
  }
  const inside = insideBase(path, base);
  const found = inside === undefined ? undefined : await findInSite(out, inside);
  if (found === 'folder') redirect(response, `${path}/${query}`);
  else if (found) await sendFile(request, response, { ...found, status: 200 });
  else await sendNotFound(out, request, response);
}

function splitUrl(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark) };
}

/**
 * The part of an address after the base, decoded, without a leading slash; undefined where it lies
 * outside, or is no plain path: an empty part would lead to another host, one with a dot in front
 * is hidden or leads upwards.
 */
function insideBase(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const parts = path.slice(base.length).split('/').map(decoded);
  const folders = parts.slice(0, -1);
  const plain = parts.every((part) => part !== undefined && !/^\.|[/\\\0]/u.test(part));
  return plain && !folders.includes('') ? parts.join('/') : undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

interface Found {
  readonly file: OpenFile;
  readonly type: string;
  readonly lasting: boolean;
}

/** Files whose names hold a hash of what is in them. */
const LASTING = /^_astro\//u;

/** Between the two steps of a swap there is no site for a moment; after a build killed there, until it is put back. */
const [SWAP_TRIES, SWAP_MS] = [50, 10];

/**
 * The file at a path of a site, `folder` where that lacks its slash, undefined where nothing is. What
 * was not found while another build was put in place is looked for again.
 */
async function findInSite(out: string, inside: string): Promise<Found | 'folder' | undefined> {
  let before = await fileIdentity(out);
  for (let tries = 0; tries < SWAP_TRIES; tries += 1) {
    const found = await findNow(out, inside);
    if (found) return found;
    const after = await fileIdentity(out);
    if (after !== undefined && after === before) return undefined;
    before = after;
    if (after === undefined) {
      await recoverFolder(out);
      await setTimeout(SWAP_MS);
    }
  }
  return undefined;
}

async function findNow(out: string, inside: string): Promise<Found | 'folder' | undefined> {
  const isPage = inside === '' || inside.endsWith('/');
  const names = isPage ? [`${inside}index.html`] : [inside, `${inside}.html`];
  for (const name of names) {
    const file = await openRegular(join(out, name));
    if (file) return { file, type: mediaType(`/${name}`), lasting: LASTING.test(name) };
  }
  const folder = await stat(join(out, inside)).catch(() => undefined);
  return !isPage && folder?.isDirectory() ? 'folder' : undefined;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { location: to }).end();
}

async function sendNotFound(
  out: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = mediaType('/404.html');
  const file = await openRegular(join(out, '404.html'));
  if (file) await sendFile(request, response, { file, type, lasting: false, status: 404 });
  else response.writeHead(404, { 'content-type': type }).end('Not found');
}

/** Listens on the first port that is free. */
async function listen(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    if (await tryPort(server, port)) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    }
  }
  const tried = ports.length === 1 ? `port ${ports.join()} is` : `ports ${ports.join(', ')} are`;
  throw new UsageError(`${tried} in use: choose another with --port, or --port 0 for any`);
}

/** False where the port is in use, or not ours to use. */
function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => {
      const taken = ['EADDRINUSE', 'EACCES'].includes(String(errorCode(error)));
      if (taken) resolve(false);
      else reject(error);
    };
    server.once('error', refuse);
    server.listen(port, HOST, () => {
      server.off('error', refuse);
      // One connection that could not be taken, with too many open already, ends no server.
      server.on('error', () => undefined);
      resolve(true);
    });
  });
}
