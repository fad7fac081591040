/** The exports of a library: each paper in each format, and all of them in bulk. */
import { writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPORT_FORMATS, bibtex, jsonLine } from '../export/index.ts';
import type { ExportRecord } from '../export/index.ts';
import { redirectsOf } from '../ids/index.ts';
import { readAbstract, readFrontmatter } from '../mdx/index.ts';
import type { Settings } from '../model/settings.ts';
import { topicName, topicSlugs } from '../topics/index.ts';
import { bulkFile } from './bulk-file.ts';
import type { Usage } from './child.ts';
import { readLock } from './content.ts';
import { startUsage } from './own-usage.ts';

/** Overleaf takes files of up to 50 MB: https://github.com/acl-org/acl-anthology/issues/5038 */
const BULK_BYTES = 45_000_000;

export interface ExportsJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder of the site. */
  readonly out: string;
  /** The content's pages, as file names. */
  readonly pages: readonly string[];
  readonly settings: Settings;
}

/**
 * Writes `/papers/<id>.<extension>` for each paper and for each address that leads to it,
 * `/papers.bib` and `/papers.jsonl`. One paper is held at a time. A page that cannot be read is
 * passed over: it is reported where the pages are built.
 */
export async function writeExports({ content, out, pages, settings }: ExportsJob): Promise<Usage> {
  const used = startUsage();
  await mkdir(join(out, 'papers'), { recursive: true });
  const aliasesOf = await claimAliases(content, pages);
  const bib = bulkFile((part) => join(out, bulkName('bib', part)), BULK_BYTES);
  const jsonl = bulkFile((part) => join(out, bulkName('jsonl', part)), BULK_BYTES);
  for (const page of pages) {
    const record = recordOf(page, await readFile(join(content, 'papers', page), 'utf8'), settings);
    if (!record) continue;
    const texts = EXPORT_FORMATS.map(({ extension, write }) => [extension, write(record)] as const);
    for (const id of [record.paper.id, ...aliasesOf(record.paper)]) {
      // Small files: waiting for each would cost three times the CPU time of writing it.
      for (const [extension, text] of texts) {
        writeFileSync(join(out, 'papers', `${id}.${extension}`), text);
      }
    }
    await bib.add(`${bibtex(record)}\n`);
    await jsonl.add(jsonLine(record));
  }
  await Promise.all([bib.close(), jsonl.close()]);
  return used();
}

/** `papers.bib`, and where that is full `papers-2.bib`. */
function bulkName(extension: string, part: number): string {
  return `papers${part > 1 ? `-${part}` : ''}.${extension}`;
}

function recordOf(page: string, text: string, settings: Settings): ExportRecord | undefined {
  const head = readFrontmatter(page, text);
  if (!head.ok) return undefined;
  const body = readAbstract(page, text);
  if (!body.ok) return undefined;
  const topics = topicSlugs(head.frontmatter.topics);
  const paper = { ...head.frontmatter, topics };
  return {
    paper,
    abstract: body.abstract,
    url: new URL(`${settings.base}papers/${paper.id}/`, settings.site).href,
    topics: topics.map(topicName),
    library: settings.title,
  };
}

/** The other addresses of a paper: its own list and the lock's, each for the first that asks. */
async function claimAliases(
  content: string,
  pages: readonly string[],
): Promise<(paper: ExportRecord['paper']) => readonly string[]> {
  const redirects = [...redirectsOf(await readLock(content))];
  const remembered = Map.groupBy(redirects, ([, target]) => target);
  const taken = new Set(pages.map((page) => page.replace(/\.mdx$/, '')));
  return ({ id, aliases = [] }) => {
    const all = [...aliases, ...(remembered.get(id) ?? []).map(([alias]) => alias)];
    return all.filter((alias) => !taken.has(alias) && taken.add(alias));
  };
}
