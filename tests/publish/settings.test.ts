import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/problem.ts';
import { checkSettings } from '../../src/model/settings.ts';
import { settings } from '../fixtures/library/settings.ts';
import { FIXTURE_SETTINGS, fixtureSettings } from '../support/fixture-library.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('settings', () => {
  it('are valid as they stand', () => {
    expect(checkSettings(settings)).toEqual(settings);
  });

  it.each([
    ['site', 'example.org'],
    ['site', 'ftp://example.org'],
    ['site', 'https://example.org/repo/'],
    ['base', 'repo'],
    ['base', '/repo'],
    ['base', '/a b/'],
    ['title', ''],
    ['papersPerPage', '60'],
    ['papersPerPage', 0],
    ['cards', -1],
    ['cards', 1.5],
    ['language', 'English'],
    ['repository', 'me/repo'],
  ])('name the wrong one: %s as %j', (key, value) => {
    const check = () => checkSettings({ ...settings, [key]: value });
    expect(check).toThrow(UsageError);
    expect(check).toThrow(`"${key}"`);
    expect(check).toThrow(JSON.stringify(value));
    expect(check).toThrow(/^.*$/);
  });

  it('refuse a key that means nothing', () => {
    expect(() => checkSettings({ ...settings, titel: 'x' })).toThrow('titel');
  });

  it.each([
    ['repo', '/repo/'],
    ['/repo', '/repo/'],
    ['/repo/', '/repo/'],
    ['/a/b', '/a/b/'],
    ['', '/'],
    ['/', '/'],
  ])('take --base %j as %j', async (given, base) => {
    expect((await fixtureSettings({ base: given })).base).toBe(base);
  });

  it.each(['../x', 'https://example.org/x/', 'a b', '?x', '/a//b/'])(
    'refuse --base %j',
    async (base) => {
      await expect(fixtureSettings({ base })).rejects.toThrow(UsageError);
    },
  );

  it.each([
    ["export const settings = {\n  title: 'T',\n};", /settings\.ts: setting "description": /],
    [
      'export const settings = {\n  title: 5,\n};',
      /settings\.ts:2: setting "title": .* \(found 5\)$/,
    ],
    ['export const settings = {', /settings\.ts cannot be read: ./],
    ['export const other = {};', /settings\.ts: expected "export const settings = \{ … \}"$/],
  ])('name the file and the line of what is wrong in %j', async (text, told) => {
    const file = join(await temporaryFolder(), 'settings.ts');
    await writeFile(file, text);
    const loading = fixtureSettings({ settings: file });
    await expect(loading).rejects.toThrow(UsageError);
    await expect(loading).rejects.toThrow(told);
    await expect(loading).rejects.toThrow(/^.*$/);
  });

  it('name the option that is wrong, and not the file', async () => {
    const loading = fixtureSettings({ site: 'example.org' });
    await expect(loading).rejects.toThrow(/^--site: .* \(found "example.org"\)$/);
  });

  it('say what to do where there are none', async () => {
    const loading = fixtureSettings({ settings: `${FIXTURE_SETTINGS}.none` });
    await expect(loading).rejects.toThrow(
      /found no such file; run the command in the library's folder, or name the file with --settings$/,
    );
  });
});
