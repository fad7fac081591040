/** Puts what a library chose for its look into the pages, as Vite builds them. */
import { join } from 'node:path';
import type { Look } from '../model/look.ts';
import { ENGINE } from './project.ts';

/** The part of Vite's plugins that is used here (https://vite.dev/guide/api-plugin). */
interface LookPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  readonly resolveId: (source: string, importer?: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
}

/** `../components/SiteFooter.astro`, `./SiteFooter.astro`, `offprint/components/SiteFooter.astro`. */
const COMPONENT = /^(?:offprint\/|(?:\.\.?\/)+)(?:components\/)?(\w+\.astro)$/u;

/**
 * A plugin that fills `styles/own.css` and `site/logo.ts`, and gives a component of the library wherever
 * one of the site's would be imported. `offprint/components/SiteFooter.astro` always means the site's.
 *
 * @param look with absolute paths
 */
export function ownLook(look: Look): LookPlugin {
  const components = new Map(
    Object.entries(look.components).map(([name, file]) => [`${name}.astro`, file]),
  );
  const own = new Set(components.values());
  return {
    name: 'own-look',
    enforce: 'pre',
    resolveId: (source, importer = '') => {
      const name = COMPONENT.exec(source)?.[1];
      if (name === undefined) return undefined;
      const ofSite = source.startsWith('offprint/') || own.has(importer.replace(/\?.*$/u, ''));
      if (!ofSite) return components.get(name);
      return source.startsWith('offprint/') ? join(ENGINE, 'src/components', name) : undefined;
    },
    load: (id) => {
      if (id.endsWith('/src/styles/own.css')) return lookCss(look);
      if (id.endsWith('/src/site/logo.ts') && look.logo !== undefined) {
        return `export { default as logo } from ${JSON.stringify(`${look.logo}?url`)};`;
      }
      return undefined;
    },
  };
}

/** The style sheet that comes last: colours, fonts, and the library's own rules. */
export function lookCss({ accent, fonts, css }: Look): string {
  const families = [
    ...(fonts.text === undefined ? [] : [`--serif: ${fonts.text};`]),
    ...(fonts.interface === undefined ? [] : [`--sans: ${fonts.interface};`]),
  ];
  return [
    css === undefined ? '' : `@import ${JSON.stringify(css)};`,
    families.length === 0 ? '' : `:root { ${families.join(' ')} }`,
    accent === undefined ? '' : accentCss(accent),
  ].join('\n');
}

/**
 * The accent for each scheme. The dark ones have a lightness and at most a chroma at which every hue
 * is read easily on the dark ground.
 */
function accentCss(hex: string): string {
  const from = (lightness: string, chroma: string) => `oklch(from ${hex} ${lightness} ${chroma} h)`;
  const rule = (accent: string, strong: string) =>
    `:root { --accent: ${accent}; --accent-strong: ${strong}; }`;
  const dark = rule(from('0.775', 'min(c, 0.1)'), from('0.85', 'min(c, 0.085)'));
  const more = rule(from('min(l, 0.38)', 'c'), from('min(l, 0.3)', 'c'));
  const darkMore = rule(from('0.86', 'min(c, 0.08)'), from('0.92', 'min(c, 0.05)'));
  return `${rule(hex, from('min(l, 0.38)', 'c'))}
@media (prefers-color-scheme: dark) { ${dark} }
@media (prefers-contrast: more) { ${more} }
@media (prefers-contrast: more) and (prefers-color-scheme: dark) { ${darkMore} }`;
}
