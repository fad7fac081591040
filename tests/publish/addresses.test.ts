import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.ts';
import { checkAddresses } from '../../src/publish/complete.ts';
import { temporaryFolder } from '../support/temporary.ts';

const locked = (id: string, aliasOf?: string) => ({
  id,
  aliasOf,
  made: [{ abstract: '0'.repeat(16), sketch: '' }],
});
const LOCK = [
  { author: 'Y. Chi', slug: 'y-chi' },
  ...[
    locked('now'),
    locked('once', 'now'),
    locked('other', 'unread'),
    locked('gone'),
    { id: 'written', added: '2026-01-31' },
  ],
]
  .map((line) => JSON.stringify(line))
  .join('\n');

/** The page that cannot be read: neither it nor what leads to it is on the site. */
const UNREAD = new Set(['unread.mdx']);

const WHOLE = [
  'papers/now/index.html',
  'papers/gone/index.html',
  'papers/written/index.html',
  'papers/once/index.html',
  ...EXPORT_FORMATS.map(({ extension }) => `papers/once.${extension}`),
  'authors/y-chi/index.html',
  'authors/y-chi/feed.xml',
];

/** A folder whose lock remembers addresses. */
async function locks(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'ids.lock'), LOCK);
  return folder;
}

it('lets a site pass that has every address of the lock but that of a page set aside', async () => {
  await expect(checkAddresses(new Set(WHOLE), await locks(), UNREAD)).resolves.toBeUndefined();
});

it.each(WHOLE)('names the published address that a site lacks: %s', async (path) => {
  const built = new Set(WHOLE.filter((other) => other !== path));
  await expect(checkAddresses(built, await locks(), UNREAD)).rejects.toThrow(
    `1 published addresses were not built, among them: ${path}`,
  );
});

it('asks for nothing where no lock remembers anything', async () => {
  const folder = await temporaryFolder();
  await expect(checkAddresses(new Set(), join(folder, 'elsewhere'))).resolves.toBeUndefined();
});
