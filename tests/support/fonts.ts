/** The sets of fonts that what depends on the width of letters is tested with. */
import { existsSync } from 'node:fs';
import { FONT_SETS, type FontSet } from '../../src/lab/audit/bundled-chromium.ts';

/** Whether this machine has a set. `.ci/run` installs what it can; a test says what it skips. */
export function hasFonts(set: FontSet): boolean {
  return FONT_SETS[set].every((folder) => existsSync(folder));
}

export const ALL_FONT_SETS = Object.keys(FONT_SETS) as readonly FontSet[];
