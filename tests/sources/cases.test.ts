import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountFor, readSource } from '../../src/sources/index.ts';
import { textSource } from '../../src/model/source.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { LineRun } from '../../src/model/parsed-capture.ts';

const FOLDER = new URL('../fixtures/sources/cases/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** An entry without what every entry of its capture repeats, and without a long abstract's middle. */
function summaryOf({ capture, format, damaged, abstract, ...entry }: Entry): object {
  expect([capture, format, damaged]).toBeDefined();
  const ends =
    abstract.length > 90 ? `${abstract.slice(0, 40)} … ${abstract.slice(-40)}` : abstract;
  return { ...entry, abstract: ends };
}

function runText({ kind, lines }: LineRun): string {
  return `${kind} ${lines[0]}-${lines[1]}`;
}

function summaryOfSource(name: string): object {
  const source = textSource(name, readFileSync(new URL(name, FOLDER), 'utf8'));
  const reading = readSource(source);
  if ('refused' in reading) return { refused: reading.refused, message: reading.message };
  expect(accountFor(reading, source).faults).toEqual([]);
  return {
    format: reading.format,
    header: reading.header,
    year: reading.year,
    entries: reading.entries.map(summaryOf),
    runs: reading.runs.map(runText),
    problems: reading.problems.map(({ severity, line, message }) => ({ severity, line, message })),
  };
}

describe('a capture with odd entries', () => {
  it.each(names)('is read as the file beside it says: %s', async (name) => {
    const beside = new URL(name.replace('.txt', '.json'), FOLDER);
    const text = `${JSON.stringify(summaryOfSource(name), undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(beside.pathname);
  });
});
