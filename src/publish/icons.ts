/** The icons of a site from the library's own: the SVG itself, and the picture that telephones show. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failureMessage, UsageError } from '../model/problem.ts';

/** Pixels of a side; what iOS asks for. */
const TOUCH_ICON = 180;

/**
 * Puts the icons in the place of Offprint's.
 *
 * @param site the built site
 * @param favicon an SVG file
 * @throws {UsageError} where it cannot be drawn
 */
export async function writeIcons(site: string, favicon: string): Promise<void> {
  await copyFile(favicon, join(site, 'favicon.svg'));
  await writeFile(join(site, 'apple-touch-icon.png'), await drawn(favicon));
}

async function drawn(file: string): Promise<Buffer> {
  // The rasteriser is large, and few builds need it.
  const { Resvg } = await import('@resvg/resvg-js');
  try {
    const icon = new Resvg(await readFile(file), {
      fitTo: { mode: 'width', value: TOUCH_ICON },
      font: { loadSystemFonts: false },
    });
    return icon.render().asPng();
  } catch (error) {
    throw new UsageError(`${file}: expected an SVG that can be drawn: ${failureMessage(error)}`);
  }
}
