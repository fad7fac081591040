/** Cuts the fonts of packages into the files that pages fetch, and writes the style sheets that name them. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { FACES, type Face, type FontPart } from './faces.ts';

const { resolve } = createRequire(import.meta.url);

/** The sheet of each family's faces. */
const SHEETS: readonly (readonly [file: string, is: (face: Face) => boolean])[] = [
  ['serif.css', ({ family }) => !family.startsWith('KaTeX')],
  ['katex.css', ({ family }) => family.startsWith('KaTeX')],
];
/** What the packages ask to be kept with their fonts. */
const LICENCES = {
  'source-serif-4.LICENSE.txt': '@fontsource/source-serif-4/LICENSE',
  'katex.LICENSE.txt': 'katex/LICENSE',
};
/** The fonts have no letter above it. */
const LAST_CHARACTER = 0xffff;

/**
 * Writes the fonts, their style sheets and licences, and `sources.json`: the hashes of what they were
 * made of.
 *
 * @param folder where they go
 * @returns file → its length in bytes
 */
export async function makeFonts(folder: string): Promise<ReadonlyMap<string, number>> {
  await mkdir(folder, { recursive: true });
  const lengths = new Map<string, number>();
  for (const face of FACES) {
    const font = await readFile(resolve(face.source));
    for (const part of face.parts) {
      const cut = await subsetFont(font, charactersOf(face, part), {
        targetFormat: 'woff2',
        noHinting: true,
        ...(face.features && { keepFeatures: face.features }),
      });
      await writeFile(join(folder, `${part.name}.woff2`), cut);
      lengths.set(`${part.name}.woff2`, cut.length);
    }
  }
  for (const [file, is] of SHEETS) await writeFile(join(folder, file), sheetOf(FACES.filter(is)));
  for (const [file, from] of Object.entries(LICENCES)) {
    await copyFile(resolve(from), join(folder, file));
  }
  await writeFile(
    join(folder, 'sources.json'),
    `${JSON.stringify(await sourceHashes(), null, 2)}\n`,
  );
  return lengths;
}

/** Font of a package → its hash, as the package is installed. */
export async function sourceHashes(): Promise<Readonly<Record<string, string>>> {
  const sources = [...new Set(FACES.map(({ source }) => source))];
  const hashes = sources.map(async (source) => {
    const hash = createHash('sha256').update(await readFile(resolve(source)));
    return [source, hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

function charactersOf({ parts }: Face, part: FontPart): string {
  const others = parts.filter((other) => other !== part).flatMap(({ ranges = [] }) => ranges);
  const ranges = part.ranges ?? [[0x20, LAST_CHARACTER]];
  const codes = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  );
  const isOthers = (code: number) => others.some(([first, last]) => first <= code && code <= last);
  // Halves of a pair are no characters.
  const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff;
  return String.fromCodePoint(...codes.filter((code) => !isHalf(code) && !isOthers(code)));
}

function sheetOf(faces: readonly Face[]): string {
  const rules = faces.flatMap((face) => face.parts.map((part) => ruleOf(face, part)));
  return `/* Made by \`npm run fonts\` from src/lab/fonts/faces.ts. */\n${rules.join('\n')}`;
}

/** Of faces that have a character in common, a browser takes the last. */
function ruleOf({ family, weight, style, display }: Face, { name, ranges }: FontPart): string {
  const shown = ranges?.map(([first, last]) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
  );
  return `@font-face {
  font-display: ${display};
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  src: url('./${name}.woff2') format('woff2');
${shown ? `  unicode-range: ${shown.join(', ')};\n` : ''}}
`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
