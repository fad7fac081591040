/** The papers of every list as one file in each format, put together from the papers' own files. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { joinExports, LIST_FORMATS } from '../export/index.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { PaperList } from '../site/indexes.ts';
import { BULK_BYTES, bulkName } from './reading/exports.ts';
import { namesByKind } from './files.ts';
import type { SiteFiles } from './last-site.ts';

export interface ListFilesJob {
  /** Folder of the site, in which each paper has its files. */
  readonly out: string;
  /** The library, newest first. */
  readonly papers: readonly Frontmatter[];
  readonly lists: readonly PaperList[];
  /** Id → one word for all that the paper's files follow from. */
  readonly origins?: ReadonlyMap<string, string>;
  /** What the last site has of the lists; left out, all are written. */
  readonly takeOver?: SiteFiles['takeOver'] | undefined;
}

/**
 * Writes `/topics/<slug>.bib` and the like beside every list's page, and `/papers.ris` and
 * `/papers.json` in parts that are not too long. One format after the other is held.
 */
export function writeListFiles(job: ListFilesJob): void {
  const { out, papers, lists, takeOver = () => false } = job;
  for (const folder of new Set(lists.map(({ path }) => dirname(path)))) {
    mkdirSync(join(out, folder), { recursive: true });
  }
  const origins = lists.map((list) => originOf(list, job));
  for (const { extension } of LIST_FORMATS) {
    const texts = new Map<string, string>();
    const textOf = ({ id }: Frontmatter): string => {
      const text = texts.get(id) ?? readFileSync(join(out, `papers/${id}.${extension}`), 'utf8');
      texts.set(id, text);
      return text;
    };
    for (const [at, list] of lists.entries()) {
      if (takeOver(`${list.path}.${extension}`, origins[at] ?? '')) continue;
      const text = joinExports(extension, list.papers.map(textOf));
      writeFileSync(join(out, `${list.path}.${extension}`), text);
    }
    // `/papers.bib` was written while the papers were read.
    if (extension === 'bib') continue;
    for (const [at, part] of parts(papers.map(textOf), BULK_BYTES).entries()) {
      writeFileSync(join(out, bulkName(extension, at + 1)), joinExports(extension, part));
    }
  }
}

/** One word for all that the files of a list follow from: what those of its papers do, in their order. */
function originOf(list: PaperList, { origins }: ListFilesJob): string {
  const hash = createHash('sha256');
  for (const { id } of list.papers) hash.update(`${origins?.get(id) ?? ''}\n`);
  return hash.digest('base64url');
}

/** The bulk files in a site's folder, with their sizes. */
export async function bulkFilesIn(out: string): Promise<{ name: string; bytes: number }[]> {
  const { files } = await namesByKind(out);
  return files
    .filter((name) => /^papers(?:-\d+)?\.\w+$/u.test(name))
    .map((name) => ({ name, bytes: statSync(join(out, name)).size }));
}

/** Texts in groups of at most so many bytes; only a single text that is longer goes beyond. */
function parts(texts: readonly string[], bytesMax: number): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  let bytes = 0;
  for (const text of texts) {
    const more = Buffer.byteLength(text);
    if (bytes > 0 && bytes + more > bytesMax) {
      groups.push([]);
      bytes = 0;
    }
    bytes += more;
    groups.at(-1)?.push(text);
  }
  return groups;
}
