import { expect, it } from 'vitest';
import { UsageError } from '../../src/model/problem.ts';
import { checkNear } from '../../src/publish/astro-project.ts';

it('asks for a program and a library that have a folder in common', () => {
  expect(() => {
    checkNear('/home/ann/library/.offprint', '/home/ann/.npm/_npx/1/node_modules/offprint');
  }).not.toThrow();
  const far = () => {
    checkNear('/home/ann/library/.offprint', '/usr/lib/node_modules/offprint');
  };
  expect(far).toThrow(UsageError);
  expect(far).toThrow(/found \/home\/ann\/.* and \/usr\/lib\/.*npm install/u);
});
