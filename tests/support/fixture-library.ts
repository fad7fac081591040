/** The library that tests work on: five sources and a configuration, whatever this clone holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textSource } from '../../src/model/source.ts';
import type { Settings } from '../../src/model/settings.ts';
import { ENGINE, loadSettings, type GivenSettings } from '../../src/publish/project.ts';
import { ingestWhole } from './ingest-whole.ts';

const FOLDER = join(ENGINE, 'tests/fixtures/library');
export const FIXTURE_SEEDS = join(FOLDER, 'seeds');
/** Three of the five: a third of the papers, and of each kind of page one. */
export const SMALL_SEEDS = [
  '000_95058c73af1e3fe4',
  '001_274b7b88ade64948',
  '003_81eaf1a6fb013de6',
].map((name) => join(FIXTURE_SEEDS, `${name}.txt`));
export const FIXTURE_SETTINGS = join(FOLDER, 'offprint.config.ts');

/** The day on which all papers of a library came that a test reads. */
export const FIXTURE_DAY = '2026-01-31';

/** The sources, in the order of their names. */
export const fixtureSources: readonly { readonly name: string; readonly text: string }[] =
  readdirSync(FIXTURE_SEEDS)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(FIXTURE_SEEDS, name), 'utf8') }));

/** The pages that ingest makes of the sources: file name → text. */
export function fixturePages(): ReadonlyMap<string, string> {
  const sources = fixtureSources.map(({ name, text }) => textSource(name, text));
  const { files } = ingestWhole({ sources, problems: [] }, { pages: new Map() }, FIXTURE_DAY);
  const pages = [...files].filter(([path]) => path.startsWith('papers/'));
  return new Map(pages.map(([path, text]) => [path.slice('papers/'.length), text]));
}

/** The settings, with options as a command is given them laid over. */
export function fixtureSettings(given: GivenSettings = {}): Promise<Settings> {
  return loadSettings({ settings: FIXTURE_SETTINGS, ...given });
}
