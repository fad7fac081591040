/** Object storage that speaks S3: that of Amazon, or any other with an endpoint of its own. */
import { createWriteStream, openAsBlob } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../../../model/problem.ts';
import { optionalPackages } from '../packages.ts';
import type { Store } from './store.ts';

/** Where things are, and with what they are asked for. */
interface Place {
  readonly bucket: string;
  /** Begins each key; empty, or with a slash at its end. */
  readonly prefix: string;
  readonly config: {
    readonly endpoint: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads where a store is: from its address, and from the variables that AWS's own tools take.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 *
 * @param share `s3://bucket/prefix`
 * @throws {UsageError} naming what is missing
 */
export function s3Place(share: string, environment: Environment): Place {
  const [, bucket, rest = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/u.exec(share) ?? [];
  if (bucket === undefined) {
    throw new UsageError(`--share: expected s3://bucket/prefix, found "${share}"`);
  }
  const wanted = (name: string): string => {
    const value = environment[name];
    if (value !== undefined && value !== '') return value;
    throw new UsageError(`--share: ${share} needs the variable ${name}: set it`);
  };
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1';
  const endpoint =
    environment.AWS_ENDPOINT_URL_S3 ??
    environment.AWS_ENDPOINT_URL ??
    `https://s3.${region}.amazonaws.com`;
  const path = rest.replaceAll(/^\/+|\/+$/gu, '');
  return {
    bucket,
    prefix: path === '' ? '' : `${path}/`,
    config: {
      endpoint: `${endpoint.replace(/\/+$/u, '')}/${bucket}`,
      region,
      accessKeyId: wanted('AWS_ACCESS_KEY_ID'),
      secretAccessKey: wanted('AWS_SECRET_ACCESS_KEY'),
    },
  };
}

/** @throws {UsageError} where the client is not installed, or what it needs is not set */
export async function s3Store(share: string, environment: Environment): Promise<Store> {
  const { prefix, config } = s3Place(share, environment);
  const { S3mini } = await optionalPackages(['s3mini'], () => import('s3mini'));
  const client = new S3mini(config);
  const keysBelow = async (folder: string): Promise<readonly string[]> => {
    const objects = await told(share, client.listObjects('/', folder));
    if (objects === null) throw new UsageError(`--share: there is no bucket of ${share}: make it`);
    return objects.map(({ Key }) => Key);
  };
  const remove = async (keys: readonly string[]): Promise<void> => {
    if (keys.length > 0) await told(share, client.deleteObjects([...keys]));
  };
  const folderOf = (run: string): string => `${prefix}${run}/`;
  const list = async (run: string): Promise<readonly string[]> =>
    (await keysBelow(folderOf(run))).map((key) => key.slice(folderOf(run).length));
  return {
    shown: share,
    begin: async (run) => {
      // Runs need no folder; this tells early where there is no bucket.
      await keysBelow(folderOf(run));
    },
    runs: async () => [
      ...new Set(
        (await keysBelow(prefix)).map((key) => key.slice(prefix.length).replace(/\/.*$/u, '')),
      ),
    ],
    list,
    put: async (run, name, file) => {
      await told(share, client.putAnyObject(`${folderOf(run)}${name}`, await openAsBlob(file)));
    },
    get: async (run, name, file) => {
      const response = await told(share, client.getObjectResponse(`${folderOf(run)}${name}`));
      if (response?.body == null) return false;
      await told(share, pipeline(response.body, createWriteStream(file)));
      return true;
    },
    remove: (run, names) => remove(names.map((name) => `${folderOf(run)}${name}`)),
    end: async (run) => {
      await remove(await keysBelow(folderOf(run)));
    },
  };
}

/** @throws {Error} one line, with the store's address */
async function told<T>(share: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new Error(`--share: ${share} ${storeTrouble(error)}`, { cause: error });
  }
}

const SHOWN = 200;

/** Puts a failure of the store, or of the way to it, into one line. */
export function storeTrouble(error: unknown): string {
  const { message, code, cause } = error as Error & { code?: string };
  const reason = code ?? (cause as { code?: string } | undefined)?.code;
  if (reason !== undefined && /^E[A-Z_]+$/u.test(reason)) {
    return `does not answer (${reason}): start it, or correct AWS_ENDPOINT_URL`;
  }
  const line = message.replace(/\n.*$/su, '').slice(0, SHOWN);
  return reason === undefined ? `cannot be used: ${line}` : `refuses (${reason}): ${line}`;
}
