import { describe, expect, it } from 'vitest';
import {
  closureSizes,
  namesExportedTwice,
  onlyImporters,
  JOURNEYS,
  roomLines,
  structureTable,
} from '../../../src/lab/structure/table.ts';
import { readModules, projectModules } from '../../../src/lab/structure/modules.ts';

const SAMPLE = readModules(
  new Map([
    [
      'src/text/a.ts',
      "import { b } from './b.ts';\nimport type { C } from '../model/c.ts';\nimport ts from 'typescript';\nexport const a = (x: C) => b(x);\n",
    ],
    ['src/text/b.ts', 'export function b(x: unknown) {\n  return [x].map((y) => y);\n}\n'],
    ['src/model/c.ts', 'export interface C {}\nexport { a } from "../text/a.ts";\n'],
    [
      'src/components/D.astro',
      "---\nimport { a } from '../text/a.ts';\n---\n<p>{a}</p>\n<script>import '../text/b.ts';</script>\n",
    ],
    ['src/search/b.ts', 'export const b = 1;\n'],
    ['src/texts/en.ts', 'export const a = 1;\n'],
  ]),
);

describe('the structure of source code', () => {
  it('counts imports of own files, in modules and in the scripts of components', () => {
    const imports = SAMPLE.map((module) => module.imports);
    expect(imports).toEqual([
      ['src/text/b.ts', 'src/model/c.ts'],
      [],
      ['src/text/a.ts'],
      ['src/text/a.ts', 'src/text/b.ts'],
      [],
      [],
    ]);
  });

  it('follows imports to all that a module needs, round cycles too', () => {
    expect(Object.fromEntries(closureSizes(SAMPLE))).toEqual({
      'src/text/a.ts': 2,
      'src/text/b.ts': 0,
      'src/model/c.ts': 2,
      'src/components/D.astro': 3,
      'src/search/b.ts': 0,
      'src/texts/en.ts': 0,
    });
  });

  it('takes callbacks for parts of the function that they are in', () => {
    expect(SAMPLE.flatMap(({ functions }) => functions)).toEqual([
      { name: 'a', line: 4, lines: 1 },
      { name: 'b', line: 1, lines: 3 },
    ]);
  });

  it('finds names that two modules declare, not those that one passes on or a language has', () => {
    expect([...namesExportedTwice(SAMPLE)]).toEqual([['b', ['src/text/b.ts', 'src/search/b.ts']]]);
  });

  it('finds modules that only a module beside them imports', () => {
    const modules = readModules(
      new Map([
        ['src/text/a.ts', "import './b.ts';\n"],
        ['src/text/b.ts', "import '../model/c.ts';\n"],
        ['src/model/c.ts', ''],
      ]),
    );
    expect([...onlyImporters(modules)]).toEqual([['src/text/b.ts', 'src/text/a.ts']]);
    expect(roomLines(modules, 'text')).toEqual([
      'src/text/b.ts (1 lines): only src/text/a.ts imports it',
    ]);
  });

  it('prints no more rooms than there are', () => {
    expect(structureTable(SAMPLE).split('\n').slice(-5)).toEqual([
      expect.stringMatching(/^\| components .* 1 \|.*40\.0 \|/u),
      expect.stringMatching(/^\| model /u),
      expect.stringMatching(/^\| search /u),
      expect.stringMatching(/^\| text .* 2 \|/u),
      expect.stringMatching(/^\| texts /u),
    ]);
  });
});

describe('the source code of this project', async () => {
  const modules = await projectModules();

  it('exports few names from more than one module', () => {
    expect(namesExportedTwice(modules).size).toBe(0);
  });

  it('has the modules at which the measured journeys begin', () => {
    expect(modules.map(({ path }) => path)).toEqual(
      expect.arrayContaining(Object.values(JOURNEYS)),
    );
  });
});
