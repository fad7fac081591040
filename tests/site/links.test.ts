import { describe, expect, inject, it } from 'vitest';
import { fixtureSettings } from '../support/fixture-library.ts';
import { findDeadLinks } from '../support/link-checker.ts';

const { out, base } = inject('library');

describe('links and assets', () => {
  it('all lead somewhere below the base path', async () => {
    const { site } = await fixtureSettings();
    expect(await findDeadLinks(out, base, site)).toEqual([]);
  });

  it('would be found dead at another base', async () => {
    const { site } = await fixtureSettings();
    expect((await findDeadLinks(out, '/elsewhere/', site)).length).toBeGreaterThan(1000);
  });
});
