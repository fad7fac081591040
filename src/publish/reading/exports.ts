/** The exports of a library: each paper in each format, and all of them in bulk. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS, writeJsonLine, type ExportRecord } from '../../export/index.ts';
import { redirectsOf, type People } from '../../ids/index.ts';
import { keptText, NOTHING_KEPT, type Kept } from '../../model/kept.ts';
import type { Lock } from '../../model/lock.ts';
import { authorNames, type Frontmatter } from '../../model/paper.ts';
import type { Settings } from '../../model/settings.ts';
import type { WrittenRecord } from '../../site/loader/cache.ts';
import { topicName, type Topic } from '../../topics/index.ts';
import type { SiteFiles } from '../last-site.ts';

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
  /** What the last site has of them; left out, all are written. */
  readonly takeOver?: SiteFiles['takeOver'] | undefined;
  /** Takes a paper's exports from whoever has made them just now; left out, nobody has. */
  readonly takeMade?: TakeMade;
  /** Lines of JSON of the last build. */
  readonly kept?: Kept | undefined;
}

/**
 * Puts an export of a paper in place, where it was made from the same.
 *
 * @param id of the paper
 * @param path of the file in the site
 * @param from all that it follows from, in one word
 * @returns whether it is there now
 */
export type TakeMade = (id: string, path: string, from: string) => boolean;

/** Writes the exports of papers that are handed to it one after the other. */
interface ExportWriter {
  /**
   * Adds a paper: its files, those of each address that leads to it, and its place in the bulk files.
   *
   * @returns one word for all that the files of a paper follow from
   */
  readonly add: (record: WrittenRecord) => string;
  /** Makes the files of a paper alone, and its line of JSON. */
  readonly make: (record: WrittenRecord) => void;
  readonly close: () => void;
}

/**
 * Begins to write `/papers/<id>.<extension>` for each paper and for each address that leads to it,
 * `/papers.bib` and `/papers.jsonl`. No paper is held.
 */
export function exportWriter(job: ExportsJob): ExportWriter {
  const { out, pages, lock, kept = NOTHING_KEPT } = job;
  const { takeOver = () => false, takeMade = () => false } = job;
  mkdirSync(join(out, 'papers'), { recursive: true });
  const aliasesOf = claimAliases(lock, pages);
  const bib = bulkFile((part) => join(out, bulkName('bib', part)), BULK_BYTES);
  const jsonl = bulkFile((part) => join(out, bulkName('jsonl', part)), BULK_BYTES);
  /** One paper, of which nothing is made twice. */
  const opened = (written: WrittenRecord) => {
    const { paper } = written.head();
    const facts = exportFacts(paper, job);
    const from = originOf(written.entry.checksum, facts);
    let record: ExportRecord | undefined;
    const made = () => (record ??= { ...facts, abstract: written.body().abstract });
    const files = (id: string): void => {
      for (const { extension, write } of EXPORT_FORMATS) {
        const path = `papers/${id}.${extension}`;
        if (takeOver(path, from) || (id === paper.id && takeMade(id, path, from))) continue;
        // Small files: waiting for each would cost three times the CPU time of writing it.
        writeFileSync(join(out, path), write(made()));
      }
    };
    const line = () =>
      keptText(kept, lineName(paper.id), from, () => writeJsonLine(made()).slice(0, -1));
    return { paper, from, files, line };
  };
  return {
    add: (written) => {
      const { paper, from, files, line } = opened(written);
      for (const id of [paper.id, ...aliasesOf(paper)]) files(id);
      bib.add(`${readFileSync(join(out, `papers/${paper.id}.bib`), 'utf8')}\n`);
      jsonl.add(`${line()}\n`);
      return from;
    },
    make: (written) => {
      const { paper, files, line } = opened(written);
      files(paper.id);
      line();
    },
    close: () => {
      bib.close();
      jsonl.close();
    },
  };
}

/** Under which name a paper's line of JSON is kept. */
export function lineName(id: string): string {
  return `line ${id}`;
}

/** All that an export is made from but the abstract, which the record's checksum tells. */
type ExportFacts = Omit<ExportRecord, 'abstract'>;

function originOf(record: string, { key, topics, pages }: ExportFacts): string {
  const facts = JSON.stringify([record, key, topics, pages]);
  return createHash('sha256').update(facts).digest('base64url');
}

function exportFacts(paper: Frontmatter, job: ExportsJob): ExportFacts {
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
    ...{ paper, url: paperAddress(settings, paper.id), library: settings.title },
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
