/** What is made of each paper while the content is read: its exports, and what the index takes of it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keptText } from '../../model/kept.ts';
import { arrivalsOf } from '../../ids/index.ts';
import type { SearchRecord } from '../../model/search-record.ts';
import type { Settings } from '../../model/settings.ts';
import type { Arrivals } from '../../site/arrivals.ts';
import type { WrittenRecord } from '../../site/loader/cache.ts';
import { codeHash } from '../../site/loader/code-hash.ts';
import { contentLock, contentPeople, contentTopics } from '../../site/loader/content.ts';
import { searchRecord } from '../../site/search-records.ts';
import { textsIn } from '../../texts/languages.ts';
import { moveWhole } from '../files.ts';
import { openRows, type LastRows } from '../kept-rows.ts';
import { openTable } from '../kept-table.ts';
import type { SiteFiles } from '../last-site.ts';
import { exportWriter, lineName, paperAddress, type TakeMade } from './exports.ts';

export interface PapersJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder of the site. */
  readonly out: string;
  /** Folder for what is kept for the next build. */
  readonly records: string;
  /** The content's pages, as file names. */
  readonly pages: readonly string[];
  readonly settings: Settings;
  /** Takes exports of the last site over; left out, all are written. */
  readonly takeOver?: SiteFiles['takeOver'] | undefined;
}

/**
 * Opens what is made of papers.
 *
 * @param parts folders in which other processes have just made some of the papers, each `out` and `records`
 *   of one of them: what is the same is taken from there
 */
export async function openPapers(job: PapersJob, parts: readonly string[] = []) {
  const { content, out, records, settings } = job;
  const texts = textsIn(settings.language);
  const lock = await contentLock(content);
  const people = await contentPeople(content, lock.authors.keys());
  const { all: vocabulary } = await contentTopics(content, settings.topics);
  const topics = new Map(vocabulary.map((topic) => [topic.slug, topic]));
  const addedOn = arrivalsOf(lock);
  const madeBy = JSON.stringify([codeHash(), settings, vocabulary]);
  const made = parts.flatMap((folder) => {
    const rows = openRows(keptIn(folder), madeBy);
    return rows === undefined ? [] : [{ folder, rows }];
  });
  const others = made.map(({ rows }) => rows);
  const kept = openTable(keptIn(records), madeBy, others);
  const exports = exportWriter({ ...job, lock, people, topics, kept, takeMade: mover(made, out) });
  return {
    ...{ lock, vocabulary, addedOn, exports },
    /** Keeps what the index takes of a paper. */
    keepSearched: (record: WrittenRecord): void => {
      const { paper } = record.head();
      keptText(kept, searchedName(paper.id), originOf(record, addedOn), () => {
        const address = paperAddress(settings, paper.id);
        const whole = { paper, body: record.body() };
        return JSON.stringify(searchRecord(whole, address, { topics, texts, addedOn }));
      });
    },
    /**
     * What the index takes of a paper.
     *
     * @throws {Error} where no paper has this id
     */
    searched: (id: string): SearchRecord => {
      const text = kept.text(searchedName(id));
      if (text === undefined) throw new Error(`nothing was kept of ${id}`);
      return JSON.parse(text) as SearchRecord;
    },
    /** Keeps all of it for the next build; nothing is asked then. */
    save: kept.save,
  };
}

function keptIn(folder: string): string {
  return join(folder, 'papers.kept');
}

/** Under which name a paper is kept as the index takes it. */
function searchedName(id: string): string {
  return `search ${id}`;
}

/** All that the index takes from a paper, besides the settings and the topics of the library. */
function originOf({ entry: { id, checksum } }: WrittenRecord, addedOn: Arrivals): string {
  const facts = `${checksum}\n${addedOn.get(id) ?? ''}`;
  return createHash('sha256').update(facts).digest('base64url');
}

interface MadePart {
  readonly folder: string;
  readonly rows: LastRows;
}

/** Moves exports from where they were made: with the files of a paper, its line was. */
function mover(parts: readonly MadePart[], out: string): TakeMade {
  return (id, path, from) => {
    const part = parts.find(({ rows }) => rows.madeFrom(lineName(id)) === from);
    if (part === undefined) return false;
    // The site may be built on another disk.
    moveWhole(join(part.folder, path), join(out, path));
    return true;
  };
}
