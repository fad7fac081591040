import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountFor, readSource } from '../../src/sources/index.ts';
import { textSource } from '../../src/model/source.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Run } from '../../src/model/read-source.ts';

const FOLDER = new URL('../fixtures/sources/cases/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** An entry as one line for each claim, without a long abstract's middle. */
function summaryOf({ record, at, claims }: Entry): object {
  const said = Object.entries(claims).map(
    ([name, { value, at: place, ...qualities }]): [string, string] => [
      name,
      [JSON.stringify(place.lines), inShort(value), ...Object.entries(qualities).flat()].join(' '),
    ],
  );
  return { record, lines: at.lines?.join('-'), ...Object.fromEntries(said) };
}

function inShort(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 40)} … ${text.slice(-40)}` : text;
}

function runText({ kind, range }: Run): string {
  return `${kind} ${range.join('-')}`;
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
    runs: reading.account.runs.map(runText),
    problems: reading.problems.map(({ severity, line, message }) => ({ severity, line, message })),
  };
}

describe('a source with odd entries', () => {
  it.each(names)('is read as the file beside it says: %s', async (name) => {
    const beside = new URL(name.replace('.txt', '.json'), FOLDER);
    const text = `${JSON.stringify(summaryOfSource(name), undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(beside.pathname);
  });
});
