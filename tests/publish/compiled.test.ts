import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';

const MODULE = new URL('../../src/publish/compiled.ts', import.meta.url).href;

let folder = '';

beforeEach(async () => {
  folder = await temporaryFolder();
  const command = `import { keepCompiled } from ${JSON.stringify(MODULE)};
keepCompiled();
const { text } = await import('./part.mjs');
console.log(text, process.env.NODE_COMPILE_CACHE ?? 'none');`;
  await writeFile(join(folder, 'command.mjs'), command);
});

/** Runs a command whose part says some text; what it says, and where what was compiled is kept. */
async function run(text: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  await writeFile(join(folder, 'part.mjs'), `export const text = ${JSON.stringify(text)};`);
  const { stdout } = await promisify(execFile)(process.execPath, ['command.mjs'], {
    cwd: folder,
    env,
  });
  return stdout.trim();
}

describe('what Node compiles of a command', () => {
  it('is kept among the caches of the library, and is that of the text as it is', async () => {
    await writeFile(join(folder, 'offprint.config.ts'), 'export default {};');
    const kept = join(folder, '.offprint/compiled');
    expect(await run('one')).toBe(`one ${kept}`);
    const [version = ''] = await readdir(kept);
    expect(await readdir(join(kept, version))).toHaveLength(1);
    expect(await run('one')).toBe(`one ${kept}`);
    expect(await run('two')).toBe(`two ${kept}`);
  });

  it('is not kept in a folder that is no library’s', async () => {
    expect(await run('one')).toBe('one none');
    expect(await readdir(folder)).not.toContain('.offprint');
  });

  it('is kept where whoever runs it says', async () => {
    await writeFile(join(folder, 'offprint.config.ts'), 'export default {};');
    const elsewhere = join(folder, 'elsewhere');
    expect(await run('one', { NODE_COMPILE_CACHE: elsewhere })).toBe(`one ${elsewhere}`);
    expect(await readdir(folder)).not.toContain('.offprint');
  });
});
