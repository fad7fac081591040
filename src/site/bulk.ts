import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outDir } from 'astro:config/server';
import { byCodeUnits } from './order.ts';
import { urls } from './urls.ts';

/** A file that holds many papers, or a part of them where one file would be too long. */
export interface BulkFile {
  readonly name: string;
  readonly href: string;
  /** `383 kB` */
  readonly size: string;
}

const NAME = /^papers(?:-(\d+))?\.(\w+)$/;

/**
 * The bulk files of a kind, in order. A build writes them before its pages; the development server
 * has none.
 *
 * @param extension `bib` or `jsonl`
 */
export async function bulkFiles(extension: string): Promise<readonly BulkFile[]> {
  const folder = fileURLToPath(outDir);
  const names = await readdir(folder).catch(() => []);
  const parts = names.flatMap((name) => {
    const [, part = '1', found] = NAME.exec(name) ?? [];
    return found === extension ? [{ name, part: Number(part) }] : [];
  });
  parts.sort((a, b) => a.part - b.part || byCodeUnits(a.name, b.name));
  return Promise.all(
    parts.map(async ({ name, part }) => {
      const { size } = await stat(join(folder, name));
      return { name, href: urls.bulk(extension, part), size: fileSize(size) };
    }),
  );
}

/** `383 kB`, `12.4 MB`: thousands of bytes, as file managers count them. */
function fileSize(bytes: number): string {
  return bytes < 999_500
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
