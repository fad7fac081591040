/** The picture of the README: lines of a source, and beside them the page that came of them. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readPage } from '../mdx/index.ts';
import { UsageError } from '../model/problem.ts';
import { serveSite } from '../publish/server.ts';
import { launchBrowser } from './audit/browser.ts';

export interface PictureJob {
  /** Id of the paper. */
  readonly paper: string;
  readonly seeds: string;
  readonly content: string;
  /** Folder of the built site. */
  readonly site: string;
  /** Folder for the pictures. */
  readonly out: string;
}

/** Lines of a source that hold a paper. */
interface Excerpt {
  readonly file: string;
  readonly first: number;
  readonly lines: readonly string[];
}

const SCHEMES = ['light', 'dark'] as const;
const PAGE = { width: 1040, height: 880 };
const SOURCE_WIDTH = 560;
/** The source is set in a font of the packages: the browser from the packages has no monospaced one. */
const TYPEWRITER = createRequire(import.meta.url).resolve(
  'katex/dist/fonts/KaTeX_Typewriter-Regular.woff2',
);
/** Lines that the picture has room for. */
const SHOWN = 30;

/**
 * Draws the picture in light and in dark: `page-light.png` and `page-dark.png`.
 *
 * @returns the paths of the files
 * @throws {UsageError} where the paper has no page, or no source that is text
 */
export async function drawPictures(job: PictureJob): Promise<readonly string[]> {
  const excerpt = await excerptOf(job);
  const font = (await readFile(TYPEWRITER)).toString('base64');
  const server = await serveSite({ out: job.site, ports: [0] });
  const browser = await launchBrowser();
  const address = new URL(`papers/${job.paper}/`, server.url).href;
  try {
    const files: string[] = [];
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: PAGE, colorScheme, serviceWorkers: 'block' });
      await page.goto(address, { waitUntil: 'networkidle' });
      // The serif is shown where it comes in time, as it does from the browser's cache.
      await page.reload({ waitUntil: 'networkidle' });
      const shot = (await page.screenshot()).toString('base64');
      // Leaves the page's content security policy behind.
      await page.goto('about:blank');
      await page.setViewportSize({ width: SOURCE_WIDTH + PAGE.width, height: PAGE.height });
      await page.setContent(pictureHtml(excerpt, shot, font));
      const file = join(job.out, `page-${colorScheme}.png`);
      await writeFile(file, await page.screenshot());
      files.push(file);
      await page.close();
    }
    return files;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function excerptOf({ paper, seeds, content }: PictureJob): Promise<Excerpt> {
  const file = `${paper}.mdx`;
  const text = await readFile(join(content, 'papers', file), 'utf8').catch(() => {
    throw new UsageError(`expected the id of a paper's page, found "${paper}"`);
  });
  const reading = readPage(file, text);
  const source = reading.ok ? reading.paper.sources.find(({ lines }) => lines) : undefined;
  if (source?.lines === undefined) {
    throw new UsageError(`"${paper}" has no source with lines; choose another paper`);
  }
  const [first, last] = source.lines;
  const all = (await readFile(join(seeds, source.source), 'utf8')).split(/\r?\n/u);
  return { file: source.source, first, lines: all.slice(first - 1, last).slice(0, SHOWN) };
}

/** @param shot of the page, and the font of the source, both as base64 */
function pictureHtml({ file, first, lines }: Excerpt, shot: string, font: string): string {
  const numbered = lines.map((line, at) => `<li value="${first + at}">${escaped(line)}</li>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Source and page</title><style>
    @font-face { font-family: source; src: url(data:font/woff2;base64,${font}); }
    :root { color-scheme: light dark; }
    body { margin: 0; display: grid; grid-template-columns: ${SOURCE_WIDTH}px 1fr; height: 100vh;
      background: light-dark(#f3f0ea, #14110d); color: light-dark(#4a443c, #b9b1a6);
      font: 15px/1.45 source, monospace; }
    section { padding: 36px 28px 0 20px; overflow: hidden; }
    h2 { margin: 0 0 18px 44px; font: 500 15px system-ui, sans-serif; }
    ol { margin: 0; padding-left: 44px; overflow-wrap: anywhere; }
    li::marker { color: light-dark(#a79f93, #6f675d); font-size: 12px; }
    img { display: block; }
  </style><section><h2>seeds/${escaped(file)}</h2><ol>${numbered.join('')}</ol></section>
  <img src="data:image/png;base64,${shot}" alt=""></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
