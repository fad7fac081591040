/** The fonts in `src/fonts` are those of the installed packages, and each page's letters are in one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FACES } from '../../../src/lab/fonts/faces.ts';
import { sourceHashes } from '../../../src/lab/fonts/make.ts';

const FOLDER = join(import.meta.dirname, '../../../src/fonts');
/** All of the serif that a page can fetch, in bytes: the design's bound. */
const SERIF_MAX = 40_000;

it('were made of the packages as they are installed (else: npm run fonts)', async () => {
  const made: unknown = JSON.parse(await readFile(join(FOLDER, 'sources.json'), 'utf8'));
  expect(await sourceHashes()).toEqual(made);
});

it('are named by the style sheets, with the characters that they hold', async () => {
  for (const sheet of ['serif.css', 'katex.css']) {
    const css = await readFile(join(FOLDER, sheet), 'utf8');
    const files = [...css.matchAll(/url\('\.\/(.+?)\.woff2'\)/g)].map(([, name]) => name);
    const faces = FACES.filter(({ family }) => family.startsWith('KaTeX') === (sheet[0] === 'k'));
    expect(files).toEqual(faces.flatMap(({ parts }) => parts.map(({ name }) => name)));
  }
});

it('of the serif weigh little, all together', async () => {
  const parts = FACES.filter(({ family }) => !family.startsWith('KaTeX')).flatMap(
    (face) => face.parts,
  );
  const files = await Promise.all(parts.map(({ name }) => readFile(join(FOLDER, `${name}.woff2`))));
  expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(SERIF_MAX);
});
