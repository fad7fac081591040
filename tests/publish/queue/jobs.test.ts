import { describe, expect, it } from 'vitest';
import {
  isForgotten,
  longestFirst,
  newRun,
  partJobSchema,
} from '../../../src/publish/queue/jobs.ts';
import { optionalPackages } from '../../../src/publish/queue/packages.ts';

const NOW = new Date('2026-03-05T06:07:08.900Z');
const job = { run: newRun(NOW), plan: 'x'.repeat(43), number: 1, of: 2 };

describe('a run', () => {
  it('has a name of its own, which tells when it began', () => {
    expect(newRun(NOW)).toMatch(/^20260305T060708-[0-9a-f]{8}$/u);
    expect(newRun(NOW)).not.toBe(newRun(NOW));
  });

  it('is forgotten after two days; what is no run never is', () => {
    const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
    expect(isForgotten(job.run, later(47))).toBe(false);
    expect(isForgotten(job.run, later(49))).toBe(true);
    expect(isForgotten('00-papers', later(49))).toBe(false);
  });
});

it('parts are handed out from the last on, which has the search index', () => {
  expect(longestFirst(3)).toEqual([3, 2, 1]);
});

describe('a job', () => {
  it('is what a build puts into the queue', () => {
    expect(partJobSchema.safeParse(job).success).toBe(true);
  });

  it.each([
    { run: '../../etc' },
    { run: `${job.run}/..` },
    { plan: '../plan' },
    { number: 0 },
    { number: '1; rm' },
  ])('is refused with %o, whoever wrote it', (wrong) => {
    expect(partJobSchema.safeParse({ ...job, ...wrong }).success).toBe(false);
  });
});

describe('a package that few need', () => {
  it('is asked for by the command that installs it', async () => {
    const missing = Object.assign(new Error("Cannot find package 'bullmq' imported from x"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    await expect(
      optionalPackages(['bullmq', 'ioredis'], () => Promise.reject(missing)),
    ).rejects.toThrow('install bullmq to use --redis: npm install bullmq ioredis');
  });

  it('that is there and fails tells why by itself', async () => {
    await expect(
      optionalPackages(['s3mini'], () => Promise.reject(new Error('broken'))),
    ).rejects.toThrow('broken');
  });
});
