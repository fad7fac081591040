/** Each kind of page, for readers with a keyboard, a screen reader, a small window or no script. */
import { describe, expect, inject, it } from 'vitest';
import { pageTypes } from '../../src/audit/page-types.ts';
import { findBarriers } from '../support/axe.ts';
import { visitor } from '../support/visit.ts';

const { out } = inject('library');
const types = await pageTypes(out);
const open = visitor(out);

describe.each(types)('$name ($address)', ({ address }) => {
  it('has no barrier, light and dark, on a phone and on a desktop computer', async () => {
    const { page, complaints } = await open(address);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
