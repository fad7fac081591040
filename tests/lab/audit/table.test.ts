import { expect, test } from 'vitest';
import { fileTable, scoreTable, weightTable } from '../../../src/lab/audit/table.ts';

test('weights are set in kB, a row for each kind of page, and its files below one another', () => {
  const visit = [
    { kind: 'page', url: 'http://localhost/papers/x/', bytes: 2_140 },
    { kind: 'serif', url: 'http://localhost/_astro/source-serif-basic.woff2', bytes: 12_088 },
    { kind: 'styles', url: 'http://localhost/_astro/site.css', bytes: 3_000 },
    { kind: 'styles', url: 'http://localhost/_astro/paper.css', bytes: 1_497 },
  ] as const;
  expect(weightTable(new Map([['paper, plain', visit]])).split('\n')).toEqual([
    '| first visit, kB | page | styles | scripts | fonts | serif | others | total |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| paper, plain | 2.1 | 4.5 | 0.0 | 0.0 | 12.1 | 0.0 | 18.7 |',
  ]);
  expect(fileTable('paper, plain', visit).split('\n').slice(2, 4)).toEqual([
    '| /_astro/source-serif-basic.woff2 | 12088 |',
    '| /_astro/site.css | 3000 |',
  ]);
});

test('points stand by page and device, and under them what cost some', () => {
  const lost = ['Touch targets do not have sufficient size'];
  const points = { performance: 100, accessibility: 95 };
  const score = { name: 'topic', device: 'desktop' as const, points, losses: lost };
  expect(scoreTable([score]).split('\n')).toEqual([
    '| Lighthouse, points | performance | accessibility |',
    '| --- | ---: | ---: |',
    '| topic, desktop | 100 | 95 |',
    '- topic, desktop: Touch targets do not have sufficient size',
  ]);
});
