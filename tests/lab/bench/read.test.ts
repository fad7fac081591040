import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  RECORD_SETTINGS,
  readingTable,
  writeSyntheticRecords,
} from '../../../src/lab/bench/read.ts';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';
import { temporaryFolder } from '../../support/temporary.ts';

test.each(Object.entries(RECORD_SETTINGS))(
  'a file of %s is as large as asked, and each of its records is read',
  async (format, setting) => {
    const path = join(await temporaryFolder(), 'records');
    const count = writeSyntheticRecords(path, 1, setting);
    expect(statSync(path).size).toBeGreaterThanOrEqual(1_000_000);
    expect(statSync(path).size).toBeLessThan(1_010_000);
    const read = readSource(textSource('records', readFileSync(path, 'utf8')));
    expect(read).toMatchObject({ format: format === 'bibtex' ? 'bibtex' : 'arxiv-json' });
    const entries = 'entries' in read ? read.entries : [];
    expect(new Set(entries.map(({ claims }) => claims.arxiv?.value)).size).toBe(count);
    expect(entries.every(({ claims }) => claims.authors && claims.abstract && claims.date)).toBe(
      true,
    );
    expect('problems' in read && read.problems).toEqual([]);
  },
);

test('what reading cost is a table with the entries of a second', () => {
  const usage = { wallSeconds: 20, cpuSeconds: 10, peakBytes: 5e8 };
  const table = readingTable({ format: 'bibtex', megabytes: 100, entries: 48_000, usage });
  expect(table.split('\n').at(-1)).toBe('| bibtex | 100 | 48000 | 20.0 | 10.0 | 500 | 4800 |');
});
