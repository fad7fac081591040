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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
