/** Which papers are near each other, on disk beside the records: what is related to each, and the map. */
import { createHash } from 'node:crypto';
import { openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Near } from '../nearness.ts';
import { textOfPart, type FilePart } from './file-part.ts';

const [RELATED, MAP] = ['related.jsonl', 'map.json'];
/** The files, for whoever builds pages elsewhere. */
export const NEARNESS_FILES: readonly string[] = [RELATED, MAP];

const LINE_END = 10;
/** Where the id begins in a line, behind `["`. */
const ID_AT = 2;

/** A paper, and what is related to it, nearest first. */
export type RelatedLine = readonly [id: string, related: readonly Near[]];

/** What a build has worked out of the papers' words. */
export interface Nearness {
  /** Nearest first; none where the paper is not known. */
  readonly related: (id: string) => readonly Near[];
  /** The drawing, as JSON. */
  readonly map: () => string;
}

/** Opens what was worked out; each file is read when it is asked for. */
export function openNearness(folder: string): Nearness {
  let lineOf: ((id: string) => string | undefined) | undefined;
  return {
    related: (id) => {
      lineOf ??= openLines(join(folder, RELATED));
      const line = lineOf(id);
      return line === undefined ? [] : (JSON.parse(line) as RelatedLine)[1];
    },
    map: () => bodyOf(readFileSync(join(folder, MAP), 'utf8')),
  };
}

/** Opens the lines of a file: they stay on disk, and are read when they are asked for. */
function openLines(path: string): (id: string) => string | undefined {
  const places = placesById(readFileSync(path));
  const file = openSync(path, 'r');
  return (id) => {
    const place = places.get(id);
    return place && textOfPart(file, place);
  };
}

/** Where the line of each paper stands in a file. */
function placesById(bytes: Buffer): ReadonlyMap<string, FilePart> {
  const places = new Map<string, FilePart>();
  let start = bytes.indexOf(LINE_END) + 1;
  for (let end = bytes.indexOf(LINE_END, start); end >= 0; end = bytes.indexOf(LINE_END, start)) {
    const from = start + ID_AT;
    places.set(bytes.toString('utf8', from, bytes.indexOf('"', from)), [start, end - start]);
    start = end + 1;
  }
  return places;
}

/** Writes what is related to each paper, unless what stands there was made from the same. */
export function keepRelated(folder: string, from: string, work: () => Iterable<RelatedLine>): void {
  keep(join(folder, RELATED), from, () =>
    [...work()].map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
}

/** Writes the drawing of the map, unless the one that stands there was made from the same. */
export function keepMap(folder: string, from: string, work: () => object): void {
  keep(join(folder, MAP), from, () => JSON.stringify(work()));
}

/** The first line says what a text was made from, and what it was: damaged, it is made again. */
function keep(path: string, from: string, work: () => string): void {
  const known = textIfReadable(path);
  if (known !== undefined && known === headed(from, bodyOf(known))) return;
  writeFileSync(`${path}.tmp`, headed(from, work()));
  renameSync(`${path}.tmp`, path);
}

function headed(from: string, body: string): string {
  return `${from} ${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

function textIfReadable(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
