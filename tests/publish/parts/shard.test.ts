import { createHash } from 'node:crypto';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { UsageError } from '../../../src/model/problem.ts';
import { exists } from '../../../src/publish/files.ts';
import {
  checkSettingsOf,
  makePlan,
  openPlan,
  type BuildPlan,
} from '../../../src/publish/parts/plan.ts';
import { sealFolder } from '../../../src/publish/parts/sealed-folder.ts';
import { joinShards } from '../../../src/publish/parts/shard.ts';
import { fixturePages, fixtureSettings } from '../../support/fixture-library.ts';
import { SILENT } from '../../support/library.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const CONFIG = import.meta.dirname;
const settings = await fixtureSettings({ base: '/x/' });

const pages = [...fixturePages()].slice(0, 2);

async function planOf(at: string, parts: number): Promise<{ folder: string; plan: BuildPlan }> {
  const [content, cache, folder] = [join(at, 'content'), join(at, 'cache'), join(at, 'plan')];
  await mkdir(join(content, 'papers'), { recursive: true });
  await mkdir(cache);
  for (const [name, text] of pages) {
    await writeFile(join(content, 'papers', name), text);
  }
  const job = { content, plan: folder, parts, settings, config: CONFIG, cache, setAside: false };
  return { folder, plan: await makePlan(job, SILENT) };
}

/** A part as one would be built: with a page that says its number. */
async function partOf(at: string, plan: string, number: number, of: number): Promise<string> {
  const folder = join(at, `part-${number}`);
  await mkdir(join(folder, 'site/about'), { recursive: true });
  await writeFile(join(folder, `site/about/${number}.html`), String(number));
  await sealFolder(folder, { name: 'part.json' }, { plan, number, of });
  return folder;
}

/** Writes what a folder says of itself as a stranger would, with a checksum that fits. */
async function writeSealed(file: string, says: Readonly<Record<string, unknown>>): Promise<void> {
  const said = Object.fromEntries(Object.entries(says).filter(([key]) => key !== 'checksum'));
  const checksum = createHash('sha256').update(JSON.stringify(said)).digest('base64url');
  await writeFile(file, JSON.stringify({ ...said, checksum }));
}

describe('a plan', () => {
  it('is refused where a file of it was altered, is missing or too many', async () => {
    const { folder } = await planOf(await temporaryFolder(), 2);
    const records = join(folder, 'records/records.jsonl');
    await copyFile(records, join(folder, 'kept'));
    await expect(openPlan(folder)).rejects.toThrow(
      'kept is none of the files that plan.json names',
    );
    await rm(join(folder, 'kept'));
    await writeFile(records, 'other');
    await expect(openPlan(folder)).rejects.toThrow('records/records.jsonl is not the file');
    await rm(records);
    await expect(openPlan(folder)).rejects.toThrow('records/records.jsonl is missing');
    await expect(openPlan(join(folder, 'none'))).rejects.toThrow(
      'found none; make a plan with "offprint build --plan N"',
    );
  });

  it('is refused where it is of another version, or leads out of its folder', async () => {
    const { folder } = await planOf(await temporaryFolder(), 2);
    await openPlan(folder);
    const file = join(folder, 'plan.json');
    const said = JSON.parse(await readFile(file, 'utf8')) as { files: object };
    await writeSealed(file, { ...said, program: 'older' });
    await expect(openPlan(folder)).rejects.toThrow('was made by another version of Offprint');
    await writeSealed(file, { ...said, files: { ...said.files, '../../outside': 'x'.repeat(43) } });
    await expect(openPlan(folder)).rejects.toThrow('../../outside is missing');
    await symlink('/etc/hostname', join(folder, 'site/link'));
    await expect(openPlan(folder)).rejects.toThrow('site/link is a link or a device');
  });

  it.each([
    [undefined, 'one', 'no OFFPRINT_SECRET, and this machine has one'],
    ['one', undefined, 'an OFFPRINT_SECRET, and this machine has none'],
    ['one', 'another', 'another OFFPRINT_SECRET than this machine has'],
  ])('sealed with the secret %s fits no machine with %s', async (sealed, own, message) => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('OFFPRINT_SECRET', sealed);
    const { folder } = await planOf(await temporaryFolder(), 2);
    await openPlan(folder);
    vi.stubEnv('OFFPRINT_SECRET', own);
    // The worker that meets it hands the part back, and ends.
    await expect(openPlan(folder)).rejects.toThrow(UsageError);
    await expect(openPlan(folder)).rejects.toThrow(`plan.json was sealed with ${message}`);
  });

  it('is the same, made twice; of other settings, it is refused', async () => {
    const [one, other] = [
      await planOf(await temporaryFolder(), 2),
      await planOf(await temporaryFolder(), 2),
    ];
    expect(one.plan.checksum).toBe(other.plan.checksum);
    await expect(checkSettingsOf(one.plan, settings, CONFIG)).resolves.toBeUndefined();
    await expect(
      checkSettingsOf(one.plan, { ...settings, title: 'Another' }, CONFIG),
    ).rejects.toThrow('is not the one that the plan was made with');
  });
});

interface Three {
  /** The folder of all. */
  readonly at: string;
  readonly plan: BuildPlan;
  readonly parts: readonly [string, string, string];
}

/** Makes something of the parts, and returns those that are given. */
type Spoil = (three: Three) => Promise<readonly string[]> | readonly string[];

describe('parts are not joined, and nothing is published,', () => {
  let [planned, folder, plan] = ['', '', {} as BuildPlan];
  beforeAll(async () => {
    planned = await mkdtemp(join(tmpdir(), 'offprint-test-'));
    ({ folder, plan } = await planOf(planned, 3));
  });
  afterAll(() => rm(planned, { recursive: true }));
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each<[string, Spoil, string]>([
    ['where one is missing', ({ parts }) => [parts[0]], 'missing 2, 3: build them with'],
    ['where one is given twice', ({ parts }) => [...parts, parts[1]], 'part 2 is given twice'],
    [
      'where one is of another plan',
      async ({ at, parts: [one, two] }) => [
        one,
        two,
        await partOf(join(at, 'other'), 'x'.repeat(43), 3, 3),
      ],
      'is a part of another plan',
    ],
    ['where one is no part', ({ at, parts }) => [...parts, at], 'expected part.json in'],
    [
      'where a file was altered',
      async ({ parts }) => {
        await writeFile(join(parts[1], 'site/about/2.html'), 'altered');
        return parts;
      },
      'site/about/2.html is not the file that part.json names',
    ],
    [
      'where a file is too many',
      async ({ parts }) => {
        await writeFile(join(parts[1], 'site/about/more.html'), 'more');
        return parts;
      },
      'site/about/more.html is none of the files',
    ],
    [
      'where there is a link',
      async ({ parts }) => {
        await symlink('/etc/hostname', join(parts[0], 'site/link'));
        return parts;
      },
      'site/link is a link or a device',
    ],
    [
      'where a part says something else than it did',
      async ({ parts }) => {
        const file = join(parts[0], 'part.json');
        await writeFile(file, (await readFile(file, 'utf8')).replace('1.html', '../../1.html'));
        return parts;
      },
      'part.json was altered since it was written',
    ],
    [
      'where two differ in what both have',
      async ({ at, plan, parts: [one, two, three] }) => {
        await writeFile(join(three, 'site/about/1.html'), 'other');
        await partOf(at, plan.checksum, 3, 3);
        return [one, two, three];
      },
      'two parts of the site differ in about/1.html',
    ],
    [
      'where a part has a number that the plan has not',
      async ({ at, plan, parts }) => [...parts, await partOf(at, plan.checksum, 4, 4)],
      'part-4: expected a part from 1/3 to 3/3, found 4/4',
    ],
    [
      'where a part of an older plan stands in its place',
      async ({ at, parts: [one, two] }) => {
        const older = await planOf(join(at, 'older'), 4);
        return [one, two, await partOf(join(at, 'older'), older.plan.checksum, 3, 3)];
      },
      'older/part-3 is a part of another plan',
    ],
    [
      'where a part leads out of its folder',
      async ({ parts }) => {
        const file = join(parts[0], 'part.json');
        const said = JSON.parse(await readFile(file, 'utf8')) as { files: object };
        await writeSealed(file, { ...said, files: { ...said.files, '../../x': 'x'.repeat(43) } });
        return parts;
      },
      '../../x is missing',
    ],
    [
      "where a stranger has sealed a part without the machines' secret",
      async ({ at, plan, parts: [one, two, three] }) => {
        await writeFile(join(three, 'site/about/script.js'), 'alert(1)');
        await partOf(at, plan.checksum, 3, 3);
        vi.stubEnv('OFFPRINT_SECRET', 'known to the machines');
        await partOf(at, plan.checksum, 1, 3);
        await partOf(at, plan.checksum, 2, 3);
        return [one, two, three];
      },
      'part-3/part.json was sealed with no OFFPRINT_SECRET, and this machine has one',
    ],
    [
      "where a stranger pretends to know the machines' secret",
      async ({ at, plan, parts }) => {
        vi.stubEnv('OFFPRINT_SECRET', 'known to the machines');
        for (const number of [1, 2, 3]) await partOf(at, plan.checksum, number, 3);
        const file = join(parts[2], 'part.json');
        const said = JSON.parse(await readFile(file, 'utf8')) as { files: object };
        await writeSealed(file, { ...said, files: {} });
        return parts;
      },
      'part-3/part.json was altered since it was written',
    ],
    ['where pages are in none of them', ({ parts }) => parts, 'pages or exports were not built'],
  ])('%s', async (_where, spoil, message) => {
    const at = await temporaryFolder();
    const own = (number: number) => partOf(at, plan.checksum, number, 3);
    const three = { at, plan, parts: [await own(1), await own(2), await own(3)] } as const;
    const job = { folder, plan, settings, caches: join(at, 'caches'), out: join(at, 'dist') };
    const parts = await spoil(three);
    await expect(joinShards({ ...job, parts }, SILENT)).rejects.toThrow(message);
    expect(await exists(job.out)).toBe(false);
    expect((await readdir(at)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
