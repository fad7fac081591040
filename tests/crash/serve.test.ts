/** The server under load: broken requests, and builds put in place meanwhile. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom, type Random } from '../../src/lab/bench/random.ts';
import { ENGINE } from '../../src/publish/project.ts';
import { writeStamp } from '../../src/publish/stamp.ts';
import { replaceFolder } from '../../src/publish/swap.ts';
import { rounds, seed } from '../support/rounds.ts';
import { temporaryFolder } from '../support/temporary.ts';

const REQUESTS = rounds(300);
const AT_ONCE = 16;
/** What the server may need beyond what it needed once it had run for a while. */
const GROWTH_BYTES = 60e6;

const METHODS = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'BREW'] as const;
const PATHS = [
  '/',
  '/papers/one/',
  '/papers/one',
  '/papers/one.bib',
  '//papers',
  '/none/',
  '/%',
] as const;
const RANGES = [
  '',
  '',
  'bytes=0-0',
  'bytes=5-2',
  'bytes=-5',
  'bytes=9999999-',
  'bytes=a-',
  'x=1-2',
] as const;
const STATUSES = new Set([200, 206, 301, 400, 404, 405, 416]);
const BUILDS = ['old '.repeat(40_000), 'new'.repeat(50_000)];

function fill(text: string) {
  return async (folder: string) => {
    await mkdir(join(folder, 'papers/one'), { recursive: true });
    for (const page of ['index.html', '404.html', 'papers/one/index.html', 'papers/one.bib']) {
      await writeFile(join(folder, page), text);
    }
    await writeStamp(folder, '/');
  };
}

/** The `serve` command, as a process of its own: had it ended, its exit code would tell. */
async function startServer(out: string) {
  const args = [join(ENGINE, 'scripts/serve.ts'), '--out', out, '--port', '0'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(/:(\d+)\//.exec(line.toString())?.[1]);
  return { child, port };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function ask(port: number, agent: Agent, random: Random): Promise<Answer> {
  const range = random.pick(RANGES);
  const asked = {
    ...{ port, agent, method: random.pick(METHODS), path: random.pick(PATHS) },
    headers: range === '' ? {} : { range },
  };
  return new Promise((resolve, reject) => {
    const sent = request(asked, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('error', reject);
      response.on('end', () => {
        const type = `${asked.method} ${response.headers['content-type'] ?? ''}`;
        resolve({ status: response.statusCode ?? 0, type, body });
      });
    });
    // One in ten leaves before it has its answer.
    if (random.next() < 0.1) setTimeout(() => sent.destroy(), 1);
    sent.on('error', reject).end();
  });
}

/** Most memory that a process is known to hold now. */
async function residentBytes(pid = 0): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

it(`lives through ${REQUESTS} requests, sends whole files, and its memory levels off`, async () => {
  const out = join(await temporaryFolder(), 'dist');
  await fill(BUILDS[0] ?? '')(out);
  const { child, port } = await startServer(out);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const random = createRandom(seed());
  let [done, left, settled] = [0, 0, 0];
  const client = async () => {
    while (done < REQUESTS) {
      done += 1;
      if (done === Math.ceil(REQUESTS / 4)) settled = await residentBytes(child.pid);
      const answer = await ask(port, agent, random).catch(() => undefined);
      if (answer === undefined) left += 1;
      else {
        expect(STATUSES).toContain(answer.status);
        const whole = answer.status === 200 && answer.type.startsWith('GET');
        if (whole) expect(BUILDS.includes(answer.body)).toBe(true);
      }
    }
  };
  let swaps = 0;
  const clients = Promise.all(Array.from({ length: AT_ONCE }, client));
  const swapping = (async () => {
    for (; done < REQUESTS; swaps += 1) await replaceFolder(out, fill(BUILDS[swaps % 2] ?? ''));
  })();
  await clients;
  await swapping;
  agent.destroy();
  expect(child.exitCode).toBeNull();
  expect(left).toBeLessThan(REQUESTS / 5);
  expect(swaps).toBeGreaterThan(0);
  expect((await residentBytes(child.pid)) - settled).toBeLessThan(GROWTH_BYTES);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});
