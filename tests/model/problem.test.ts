import { expect, test } from 'vitest';
import { z } from 'zod';
import { failureMessage } from '../../src/model/problem.ts';

test('a failure is told in one line: of a schema, the key and what was expected', () => {
  const { error } = z.object({ papers: z.array(z.int()) }).safeParse({ papers: [1, 'x'] });
  expect(failureMessage(error)).toMatch(/^"papers\.1": .*expected number/u);
  expect(failureMessage(new Error('Build failed with 1 error:\n\n  no such file\nmore'))).toBe(
    'no such file',
  );
  expect(failureMessage('a text')).toBe('a text');
});

test('says what to do where the machine has run out of something', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  expect(failureMessage(full)).toBe(
    'the disk is full; make room and run the command again (ENOSPC: no space left on device, write)',
  );
});
