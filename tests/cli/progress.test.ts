import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

function screen(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const now = () => (time += 500);
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, progress: createProgress(stream, now) };
}

describe('progress', () => {
  it('writes plain lines where there is no terminal', async () => {
    const { written, progress } = screen(false);
    expect(await progress.phase('Index', () => Promise.resolve(7))).toBe(7);
    expect(written.join('')).toBe('Index …\nIndex: 0.5 s\n');
  });

  it('leaves one line for each phase on a terminal', async () => {
    const { written, progress } = screen(true);
    await progress.phase('Index', () => Promise.resolve());
    const shown = written
      .join('')
      .split('\n')
      .map((line) => line.split('\r\u001B[2K').at(-1));
    expect(shown).toEqual(['Index: 1.0 s', '']);
  });

  it('clears its line and passes a failure on', async () => {
    const { written, progress } = screen(true);
    await expect(progress.phase('Index', () => Promise.reject(new Error('x')))).rejects.toThrow(
      'x',
    );
    expect(written.at(-1)).toBe('\r\u001B[2K');
  });

  it('shows on a terminal how far the work has come, though nothing waits', async () => {
    const { written, progress } = screen(true);
    await progress.phase('Index', (tell) => {
      tell(() => '3 of 9');
      return Promise.resolve();
    });
    expect(written.join('')).toMatch(/Index … \d\.\d s · 3 of 9\r/u);
  });

  it('tells it in a line every ten seconds where there is no terminal', async () => {
    const { written, progress } = screen(false);
    await progress.phase('Index', (tell) => {
      for (let done = 0; done < 60; done += 1) tell(() => `${done} of 60`);
      return Promise.resolve();
    });
    const lines = written.join('').split('\n');
    expect(lines[0]).toBe('Index …');
    const told = lines.filter((line) => line.endsWith('of 60'));
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThan(5);
  });
});
