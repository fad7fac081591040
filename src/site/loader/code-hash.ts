/** A digest of the program, for what is kept from one build to the next. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../..', import.meta.url));
/** Which packages, in which versions; an installed program has no list of its packages' packages. */
const VERSIONS = ['../package.json', '../package-lock.json'];

/**
 * Of all the code, and of the versions of the packages that it uses: no list that can be forgotten.
 *
 * @param rooms folders of `src/`; left out, all of it
 */
export function codeHash(rooms: readonly string[] = ['.']): string {
  const hash = createHash('sha256').update(process.version);
  const files = rooms.flatMap((room) =>
    readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(room, path)),
  );
  for (const name of [...files.sort(), ...VERSIONS]) {
    const path = join(SOURCE, name);
    if (existsSync(path)) hash.update(`${name}\n`).update(readFileSync(path));
  }
  return hash.digest('base64url');
}
