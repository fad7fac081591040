/** Answers a request with a file, or with the range of it that was asked for (RFC 9110). */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { errorCode } from './files.ts';

/** A file that is open: what is sent is of one file, whatever takes its place meanwhile. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly modified: string;
  readonly etag: string;
}

/** The failures to open a path that say that there is nothing to send. */
const NOTHING_THERE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES']);

/** Opens a regular file; undefined where there is none, or it cannot be read. */
export async function openRegular(path: string): Promise<OpenFile | undefined> {
  // A pipe would keep waiting for someone who writes.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(noneThere);
  if (handle === undefined) return undefined;
  const stats = await handle.stat();
  if (!stats.isFile()) {
    await handle.close();
    return undefined;
  }
  const { size, ino, mtimeMs } = stats;
  return {
    ...{ handle, size, modified: stats.mtime.toUTCString() },
    etag: `"${[ino, size, Math.trunc(mtimeMs)].map((part) => part.toString(36)).join('-')}"`,
  };
}

function noneThere(error: unknown): undefined {
  if (NOTHING_THERE.has(String(errorCode(error)))) return undefined;
  throw error;
}

/** A file, and what is said of it. */
interface Sending {
  readonly file: OpenFile;
  readonly type: string;
  /** Another build has other bytes under other names alone: nobody needs to ask again. */
  readonly lasting: boolean;
  readonly status: 200 | 404;
}

/**
 * Sends a file and closes it. What the browser holds already is not sent again, and of a range only
 * the range; where a range makes no sense, the whole file.
 *
 * @throws {Error} where the file cannot be read, or the connection ends before it is sent
 */
export async function sendFile(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { file, type, lasting, status }: Sending,
): Promise<void> {
  const { handle, size, etag, modified } = file;
  try {
    response.setHeader('Cache-Control', lasting ? 'max-age=31536000, immutable' : 'no-cache');
    response.setHeader('ETag', etag);
    if (status === 200 && holds(headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('Last-Modified', modified);
    const validator = headers['if-range'];
    const same = validator === undefined || validator === etag || validator === modified;
    const ranged = status === 200 && method === 'GET' && same;
    const range = ranged ? rangeOf(headers.range, size) : undefined;
    if (range === 'beyond') {
      response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
    response.setHeader('Content-Type', type);
    response.writeHead(range ? 206 : status, { 'Content-Length': end - start + 1 });
    if (method === 'HEAD' || size === 0) response.end();
    else await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

/** Whether a list of tags names this one. */
function holds(tags: string | undefined, etag: string): boolean {
  return tags === '*' || (tags?.split(',').some((tag) => tag.trim() === etag) ?? false);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes that a `Range` asks for: https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2
 *
 * @returns undefined where the whole file is the answer (no range, several, or none that is valid),
 * `beyond` where the file has no such bytes
 */
function rangeOf(header: string | undefined, size: number): Range | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/iu.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(first) > Number(last)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  if (start >= size) return 'beyond';
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return { start, end };
}
