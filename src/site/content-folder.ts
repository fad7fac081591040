import { resolve } from 'node:path';

/** Absolute path of the folder that holds `papers/`: `OFFPRINT_CONTENT`, or `content` in the project. */
export function contentFolder(): string {
  return resolve(process.env.OFFPRINT_CONTENT ?? 'content');
}
