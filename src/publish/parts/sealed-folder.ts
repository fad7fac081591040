/** Folders that travel between machines: each says what it is, and the checksum of every file in it. */
import { createHash, createHmac } from 'node:crypto';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { parseFile } from '../../model/json-file.ts';
import { UsageError } from '../../model/problem.ts';
import { errorCode, exists, hashOfFile, listFolder } from '../files.ts';

/**
 * The variable with a secret of the machines that build one site. Where it is set, nothing counts but what
 * was sealed by one that knows it: without it, whoever can write to a folder can seal it anew.
 */
export const SECRET = 'OFFPRINT_SECRET';

const checksum = z.string().regex(/^[\w-]{43}$/u);
const sealSchema = z.object({
  /** Path below the folder, with slashes → checksum of the file. */
  files: z.record(z.string(), checksum),
  /** Tells which secret it was sealed with; left out, it was sealed with none. */
  secret: z.string().optional(),
  /** Of all that the folder says, its files with it. */
  checksum,
});

/** A kind of folder: the file that tells what it is, and what it tells. */
interface Kind<T extends object> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** How to get one, where a folder is not as it should be. */
  readonly remedy: string;
}

/** A folder as it tells of itself; its files are not looked at yet. */
export type Sealed<T> = T & Readonly<z.infer<typeof sealSchema>>;

/** Writes into a folder what it is, with the checksums of all files that it holds. */
export async function sealFolder<T extends object>(
  folder: string,
  { name }: Pick<Kind<T>, 'name'>,
  says: T,
): Promise<void> {
  const files: Record<string, string> = {};
  for (const path of await regularFiles(folder)) {
    if (path !== name) files[path] = fileChecksum(join(folder, path));
  }
  const secret = secretName();
  const whole = { ...says, files, ...(secret && { secret }) };
  await writeFile(
    join(folder, name),
    JSON.stringify({ ...whole, checksum: textChecksum(JSON.stringify(whole)) }),
  );
}

/**
 * What a folder says that it is.
 *
 * @throws {UsageError} where it says nothing, or was sealed with another secret than this machine's
 * @throws {Error} where what it says was altered
 */
export async function openSealed<T extends object>(
  folder: string,
  { name, schema, remedy }: Kind<T>,
): Promise<Sealed<T>> {
  const file = join(folder, name);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    throw new UsageError(`expected ${name} in ${folder}, found none; ${remedy}`);
  });
  const said = parseFile(schema.and(sealSchema), text, { file, remedy });
  checkSecret(file, said.secret);
  const { checksum: given, ...rest } = JSON.parse(text) as Record<string, unknown>;
  if (given === textChecksum(JSON.stringify(rest))) return said;
  throw new Error(`${file} was altered since it was written; ${remedy}`);
}

/** @throws {UsageError} where a folder was sealed with another secret than this machine's */
function checkSecret(file: string, sealed: string | undefined): void {
  const own = secretName();
  if (sealed === own) return;
  const found =
    sealed === undefined
      ? `no ${SECRET}, and this machine has one`
      : own === undefined
        ? `an ${SECRET}, and this machine has none`
        : `another ${SECRET} than this machine has`;
  throw new UsageError(
    `${file} was sealed with ${found}: give the same to all machines of the build`,
  );
}

/**
 * Makes sure that a folder holds the files it says, and no others: neither links nor paths that lead
 * out of it.
 *
 * @throws {Error} naming the first file that is missing or too many
 */
export async function checkNames<T extends object>(
  folder: string,
  { files }: Sealed<object>,
  { name, remedy }: Kind<T>,
): Promise<void> {
  const there = new Set(await regularFiles(folder));
  const missing = Object.keys(files).find((path) => !there.delete(path));
  if (missing !== undefined) throw new Error(`${folder}: ${missing} is missing; ${remedy}`);
  there.delete(name);
  const [extra] = there;
  if (extra === undefined) return;
  throw new Error(`${folder}: ${extra} is none of the files that ${name} names; ${remedy}`);
}

/**
 * Makes sure that files hold what a folder said of them.
 *
 * @param folder where they are now: it, or one that they were copied to
 * @throws {Error} naming the first that does not
 */
export function checkFiles<T extends object>(
  folder: string,
  { files }: Sealed<object>,
  { name, remedy }: Kind<T>,
): void {
  for (const [path, expected] of Object.entries(files)) {
    if (fileChecksum(join(folder, path)) === expected) continue;
    throw new Error(`${path} is not the file that ${name} names: it was altered or cut; ${remedy}`);
  }
}

/**
 * Refuses a folder that holds anything else than one of a kind: it would be replaced whole.
 *
 * @throws {UsageError} where something would be lost
 */
export async function checkOurs<T extends object>(
  folder: string,
  { name }: Pick<Kind<T>, 'name'>,
): Promise<void> {
  const isEmpty =
    !(await exists(folder)) ||
    ((await lstat(folder)).isDirectory() && (await listFolder(folder)).length === 0);
  if (isEmpty || (await exists(join(folder, name)))) return;
  throw new UsageError(
    `${folder} holds no ${name}, and all of it would be lost: name another folder, or empty it`,
  );
}

/** Paths of all files below a folder. */
async function regularFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const pathOf = (entry: (typeof entries)[number]) =>
    relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
  const other = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  if (other !== undefined) {
    throw new Error(`${folder}: ${pathOf(other)} is a link or a device, and no file; remove it`);
  }
  return entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .sort();
}

/** A name by which machines with the same secret know that they have it; undefined without one. */
function secretName(): string | undefined {
  const secret = process.env[SECRET];
  return secret ? createHmac('sha256', secret).update('its name').digest('base64url') : undefined;
}

function textChecksum(text: string): string {
  const secret = process.env[SECRET];
  const hash = secret ? createHmac('sha256', secret) : createHash('sha256');
  return hash.update(text).digest('base64url');
}

function fileChecksum(path: string): string {
  return hashOfFile(path).digest('base64url');
}
