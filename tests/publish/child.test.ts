import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runProgram, failure } from '../../src/publish/child.ts';
import { ENGINE } from '../../src/publish/project.ts';

const node = (script: string) => runProgram({ file: process.execPath, args: ['-e', script] });

/** Whether a process is there, and no mere remainder that nobody asked about. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a program that is run', () => {
  it('gives its exit code and what it wrote on both streams', async () => {
    const { code, output } = await node(
      'console.log("out"); console.error("err"); process.exit(4)',
    );
    expect(code).toBe(4);
    expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  it('does not see variables that could change what is built', async () => {
    vi.stubEnv('BASE_URL', '/elsewhere/');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { output } = await node('console.log(process.env.BASE_URL, typeof process.env.PATH)');
    expect(output).toBe('undefined string\n');
  });

  it('counts as failed when a signal ended it', async () => {
    expect((await node('process.kill(process.pid, "SIGKILL")')).code).toBe(1);
  });

  it.runIf(process.platform === 'linux')('is measured: time, processor and memory', async () => {
    // It works for as long as it takes: of a busy machine it gets the processor for a part of the time.
    const busy = 'Date.now() - t < 500 || process.cpuUsage().user < 300e3';
    const work = `const b = Buffer.alloc(150e6, 1), t = Date.now(); while (${busy}); b.at(0)`;
    const { usage } = await node(work);
    expect(usage.wallSeconds).toBeGreaterThan(0.4);
    expect(usage.cpuSeconds).toBeGreaterThan(0.2);
    expect(usage.cpuSeconds).toBeLessThan(5);
    expect(usage.peakBytes).toBeGreaterThan(150e6);
    expect(usage.peakBytes).toBeLessThan(500e6);
  });

  it.runIf(process.platform === 'linux')('is told the memory of what it starts', async () => {
    const held = `const b = Buffer.alloc(150e6, 1); setTimeout(() => b.at(0), 1000)`;
    const { usage } = await node(
      `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(held)}])`,
    );
    expect(usage.peakBytes).toBeGreaterThan(150e6);
  });

  it.runIf(process.platform === 'linux')(
    'ends with what started it, however that ended',
    async () => {
      const source = (name: string) => JSON.stringify(join(ENGINE, 'src/publish', name));
      const own = `const { endWithParent } = await import(${source('end-with-parent.ts')});
      endWithParent(); process.stderr.write(String(process.pid)); setInterval(() => {}, 1000);`;
      const parent = spawn(process.execPath, [
        '--input-type=module',
        '-e',
        `const { spawn } = await import('node:child_process');
       spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(own)}],
         { stdio: ['pipe', 'ignore', 'inherit'] });`,
      ]);
      const [said] = (await once(parent.stderr, 'data')) as [Buffer];
      const pid = Number(said.toString());
      expect(isRunning(pid)).toBe(true);
      parent.kill('SIGKILL');
      await vi.waitFor(() => {
        expect(isRunning(pid)).toBe(false);
      }, 20_000);
    },
  );

  it.each([
    ['is stopped', 'process.kill(process.pid, "SIGSTOP")'],
    ['goes round in circles', 'for (;;);'],
  ])('is ended where it tells nothing for a while because it %s', async (_, script) => {
    const end = await runProgram({ file: process.execPath, args: ['-e', script], patience: 200 });
    expect(end).toMatchObject({ code: 1, silentFor: 200 });
    expect(failure('no pages', end).message).toMatch(
      /^no pages: the process told nothing for 1 min/,
    );
  });

  it('goes on for as long as it tells something', async () => {
    const script =
      'let n = 0; const t = setInterval(() => { console.log(n); if (++n > 12) clearInterval(t); }, 200)';
    const end = await runProgram({ file: process.execPath, args: ['-e', script], patience: 2_000 });
    expect([end.code, end.silentFor]).toEqual([0, undefined]);
  });

  it('cannot be one that does not exist', async () => {
    await expect(runProgram({ file: '/none/such', args: [] })).rejects.toThrow('ENOENT');
  });
});

describe('its failure', () => {
  it('is told in one line, without colours: the last that the program wrote', () => {
    const output = 'building …\n  at y.js:1\n\u001B[31mno such file x.astro\u001B[39m\n\n';
    const error = failure('the pages could not be built', { output });
    expect(error.message).toBe(
      'the pages could not be built: no such file x.astro (DEBUG=offprint shows all)',
    );
    expect(error.stack).toContain('building …');
  });

  it('says what to do where the machine stopped it', () => {
    const why = (end: Parameters<typeof failure>[1]) => failure('no pages', end).message;
    expect(why({ output: 'x', signal: 'SIGKILL' })).toContain('no memory left; give --workers 1');
    expect(why({ output: 'x\nENOSPC: no space left on device, write\n1 error' })).toBe(
      'the disk is full; make room and run the command again (no pages)',
    );
    const heap =
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n1: x';
    expect(why({ output: heap, signal: 'SIGABRT' })).toContain('--max-old-space-size');
  });
});
