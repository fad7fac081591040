import { expect, test } from 'vitest';
import { nearestName } from '../../src/model/nearest-name.ts';

test.each([
  ['titel', 'title'],
  ['alos', 'also'],
  ['autors', 'authors'],
  ['abs', 'abstract'],
  ['dates', 'date'],
  ['colour', undefined],
  ['xx', undefined],
])('what was meant by "%s" is %s', (typed, meant) => {
  expect(nearestName(typed, ['title', 'authors', 'abstract', 'also', 'date'])).toBe(meant);
});
