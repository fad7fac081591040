/** The files of several papers as one, for what a reader has chosen. */
import { joinExports } from '../export/join.ts';

const AT_ONCE = 6;

/**
 * Gives papers to the reader as one file, in the format of a button of `TakeButtons.astro`.
 *
 * @param hrefs paths of their pages: each has its file beside it, `/papers/x/` and `/papers/x.bib`
 * @param name of the file, without its extension
 * @throws {Error} where one of the files cannot be had
 */
export async function takeAway(
  hrefs: readonly string[],
  name: string,
  { dataset: { take = '', mediaType = '' } }: HTMLElement,
): Promise<void> {
  const files = await fewAtOnce(hrefs, (href) =>
    textAt(href.replace(/\/(?:index\.html)?$/, `.${take}`)),
  );
  download(new Blob([joinExports(take, files)], { type: mediaType }), `${name}.${take}`);
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1_000);
}

/** Does something for each item, a few at once, and keeps the order. */
export async function fewAtOnce<Item, Result>(
  items: readonly Item[],
  act: (item: Item, at: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const lane = async (): Promise<void> => {
    for (const [at, item] of left) results[at] = await act(item, at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

async function textAt(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`expected the file ${href}, found ${response.status}`);
  return response.text();
}
