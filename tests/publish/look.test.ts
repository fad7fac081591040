import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookCss, ownLook } from '../../src/publish/own-look.ts';
import { checkSettings } from '../../src/model/settings.ts';
import { ENGINE } from '../../src/publish/project.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function loaded(look: string) {
  const folder = await temporaryFolder();
  const settings = join(folder, 'library.ts');
  await writeFile(settings, `export default {\n  look: {\n    ${look},\n  },\n};`);
  await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return { folder, loading: fixtureSettings({ settings }) };
}

describe('the files of a look', () => {
  it('are found from the folder of the configuration', async () => {
    const { folder, loading } = await loaded("logo: 'logo.svg'");
    const { look } = await loading;
    expect([look.logo, look.pages]).toEqual([join(folder, 'logo.svg'), join(folder, 'pages')]);
  });

  it.each([
    [
      "logo: 'none.svg'",
      /library\.ts:3: setting "look\.logo": expected a file, found none at .*none\.svg$/,
    ],
    ["favicon: 'logo.png'", /library\.ts:3: setting "look\.favicon": expected an SVG file/],
    [
      "components: { Sitefooter: 'logo.svg' }",
      /library\.ts:3: unknown component "Sitefooter"; did you mean "SiteFooter"\?$/,
    ],
    [
      "components: { Zzzzzzzzz: 'logo.svg' }",
      /library\.ts:3: unknown component "Zzzzzzzzz"; they are in src\/components$/,
    ],
    [
      "components: { Keys: 'none.astro' }",
      /library\.ts:3: setting "look\.components\.Keys": expected a file/,
    ],
    [
      "acent: '#000000'",
      /library\.ts:3: unknown setting "look\.acent"; did you mean "look\.accent"\?$/,
    ],
  ])('are told with their line where %s', async (look, told) => {
    await expect((await loaded(look)).loading).rejects.toThrow(told);
  });
});

describe('a component of the library', () => {
  const { look } = checkSettings({ look: { components: { Keys: '/lib/Keys.astro' } } });
  const { resolveId } = ownLook(look);
  const site = join(ENGINE, 'src/components/Keys.astro');

  it.each([
    ['../components/Keys.astro', '/site/layouts/Base.astro', '/lib/Keys.astro'],
    ['./Keys.astro', '/site/components/Other.astro', '/lib/Keys.astro'],
    ['offprint/components/Keys.astro', '/lib/Keys.astro', site],
    ['./Keys.astro', '/lib/Keys.astro?astro', undefined],
    ['../components/Other.astro', '/site/layouts/Base.astro', undefined],
    ['./keys.client.ts', '/site/components/Other.astro', undefined],
  ])('stands where %s is imported by %s', (source, importer, file) => {
    expect(resolveId(source, importer)).toBe(file);
  });
});

describe('the style sheet of a look', () => {
  it('is empty where nothing was chosen', () => {
    expect(lookCss(checkSettings({}).look).trim()).toBe('');
  });

  it('sets the accent in each scheme, the families, and the library’s own rules first', () => {
    const css = lookCss({
      ...checkSettings({ look: { accent: '#2457a8', fonts: { text: 'Georgia, serif' } } }).look,
      css: '/lib/own.css',
    });
    expect(css).toMatch(/^@import "\/lib\/own\.css";\n:root \{ --serif: Georgia, serif; \}\n/);
    expect(css.match(/--accent:/g)).toHaveLength(4);
  });
});
