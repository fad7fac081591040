import { expect, it } from 'vitest';
import { hostileTable } from '../../../src/lab/bench/hostile-table.ts';

it('sets the dearest hostile texts first, and counts those over the aim', () => {
  const cost = { raw: 20_000, html: 4_000 };
  const table = hostileTable([
    { ...cost, name: 'cheap', milliseconds: 1 },
    { ...cost, name: 'dear', milliseconds: 51, html: 532_000 },
  ]);
  expect(table).toMatch(/dear +\| +51\.0 \| +20\.0 \| +532\.0 \|\n\| cheap/u);
  expect(table).toContain('1 of 2 take more than 50 ms; the largest abstract has 532 kB of HTML');
});
