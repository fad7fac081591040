import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms that every room but these may import. */
const BASE = ['model', 'text', 'names', 'words'];

/**
 * Who may import whom: a room and the rooms it may look into. `astro:*` belongs to the site alone,
 * so that every other room runs, and is tested, under plain Node.
 */
const ROOMS = {
  model: [],
  words: [],
  texts: ['model'],
  text: ['model', 'words'],
  names: ['model', 'text', 'words'],
  sources: BASE,
  dedupe: BASE,
  ids: BASE,
  topics: BASE,
  mdx: BASE,
  render: BASE,
  repair: BASE,
  copies: [...BASE, 'repair'],
  export: BASE,
  related: BASE,
  'search/query': ['model', 'words'],
  'search/index': ['model', 'words', 'search/query'],
  'search/client': ['model', 'words', 'texts', 'search/query', 'browser'],
  browser: ['texts'],
  reading: ['model', 'texts', 'export', 'related', 'browser'],
  pictures: BASE,
  cards: BASE,
  offline: [],
  ingest: [...BASE, 'sources', 'dedupe', 'ids', 'topics', 'mdx', 'render', 'repair', 'copies'],
  site: [
    ...[...BASE, 'texts', 'topics', 'mdx', 'render', 'ids'],
    ...['export', 'related', 'pictures', 'search/query'],
  ],
  'site/loader': [...BASE, 'texts', 'ids', 'topics', 'site'],
  publish: [
    ...[...BASE, 'texts', 'topics', 'ids', 'mdx', 'site', 'site/loader'],
    ...['sources', 'export', 'ingest', 'cards', 'search/query', 'search/index'],
    'offline',
  ],
  lab: [...BASE, 'sources', 'repair', 'mdx', 'render', 'ingest', 'publish'],
  cli: ['model'],
  pages: ['model', 'texts', 'site', 'layouts', 'components', 'styles', 'search/client', 'reading'],
  layouts: ['model', 'texts', 'site', 'components', 'styles'],
  components: ['model', 'words', 'texts', 'site', 'styles', 'search/client', 'browser', 'reading'],
};
const ASTRO_ROOMS = new Set(['site', 'pages', 'layouts', 'components']);
/** Rooms that touch the disk. */
const DISK_ROOMS = new Set(['publish', 'lab', 'site/loader']);
/** Data files that lie beside the code that reads them. */
const DATA_READERS = ['src/search/index/plain-words.ts', 'src/repair/english.ts'];

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => {
  const closed = Object.keys(ROOMS).filter((other) => other !== room && !allowed.includes(other));
  const patterns = closed.map((other) => ({
    // Sub-rooms see each other without their room's name.
    regex: `^(\\.\\./)+${other.replace(/^(.*\/)/, '($1)?')}/`,
    message: `src/${room}/ may not import src/${other}/ (see CONTRIBUTING, "Rooms").`,
  }));
  if (!ASTRO_ROOMS.has(room)) {
    const message = `src/${room}/ must run under plain Node.`;
    patterns.push({ regex: '^astro(:|$)', message, allowTypeImports: true });
  }
  if (!DISK_ROOMS.has(room)) {
    patterns.push({ regex: '^node:fs', message: `src/${room}/ leaves the disk to publish.` });
  }
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    ignores: DATA_READERS,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

const TO_TABLE =
  'A text of the interface belongs in src/texts/ (see CONTRIBUTING, "Where a new thing goes").';
/** Where words of the interface would stand: in a template, and in what a script says. */
const WORDS = [
  ':not(JSXElement[openingElement.name.name="kbd"]) > JSXText[value=/\\p{L}{2}/u]',
  'JSXAttribute[name.name=/^(?:aria-label|title|placeholder|alt|lead|kind)$/] > Literal[value=/\\p{L}{2}/u]',
].map((selector) => ({ selector, message: TO_TABLE }));
const SENTENCES = [
  'Literal[value=/^\\p{Lu}\\p{Ll}+(?: \\p{Ll}|\\.)/u]',
  'CallExpression[callee.name="element"] > Literal[value=/^\\p{Lu}\\p{Ll}/u]',
].map((selector) => ({ selector, message: TO_TABLE }));

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.offprint/', 'node_modules/', 'content/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.astro'] },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-duplicate-imports': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,astro}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['src/**/*.client.ts', 'src/{browser,reading,search/client}/**/*.ts'],
    languageOptions: { globals: globals.browser },
  },
  { files: ['src/**/*.astro'], rules: { 'no-restricted-syntax': ['error', ...WORDS] } },
  {
    files: ['src/**/*.client.ts', 'src/{reading,search/client,site}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SENTENCES] },
  },
  ...roomRules,
);
