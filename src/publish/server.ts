/** Serves a built site at the base it was built for, the way GitHub Pages does. */
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageError } from '../model/problem.ts';
import { errorCode, isFolder } from './files.ts';
import { sayMediaType } from './media-types.ts';
import { builtBase } from './stamp.ts';

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
  // `dev` looks at the disk each time, so that a site built anew is served at once.
  const files = sirv(out, { dev: true, etag: true, setHeaders: sayMediaType });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path, query } = splitUrl(request.url ?? '/');
    const inside = insideBase(path, base);
    if (`${path}/` === base || (path === '/' && base !== '/')) redirect(response, base);
    else if (inside === undefined) await sendNotFound(out, response);
    else if (await lacksSlash(out, inside)) redirect(response, `${path}/${query}`);
    else {
      request.url = `/${inside}${query}`;
      files(request, response, () => sendNotFound(out, response));
    }
  };
  return (request, response) => {
    answer(request, response).catch(() => {
      response.writeHead(500).end();
    });
  };
}

function splitUrl(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark) };
}

/** The part of a path after the base, without a leading slash; undefined where it lies outside. */
function insideBase(path: string, base: string): string | undefined {
  return path.startsWith(base) ? path.slice(base.length) : undefined;
}

/** Whether a path names a folder but does not end as one: relative links on it would go astray. */
async function lacksSlash(out: string, inside: string): Promise<boolean> {
  const plain = /^[\w.~/-]+$/.test(inside) && !inside.includes('..');
  return plain && !inside.endsWith('/') && isFolder(join(out, inside));
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { location: to }).end();
}

async function sendNotFound(out: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(out, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
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
      resolve(true);
    });
  });
}
