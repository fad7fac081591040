import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { checkSettings } from './src/model/settings.ts';
import { optionalPages } from './src/publish/optional-pages.ts';
import { ownLook } from './src/publish/own-look.ts';
import { loadSettings } from './src/publish/project.ts';
import { contentFolder } from './src/site/loader/content.ts';
import { languageTag } from './src/texts/languages.ts';

/** A build hands its settings over; the development server and the checker read the library's. */
const handedOver = process.env.OFFPRINT_SETTINGS;
const settings = handedOver ? checkSettings(JSON.parse(handedOver)) : await loadSettings();

/** What pages see: no path of this machine comes into them. */
const { footer, navigation, density } = settings.look;
const shownSettings = checkSettings({ ...settings, look: { footer, navigation, density } });

/** Astro takes these from its root, which is the folder of a library's caches. */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** KaTeX's rules without its fonts, which the site has in files of its own, in a layer of theirs. */
const katexRules = {
  name: 'katex-rules',
  enforce: 'pre',
  transform: async (code, id) => {
    // With "?url" it is a module that holds the address of the sheet.
    if (!/\/src\/styles\/sheets\/formulas\.css(?!\?url)/.test(id)) return undefined;
    const { resolve } = createRequire(import.meta.url);
    const rules = await readFile(resolve('katex/dist/katex.min.css'), 'utf8');
    return `${code}\n@layer katex { ${rules.replace(/@font-face\s*\{[^}]*\}/g, '')} }`;
  },
};

/**
 * The helper that would fetch scripts early weighs more than the scripts themselves, and asks for
 * addresses that a copy on a disk does not have. Astro sets the option over what `vite.build` says.
 */
const noPreload = {
  name: 'no-preload',
  configEnvironment: () => ({ build: { modulePreload: false } }),
};

/** Puts `formulas: true` into the frontmatter of a page that holds one: its style sheet is worth its weight there. */
const noteFormulas = () => (tree, file) => {
  const holds = (node) => /^(?:inlineMath|math)$/u.test(node.type) || node.children?.some(holds);
  if (holds(tree)) file.data.astro.frontmatter.formulas = true;
};

/** The table of texts of the settings' language, in the place of `current.ts`. */
const ownTexts = {
  name: 'own-texts',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith('/texts/current.ts')) return undefined;
    const own = source.replace(/current(?=\.ts$)/, languageTag(settings.language));
    return this.resolve(own, importer);
  },
};

export default defineConfig({
  site: settings.site,
  base: settings.base,
  trailingSlash: 'always',
  srcDir: here('src'),
  publicDir: here('src/public'),
  // The default strips the white space between inline elements: authors' names would run together.
  compressHTML: true,
  markdown: {
    // Astro's own processor runs no remark or rehype plugin; SmartyPants would alter quotations.
    processor: unified({
      remarkPlugins: [remarkMath, noteFormulas],
      rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml' }]],
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), optionalPages(settings.features)],
  build: { inlineStylesheets: 'never' },
  // A font that is inlined is a font that the content security policy blocks.
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Each script has the texts that it says in itself, and fetches those of no other.
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 1 } } },
    },
    // A library's documentation lies where its content does, which may be outside of the program.
    resolve: {
      alias: { '@docs': join(contentFolder(), 'docs'), '@own-pages': settings.look.pages },
      dedupe: ['astro'],
    },
    plugins: [katexRules, noPreload, ownTexts, ownLook(settings.look)],
    define: {
      OFFPRINT_SETTINGS: JSON.stringify(shownSettings),
      OFFPRINT_LANGUAGE: JSON.stringify(settings.language),
    },
  },
});
