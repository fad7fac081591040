import { expect, test } from 'vitest';
import { z } from 'zod';
import { firstLine } from '../../src/model/problem.ts';

test('a failure is told in one line: of a schema, the key and what was expected', () => {
  const { error } = z.object({ papers: z.array(z.int()) }).safeParse({ papers: [1, 'x'] });
  expect(firstLine(error)).toMatch(/^"papers\.1": .*expected number/u);
  expect(firstLine(new Error('Build failed with 1 error:\n\n  no such file\nmore'))).toBe(
    'no such file',
  );
  expect(firstLine('a text')).toBe('a text');
});
