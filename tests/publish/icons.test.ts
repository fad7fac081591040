import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeIcons } from '../../src/publish/icons.ts';
import { temporaryFolder } from '../support/temporary.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12"/></svg>';

describe('the icons of a library', () => {
  it('are its SVG, and a picture of 180 by 180 pixels', async () => {
    const folder = await temporaryFolder();
    const favicon = join(folder, 'own.svg');
    await writeFile(favicon, SVG);
    await writeIcons(folder, favicon);
    expect(await readFile(join(folder, 'favicon.svg'), 'utf8')).toBe(SVG);
    const png = await readFile(join(folder, 'apple-touch-icon.png'));
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      180,
      180,
    ]);
  });

  it.each(['', '<svg', '<html></html>'])('are refused where %j cannot be drawn', async (text) => {
    const folder = await temporaryFolder();
    const favicon = join(folder, 'own.svg');
    await writeFile(favicon, text);
    await expect(writeIcons(folder, favicon)).rejects.toThrow(
      `${favicon}: expected an SVG that can be drawn: `,
    );
  });
});
