import { expect, inject, it } from 'vitest';
import { findInvalidHtml } from '../support/html-checker.ts';

const { out } = inject('library');

it('every page is valid HTML', async () => {
  expect(await findInvalidHtml(out)).toEqual([]);
});
