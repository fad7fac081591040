/** Pagefind's program, where it does not do what it should. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it, onTestFinished } from 'vitest';
import { indexByPagefind } from '../../src/publish/pagefind.ts';

const PAGES = Array.from({ length: 200 }, (_, at) => ({
  url: `papers/${at}/`,
  content: `<html lang="en"><body><p>The paper ${at}</p></body></html>`,
}));

/** Sends a signal to the next program that is started, as soon as it runs. */
function signalNext(signal: NodeJS.Signals): Promise<ChildProcess> {
  const { promise, resolve } = Promise.withResolvers<ChildProcess>();
  const send = (started: unknown): void => {
    unsubscribe('child_process', send);
    const { process: program } = started as { process: ChildProcess };
    program.once('spawn', () => {
      program.kill(signal);
      resolve(program);
    });
  };
  subscribe('child_process', send);
  onTestFinished(() => void unsubscribe('child_process', send));
  return promise;
}

describe("Pagefind's program", () => {
  it('is ended, in words, where it was stopped, and leaves nothing running', async () => {
    const started = signalNext('SIGSTOP');
    await expect(indexByPagefind(PAGES, 300)).rejects.toThrow(
      'the search index could not be built: the process told nothing for 1 min, and was ended',
    );
    expect((await started).signalCode).toBe('SIGKILL');
  });

  it('is missed where it ends by itself', async () => {
    void signalNext('SIGTERM');
    await expect(indexByPagefind(PAGES)).rejects.toThrow(
      'the search index could not be built: the process was ended by SIGTERM',
    );
  });
});
