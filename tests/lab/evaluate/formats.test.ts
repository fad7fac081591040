import { expect, test } from 'vitest';
import { evaluateFormats } from '../../../src/lab/evaluate/formats.ts';

test('citation files are read as an independent reader reads them, names with particles and accents too', () => {
  const results = evaluateFormats(24);
  expect(results.map(({ format }) => format)).toEqual(['bibtex', 'biblatex', 'ris', 'data']);
  expect(results.flatMap(({ misses }) => misses)).toEqual([]);
  for (const { records, found, fields } of results) {
    expect(found).toBe(records);
    expect(fields.authors).toEqual({ same: 24, of: 24 });
  }
});
