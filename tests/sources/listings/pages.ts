/** Reads a fixture of a listing, and gives what it says in plain values. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Entry } from '../../../src/model/entry.ts';
import { displayName } from '../../../src/model/name.ts';
import { textSource } from '../../../src/model/source.ts';
import { accountFor, readSource } from '../../../src/sources/index.ts';

const FOLDER = new URL('../../fixtures/sources/listings/', import.meta.url);

/** The format, the values of each entry, and the lines that were not read. */
export function readListing(name: string) {
  return readText(readFileSync(new URL(name, FOLDER), 'utf8'), name);
}

/** The same of a text. */
export function readText(text: string, name = 'list.txt') {
  const source = textSource(name, text);
  const reading = readSource(source);
  if ('refused' in reading) throw new Error(reading.message);
  expect(accountFor(reading, source).faults).toEqual([]);
  const unread = reading.problems.filter(({ severity }) => severity === 'set-aside');
  return {
    format: reading.format,
    entries: reading.entries.map(valuesOf),
    unread: unread.map(({ line }) => line),
  };
}

function valuesOf({ claims }: Entry): Record<string, unknown> {
  const { authors, ...others } = claims;
  const values = Object.entries(others).map(([name, { value }]) => [name, value] as const);
  const names = authors && { authors: authors.value.map(displayName) };
  const truncated = authors && 'truncated' in authors ? { truncated: true } : {};
  return { ...(Object.fromEntries(values) as Record<string, unknown>), ...names, ...truncated };
}
