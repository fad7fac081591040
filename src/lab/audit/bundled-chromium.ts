/** The Chromium that comes inside an npm package, for Linux on x64. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

/**
 * The package is made for a cloud service: it unpacks into the temporary folder, and its shared
 * libraries only where the environment looks like that service's. So it runs in a process of its
 * own, with both set.
 */
const UNPACK = fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url));
const LIKE_THE_SERVICE = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };

/**
 * The fonts that pages are drawn with, so that what a browser shows depends on no machine.
 *
 * `own` is what comes with the package, a sans serif for Latin, Greek and Cyrillic. `debian` adds
 * the packages `fonts-dejavu-core` and `fonts-liberation` of Debian and Ubuntu.
 */
export const FONT_SETS = {
  own: [],
  debian: ['/usr/share/fonts/truetype/dejavu', '/usr/share/fonts/truetype/liberation'],
} as const satisfies Record<string, readonly string[]>;

export type FontSet = keyof typeof FONT_SETS;

/**
 * Unpacks the browser once, and says how to start it with nothing but its own libraries and a set
 * of fonts.
 *
 * @throws {Error} on a system that it is not made for
 */
export async function bundledChromium(fonts: FontSet = 'own'): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the Chromium of the packages runs on Linux on x64 alone');
  }
  const folder = resolve('.offprint', `chromium-${packageVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: await fontsConfig(folder, fonts),
    },
  };
}

function packageVersion(): string {
  const manifest = createRequire(import.meta.url)('../../../package.json') as {
    devDependencies: Record<string, string>;
  };
  return manifest.devDependencies['@sparticuz/chromium'] ?? '';
}

/** Unpacks aside, so that a killed run leaves nothing that looks whole. */
async function unpack(folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}.tmp`;
  await mkdir(aside, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, [UNPACK], {
      env: { ...process.env, ...LIKE_THE_SERVICE, TMPDIR: aside },
    });
    // Where another run was faster, its folder stands.
    await rename(aside, folder).catch(() => undefined);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Writes the configuration of a set of fonts, whole at every moment, and returns its path. */
async function fontsConfig(folder: string, fonts: FontSet): Promise<string> {
  const path = join(folder, `fonts-${fonts}.conf`);
  const aside = `${path}.${process.pid}.tmp`;
  const folders = [join(folder, 'fonts'), ...FONT_SETS[fonts]];
  const xml = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((each) => `  <dir>${each}</dir>`).join('\n')}
  <cachedir>${join(folder, `fonts-${fonts}-cache`)}</cachedir>
</fontconfig>
`;
  await writeFile(aside, xml);
  await rename(aside, path);
  return path;
}
