import { expect, test } from 'vitest';
import { scoreTable, weightTable } from '../../../src/lab/audit/table.ts';

test('weights are set in kB, a row for each kind of page', () => {
  const weight = {
    ...{ page: 2_140, styles: 4_497, scripts: 0, fonts: 0, serif: 20_088, others: 190 },
    total: 26_915,
  };
  expect(weightTable(new Map([['paper, plain', weight]])).split('\n')).toEqual([
    '| first visit, kB | page | styles | scripts | fonts | serif | others | total |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| paper, plain | 2.1 | 4.5 | 0.0 | 0.0 | 20.1 | 0.2 | 26.9 |',
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
