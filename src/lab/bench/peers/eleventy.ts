/** A site by Eleventy: a page a paper, lists by topic, author and year, and a feed of each list. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../../publish/child.ts';
import type { Peer } from './peer.ts';

const PACKAGE = '@11ty/eleventy@3.1.8';

/** Lists are JavaScript templates, the fastest that Eleventy has. */
const CONFIG = `const by = (key) => (api) => {
  const groups = new Map();
  for (const page of api.getFilteredByGlob('papers/*.md'))
    for (const name of page.data[key] ?? []) groups.set(name, [...(groups.get(name) ?? []), page]);
  return [...groups].map(([name, pages], at) => ({ name, pages, at }));
};
export default function (config) {
  for (const key of ['authors', 'topics', 'years']) config.addCollection(key, by(key));
  config.addGlobalData('layout', 'paper.11ty.js');
}
`;
const PAPER = `export function render({ title, authors = [], topics = [], content }) {
  const links = [...authors, ...topics].map((name) => '<a href="#">' + name + '</a>').join(' ');
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>' + title + '</title></head><body><h1>' + title + '</h1><p>' + links + '</p>' + content + '</body></html>';
}
`;
const list = (key: string): string => `export const data = {
  pagination: { data: 'collections.${key}', size: 1, alias: 'group' },
  layout: false,
  permalink: ({ group }) => '/${key}/' + group.at + '/index.html',
};
export function render({ group: { name, pages } }) {
  const rows = pages.map(({ url, data }) => '<li><a href="' + url + '">' + data.title + '</a></li>');
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>' + name + '</title></head><body><h1>' + name + '</h1><ul>' + rows.join('') + '</ul></body></html>';
}
`;
const feed = (key: string): string => `export const data = {
  pagination: { data: 'collections.${key}', size: 1, alias: 'group' },
  layout: false,
  permalink: ({ group }) => '/${key}/' + group.at + '/feed.xml',
};
export function render({ group: { name, pages } }) {
  const items = pages.slice(0, 50).map(({ url, data }) => '<item><title>' + data.title + '</title><link>' + url + '</link></item>');
  return '<?xml version="1.0"?><rss version="2.0"><channel><title>' + name + '</title>' + items.join('') + '</channel></rss>';
}
`;
const KEYS = ['authors', 'topics', 'years'] as const;

/** Eleventy of npm, installed into a temporary folder. */
export const ELEVENTY: Peer = {
  name: 'eleventy',
  label: 'Eleventy, without mathematics',
  papersIn: 'papers',
  files: {
    'package.json': '{ "type": "module" }\n',
    'eleventy.config.js': CONFIG,
    '_includes/paper.11ty.js': PAPER,
    ...Object.fromEntries(KEYS.map((key) => [`${key}.11ty.js`, list(key)])),
    ...Object.fromEntries(KEYS.map((key) => [`${key}-feed.11ty.js`, feed(key)])),
  },
  output: '_site',
  find: async (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-audit', '--no-fund', '--silent', PACKAGE];
    const got = await runProgram({ file: 'npm', args, cwd: folder }).catch(() => undefined);
    const command = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
    return got?.code === 0
      ? { file: process.execPath, args: [command, '--quiet', '--config=eleventy.config.js'] }
      : undefined;
  },
};
