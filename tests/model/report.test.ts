import { expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { madeUpPapers, writeAuthorProfile } from '../support/listing-pages.ts';
import { run } from '../ingest/library.ts';

test('a report that calls its sources captures is read as if it were written today', () => {
  const { report } = run({ 'a.txt': writeAuthorProfile(madeUpPapers, 2025) }).ingested;
  const { sources, ...others } = report;
  expect(sources).toHaveLength(1);
  expect(reportSchema.parse({ captures: sources, ...others })).toEqual(report);
});
