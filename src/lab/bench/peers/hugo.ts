/** A site by Hugo: a page a paper, lists by topic, author and year, and a feed of each list. */
import { existsSync, mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { arch } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../../publish/child.ts';
import type { Peer, Runner } from './peer.ts';

/** Hugo, and what Debian's build of it needs besides the C library. */
const PACKAGES = ['hugo', 'libsass1', 'libwebp7'];
const LIBRARIES: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

const ROW = `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>`;
const PAGE = (title: string, main: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${main}</body></html>`;
/** By the names alone: `GetTerms`, of the version that Debian has, looks through all pages for each. */
const LINKS = (kind: string) =>
  `<p>{{ range .Params.${kind} }}<a href="/${kind}/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p>`;

/** Hugo of the path, or Debian's packages, unpacked into a temporary folder. */
export const HUGO: Peer = {
  name: 'hugo',
  label: 'Hugo, without mathematics',
  papersIn: 'content/papers',
  files: {
    'hugo.toml': `baseURL = "https://example.org/"
title = "Papers"
disableKinds = []
[taxonomies]
author = "authors"
topic = "topics"
year = "years"
`,
    'layouts/_default/single.html': PAGE(
      '{{ .Title }}',
      `${LINKS('authors')}${LINKS('topics')}{{ .Content }}`,
    ),
    'layouts/_default/list.html': PAGE(
      '{{ .Title }}',
      `<ul>{{ $pages := .RegularPages }}{{ if eq .Kind "home" }}{{ $pages = site.RegularPages }}{{ end }}{{ range (.Paginate $pages 100).Pages }}${ROW}{{ end }}</ul>`,
    ),
    'layouts/_default/terms.html': PAGE(
      '{{ .Title }}',
      `<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>`,
    ),
  },
  output: 'public',
  find: async (folder) => (await hugoOfThePath()) ?? hugoOfDebian(folder),
};

const ARGS = ['--quiet', '--config', 'hugo.toml'];

async function hugoOfThePath(): Promise<Runner | undefined> {
  const answer = await runProgram({ file: 'hugo', args: ['version'] }).catch(() => undefined);
  return answer?.code === 0 ? { file: 'hugo', args: ARGS } : undefined;
}

async function hugoOfDebian(folder: string): Promise<Runner | undefined> {
  mkdirSync(folder, { recursive: true });
  const download = { file: 'apt-get', args: ['download', ...PACKAGES], cwd: folder };
  const got = await runProgram(download).catch(() => undefined);
  if (got?.code !== 0) return undefined;
  for (const name of await readdir(folder)) {
    await runProgram({ file: 'dpkg-deb', args: ['-x', name, '.'], cwd: folder });
  }
  const file = join(folder, 'usr/bin/hugo');
  const libraries = join(folder, 'usr/lib', `${LIBRARIES[arch()] ?? arch()}-linux-gnu`);
  return existsSync(file) ? { file, args: ARGS, env: { LD_LIBRARY_PATH: libraries } } : undefined;
}
