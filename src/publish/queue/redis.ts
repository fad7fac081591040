/** Redis: its address, whether it answers, and what its failures mean. */
import { UsageError } from '../../model/problem.ts';
import { optionalPackages } from './packages.ts';

export interface RedisAddress {
  readonly url: string;
  /** Host and port, as messages name it: an address may hold a password. */
  readonly shown: string;
}

const CONNECT_MS = 10_000;
const USUAL_PORT = '6379';
/** Milliseconds between two attempts to reach it again: longer each time, to a limit. */
const RETRY_MS = { step: 200, most: 5_000 };

/**
 * Reads an address, `redis://user:password@host:6379/0`, or `rediss://` with TLS.
 *
 * @throws {UsageError} where it is none; what was given is not repeated
 */
export function redisAddress(text: string): RedisAddress {
  const url = URL.parse(text);
  if (url === null || !/^rediss?:$/u.test(url.protocol) || url.hostname === '') {
    throw new UsageError(
      '--redis: expected an address such as redis://host:6379, found another text',
    );
  }
  return { url: text, shown: `${url.hostname}:${url.port || USUAL_PORT}` };
}

/** How to connect, as BullMQ and ioredis take it. The address goes before the password of the environment. */
export function redisOptions({ url }: RedisAddress, retries: number | null) {
  const password = process.env.REDIS_PASSWORD;
  return {
    url,
    ...(password !== undefined && { password }),
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: retries,
    retryStrategy: (times: number) => Math.min(times * RETRY_MS.step, RETRY_MS.most),
  };
}

/**
 * Makes sure that Redis answers.
 *
 * @throws {Error} one line: why it does not
 */
export async function checkRedis(address: RedisAddress): Promise<void> {
  const { Redis } = await optionalPackages(['bullmq', 'ioredis'], () => import('ioredis'));
  const { url, ...options } = redisOptions(address, 0);
  const once = { ...options, lazyConnect: true, retryStrategy: () => null };
  const client = new Redis(url, once);
  let cause: unknown;
  client.on('error', (error) => (cause = error));
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw new Error(redisTrouble(cause ?? error, address), { cause: error });
  } finally {
    client.disconnect();
  }
}

/** What an error of Redis begins with → what it means, and what to do. */
const REPLIES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:NOAUTH|WRONGPASS|without any password)/u,
    'refuses the password: write it in the address, or into REDIS_PASSWORD',
  ],
  [/\bNOPERM/u, 'does not let this user do what a queue needs: give it all commands of ~bull:*'],
  [/\bOOM /u, 'is full: give it more memory (maxmemory), or remove what is in it'],
  [/\bMISCONF/u, 'cannot write to its disk, and takes nothing more: make room there'],
  [/\bREADONLY/u, 'is a copy that only reads: name the one that writes'],
  [
    /could not renew lock|Missing lock|Missing key/u,
    'has forgotten a job, or given it to another worker: the part is finished all the same',
  ],
  [/\bLOADING/u, 'has just been started and still reads its data'],
];

/** Puts a failure of Redis, or of the way to it, into one line. */
export function redisTrouble(error: unknown, { shown }: RedisAddress): string {
  const { code, message } = error instanceof Error ? withCode(error) : withCode(new Error('?'));
  const reply = REPLIES.find(([says]) => says.test(message))?.[1];
  if (reply !== undefined) return `Redis at ${shown} ${reply}`;
  if (isAway(code, message)) {
    return `Redis at ${shown} does not answer${code === undefined ? '' : ` (${code})`}: start it, or correct --redis`;
  }
  return `Redis at ${shown}: ${message.split('\n')[0] ?? ''}`;
}

/** Where several addresses were tried, the first failure tells as much as all. */
function withCode(error: Error): { readonly code?: string; readonly message: string } {
  const first = error instanceof AggregateError ? (error.errors[0] as Error) : error;
  return first;
}

function isAway(code: string | undefined, message: string): boolean {
  return (
    /^E[A-Z_]+$/u.test(code ?? '') ||
    /Connection is closed|max retries|timed out|timeout/iu.test(message)
  );
}
