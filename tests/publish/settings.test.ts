import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/problem.ts';
import { checkSettings } from '../../src/model/settings.ts';
import { loadSettings } from '../../src/publish/project.ts';
import { settings } from '../../src/settings.ts';

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
    expect((await loadSettings({ base: given })).base).toBe(base);
  });

  it.each(['../x', 'https://example.org/x/', 'a b', '?x', '/a//b/'])(
    'refuse --base %j',
    async (base) => {
      await expect(loadSettings({ base })).rejects.toThrow(UsageError);
    },
  );
});
