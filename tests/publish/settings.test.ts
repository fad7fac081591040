import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/problem.ts';
import { checkSettings, type Config } from '../../src/model/settings.ts';
import { FIXTURE_SETTINGS, fixtureSettings } from '../support/fixture-library.ts';
import { temporaryFolder } from '../support/temporary.ts';

const settings = checkSettings({});

describe('settings', () => {
  it('have a default each, and stay as they are when they are checked again', () => {
    expect(checkSettings(settings)).toEqual(settings);
    expect(settings).toMatchObject({ base: '/', language: 'en', features: { offline: true } });
  });

  it.each([
    ['site', 'example.org'],
    ['site', 'ftp://example.org'],
    ['site', 'https://example.org/repo/'],
    ['base', 'repo'],
    ['base', '/repo'],
    ['base', '/a b/'],
    ['title', ''],
    ['features', 'none'],
    ['language', 'English'],
    ['repository', 'me/repo'],
  ])('name the wrong one: %s as %j', (key, value) => {
    const check = () => checkSettings({ ...settings, [key]: value });
    expect(check).toThrow(UsageError);
    expect(check).toThrow(`"${key}"`);
    expect(check).toThrow(JSON.stringify(value));
    expect(check).toThrow(/^.*$/);
  });

  it('name the languages that pages are written in where another is asked for', async () => {
    const folder = await temporaryFolder();
    const [file, other] = [join(folder, 'a.config.ts'), join(folder, 'b.config.ts')];
    await writeFile(file, `export default { title: 'X',\n  language: 'fr-CA' };\n`);
    await expect(fixtureSettings({ settings: file })).rejects.toThrow(
      /a\.config\.ts:2: setting "language": .*, en or de, .* \(found "fr-CA"\)$/u,
    );
    await writeFile(other, `export default { language: 'de-AT' };\n`);
    await expect(fixtureSettings({ settings: other })).resolves.toMatchObject({
      language: 'de-AT',
    });
  });

  it.each([
    [{ papersPerPage: '60' }, /"limits\.papersPerPage": .* \(found "60"\)$/],
    [{ papersPerPage: 0 }, /"limits\.papersPerPage": .* \(found 0\)$/],
    [{ cards: -1 }, /"limits\.cards": /],
    [{ cards: 1.5 }, /"limits\.cards": /],
  ])('name the wrong limit in %j', (limits, told) => {
    expect(() => checkSettings({ limits })).toThrow(told);
  });

  it.each([
    [{ contact: 'nobody' }, /"contact": expected an email address, .* \(found "nobody"\)$/],
    [{ topics: 'aRxiv' }, /"topics": expected one of machine-learning, .* \(found "aRxiv"\)$/],
    [{ look: { density: 'dense' } }, /"look\.density": expected "comfortable" or "compact"/],
    [{ look: { navigation: ['paper'] } }, /"look\.navigation\.0": expected one of papers, topics/],
    [
      { look: { navigation: [{ text: 'T', href: 'team' }] } },
      /"look\.navigation\.0\.href": expected an address such as .* \(found "team"\)$/,
    ],
  ])('say what was expected of %j', (given, told) => {
    expect(() => checkSettings(given as Config)).toThrow(told);
  });

  it.each([
    [{ titel: 'x' }, 'unknown setting "titel"; did you mean "title"?'],
    [{ license: 'x' }, 'unknown setting "license"; did you mean "licence"?'],
    [
      { papersPerPage: 60 },
      'unknown setting "papersPerPage"; did you mean "limits.papersPerPage"?',
    ],
    [{ offline: false }, 'unknown setting "offline"; did you mean "features.offline"?'],
    [
      { features: { ofline: false } },
      'unknown setting "features.ofline"; did you mean "features.offline"?',
    ],
    [{ limits: { xyz: 1 } }, 'unknown setting "limits.xyz"; expected one of papersPerPage, cards'],
  ])('suggest a key for one that means nothing: %j', (given, told) => {
    expect(() => checkSettings(given)).toThrow(`settings: ${told}`);
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
    ['export default {\n  title: 5,\n};', 'library.ts:2: setting "title": .* \\(found 5\\)'],
    [
      "export default {\n  base: 'repo',\n};",
      'library.ts:2: setting "base": .* \\(found "repo"\\)',
    ],
    [
      "// A note.\nconst base = '/';\nexport default {\n  base,\n  titel: 'x',\n};",
      'library.ts:5: unknown setting "titel"',
    ],
    [
      "export default {\n  limits: {\n    'cards': -1,\n  },\n  title: 'T',\n};",
      'library.ts:3: setting "limits.cards"',
    ],
    [
      "export default {\n  topics: 'none.yaml',\n};",
      'library.ts:2: setting "topics": expected a file, found none at .*none\\.yaml$',
    ],
    ["export default {\n  title: 'T'\n  base: '/',\n};", 'library.ts:3: Expected `,`'],
    ['export default {', 'library.ts:1: .'],
    [
      "import { x } from './none.ts';\nexport default x;",
      'library.ts cannot be read: Cannot find module',
    ],
    [
      'export const other = {};',
      'library.ts: expected "export default defineConfig\\(\\{ … \\}\\)"$',
    ],
  ])('name the file and the line of what is wrong in %j', async (text, told) => {
    const file = join(await temporaryFolder(), 'library.ts');
    await writeFile(file, text);
    const loading = fixtureSettings({ settings: file });
    await expect(loading).rejects.toThrow(UsageError);
    await expect(loading).rejects.toThrow(new RegExp(told));
    await expect(loading).rejects.toThrow(/^.*$/);
  });

  it('are taken from what version 0.1 exported', async () => {
    const file = join(await temporaryFolder(), 'settings.ts');
    await writeFile(file, "export const settings = { title: 'Of old' };");
    expect((await fixtureSettings({ settings: file })).title).toBe('Of old');
  });

  it('name the option that is wrong, and not the file', async () => {
    const loading = fixtureSettings({ site: 'example.org' });
    await expect(loading).rejects.toThrow(/^--site: .* \(found "example.org"\)$/);
  });

  it('say what to do where there are none', async () => {
    const loading = fixtureSettings({ settings: `${FIXTURE_SETTINGS}.none` });
    await expect(loading).rejects.toThrow(
      /found no such file; run the command in the library's folder, .* or name the file with --settings$/,
    );
  });
});
