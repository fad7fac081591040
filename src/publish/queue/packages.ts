/** Packages that only some commands need: whoever uses these installs them. */
import { UsageError } from '../../model/problem.ts';

/** What each is needed for. */
const NEEDED_FOR = {
  bullmq: '--redis',
  ioredis: '--redis',
  s3mini: 'a share that begins with s3://',
} as const;

type PackageName = keyof typeof NEEDED_FOR;

/**
 * Loads packages that may not be installed.
 *
 * @param names to be installed together
 * @throws {UsageError} where one is missing, with the command that installs them
 */
export async function optionalPackages<T>(
  names: readonly [PackageName, ...PackageName[]],
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const missing = names.find((name) => isMissing(error, name));
    if (missing === undefined) throw error;
    throw new UsageError(
      `install ${missing} to use ${NEEDED_FOR[missing]}: npm install ${names.join(' ')}`,
    );
  }
}

/** https://nodejs.org/api/errors.html#err_module_not_found */
function isMissing(error: unknown, name: string): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${name}'`);
}
