/** A digest of the program, for what is kept from one build to the next. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../..', import.meta.url));
/** Which packages, in which versions (an installed program has no list of its packages' packages), and how they are set up. */
const BESIDE = ['../package.json', '../package-lock.json', '../astro.config.mjs'];

/**
 * Of all the code, and of the versions of the packages that it uses: no list that can be forgotten.
 *
 * @param rooms folders of `src/`; left out, all of it
 * @param names of the files that count; left out, the modules
 */
export function codeHash(rooms: readonly string[] = ['.'], names = /\.ts$/u): string {
  const asked = `${rooms.join(' ')} ${names.source}`;
  const known = hashes.get(asked) ?? hashOf(rooms, names);
  hashes.set(asked, known);
  return known;
}

/** The program that runs is that of its start: its files are read once. */
const hashes = new Map<string, string>();

function hashOf(rooms: readonly string[], names: RegExp): string {
  const hash = createHash('sha256').update(process.version);
  const files = rooms.flatMap((room) =>
    readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
      .map((path) => join(room, path))
      .filter((path) => names.test(path) && statSync(join(SOURCE, path)).isFile()),
  );
  for (const name of [...files.sort(), ...BESIDE]) {
    const path = join(SOURCE, name);
    if (existsSync(path)) hash.update(`${name}\n`).update(readFileSync(path));
  }
  return hash.digest('base64url');
}
