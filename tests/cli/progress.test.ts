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
});
