/** The files of several papers as one, for what a reader has chosen. */
import type { Format } from './formats.ts';

const AT_ONCE = 6;

/**
 * The papers as one file.
 *
 * @param hrefs paths of their pages: each has its file beside it, `/papers/x/` and `/papers/x.bib`
 * @throws {Error} where one of the files cannot be had
 */
export async function exportOf(hrefs: readonly string[], { extension }: Format): Promise<string> {
  const files = await inTurn(hrefs, (href) =>
    textAt(href.replace(/\/(?:index\.html)?$/, `.${extension}`)),
  );
  if (extension !== 'json') return files.map((file) => `${file.trim()}\n`).join('\n');
  const items = files.flatMap((file) => JSON.parse(file) as unknown);
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

/** Gives a text to the reader as a file. */
export function download(text: string, name: string, { extension, mediaType }: Format): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = `${name}.${extension}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1_000);
}

/** Does something for each item, a few at once, and keeps the order. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const lane = async (): Promise<void> => {
    for (const [at, item] of left) results[at] = await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

async function textAt(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`expected the file ${href}, found ${response.status}`);
  return response.text();
}
