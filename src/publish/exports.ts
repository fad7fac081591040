/** The exports of a library: each paper in each format, and all of them in bulk. */
import { mkdirSync, writeFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS, writeJsonLine, type ExportRecord } from '../export/index.ts';
import { redirectsOf, type People } from '../ids/index.ts';
import type { Abstract } from '../model/abstract.ts';
import type { Lock } from '../model/lock.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import type { Settings } from '../model/settings.ts';
import type { PaperRecord } from '../site/record.ts';
import { topicName, type Topic } from '../topics/index.ts';

/** Overleaf takes files of up to 50 MB: https://github.com/acl-org/acl-anthology/issues/5038 */
export const BULK_BYTES = 45_000_000;

interface ExportsJob {
  /** Folder of the site. */
  readonly out: string;
  /** The content's pages, as file names. */
  readonly pages: readonly string[];
  readonly lock: Lock;
  /** The forms of names that are one person's. */
  readonly people: People;
  /** Those of the vocabulary, by slug. */
  readonly topics: ReadonlyMap<string, Topic>;
  readonly settings: Settings;
}

/** Writes the exports of papers that are handed to it one after the other. */
interface ExportWriter {
  readonly add: (record: PaperRecord) => void;
  readonly close: () => void;
}

/**
 * Begins to write `/papers/<id>.<extension>` for each paper and for each address that leads to it,
 * `/papers.bib` and `/papers.jsonl`. No paper is held.
 */
export function exportWriter(job: ExportsJob): ExportWriter {
  const { out, pages, lock } = job;
  mkdirSync(join(out, 'papers'), { recursive: true });
  const aliasesOf = claimAliases(lock, pages);
  const bib = bulkFile((part) => join(out, bulkName('bib', part)), BULK_BYTES);
  const jsonl = bulkFile((part) => join(out, bulkName('jsonl', part)), BULK_BYTES);
  return {
    add: ({ paper, body: { abstract } }) => {
      const record = exportRecord(paper, abstract, job);
      const texts = new Map(
        EXPORT_FORMATS.map(({ extension, write }) => [extension, write(record)] as const),
      );
      for (const id of [paper.id, ...aliasesOf(paper)]) {
        // Small files: waiting for each would cost three times the CPU time of writing it.
        for (const [extension, text] of texts) {
          writeFileSync(join(out, 'papers', `${id}.${extension}`), text);
        }
      }
      bib.add(`${texts.get('bib') ?? ''}\n`);
      jsonl.add(writeJsonLine(record));
    },
    close: () => {
      bib.close();
      jsonl.close();
    },
  };
}

function exportRecord(paper: Frontmatter, abstract: Abstract, job: ExportsJob): ExportRecord {
  const { settings, lock, people } = job;
  const page = (path: string) => new URL(settings.base + path, settings.site).href;
  const topics = paper.topics.map((slug) => ({
    name: topicName(slug, job.topics, paper.keywords),
    url: page(`topics/${slug}/`),
  }));
  const authors = authorNames(paper).flatMap((name) => {
    const slug = lock.authors.get(people.get(name) ?? name);
    return slug === undefined ? [] : [{ name, url: page(`authors/${slug}/`) }];
  });
  return {
    ...{ paper, abstract, url: paperAddress(settings, paper.id), library: settings.title },
    key: lock.ids.get(paper.id)?.key ?? paper.id,
    topics: topics.map(({ name }) => name),
    pages: { topics, authors },
  };
}

/** The absolute address of a paper's page. */
export function paperAddress({ site, base }: Settings, id: string): string {
  return new URL(`${base}papers/${id}/`, site).href;
}

/** `papers.bib`, and where that is full `papers-2.bib`. */
export function bulkName(extension: string, part: number): string {
  return `papers${part > 1 ? `-${part}` : ''}.${extension}`;
}

/** The other addresses of a paper: its own list and the lock's, each for the first that asks. */
function claimAliases(
  lock: Lock,
  pages: readonly string[],
): (paper: Frontmatter) => readonly string[] {
  const remembered = Map.groupBy(redirectsOf(lock), ([, target]) => target);
  const taken = new Set(pages.map((page) => page.replace(/\.mdx$/, '')));
  return ({ id, aliases = [] }) => {
    const all = [...aliases, ...(remembered.get(id) ?? []).map(([alias]) => alias)];
    return all.filter((alias) => !taken.has(alias) && taken.add(alias));
  };
}

/** Characters held before they are written. */
const HELD_MAX = 1_000_000;

interface BulkFile {
  /** Adds a piece, which is never split; a new file is begun where it does not fit. */
  readonly add: (text: string) => void;
  /** Writes what is still held. */
  readonly close: () => void;
}

/**
 * Opens a text for writing, piece by piece.
 *
 * @param pathOf the path of a file by its number, from 1; nothing stands there yet
 * @param bytesMax most bytes in one file; only a single piece that is longer goes beyond
 */
export function bulkFile(pathOf: (part: number) => string, bytesMax: number): BulkFile {
  let part = 1;
  let bytes = 0;
  let held = '';
  const close = (): void => {
    if (held !== '') appendFileSync(pathOf(part), held);
    held = '';
  };
  const add = (text: string): void => {
    const more = Buffer.byteLength(text);
    if (bytes > 0 && bytes + more > bytesMax) {
      close();
      part += 1;
      bytes = 0;
    }
    bytes += more;
    held += text;
    if (held.length > HELD_MAX) close();
  };
  return { add, close };
}
