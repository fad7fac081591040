/** Follows every link and every asset of a built site, without a network. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../../src/publish/files.ts';

/** A link that leads nowhere: the file it stands in, and what it says. */
export interface DeadLink {
  readonly file: string;
  readonly link: string;
}

const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /\s(?:href|src|action|poster)="([^"]*)"/gi;
const STYLE_ADDRESS = /url\(\s*["']?([^"')]+)["']?\s*\)/gi;
const REFRESH = /http-equiv="refresh"[^>]*url=([^"]*)"/i;
const IDENTIFIER = /\sid="([^"]*)"/gi;
const ELSEWHERE = /^(?:https?:|mailto:|data:)/;

/** What may hold an address of the site: pages, style sheets, feeds, lists for machines, exports. */
const WRITTEN = /\.(?:html|css|xml|txt|md|bib|ris|json|jsonl)$/;

/**
 * Looks at every page and style sheet, and at the absolute addresses in every other text: whatever
 * they point to on this site must be a file below the base, and a fragment an element of its page.
 *
 * @param folder the built site
 * @param base the path it is to be published under
 * @param site its address without the base: absolute links to it count as its own
 */
export async function findDeadLinks(
  folder: string,
  base: string,
  site: string,
): Promise<readonly DeadLink[]> {
  const files = await filesOf(folder);
  const read = new Map<string, string>();
  for (const file of files.filter((name) => WRITTEN.test(name))) {
    read.set(file, await readFile(join(folder, file), 'utf8'));
  }
  const there = new Set(files);
  const anchors = new Map([...read].map(([file, text]) => [file, identifiers(text)]));
  const origin = new URL(site).origin;
  const leads = (file: string, link: string): boolean => {
    const here = `${origin}${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const url = new URL(link, here);
    if (url.origin !== origin) return ELSEWHERE.test(link);
    if (!url.pathname.startsWith(base)) return false;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const anchor = decodeURIComponent(url.hash.slice(1));
    return there.has(target) && (anchor === '' || (anchors.get(target)?.has(anchor) ?? false));
  };
  return [...read].flatMap(([file, text]) =>
    addresses(file, text, origin)
      .filter((link) => !leads(file, link))
      .map((link) => ({ file, link })),
  );
}

function addresses(file: string, text: string, origin: string): readonly string[] {
  if (file.endsWith('.css')) return matches(text, STYLE_ADDRESS);
  // What follows `#` outside a tag may name a thing, as in JSON-LD, and no place.
  const absolute = new RegExp(`(${RegExp.escape(origin)}/[^\\s#"'<>()[\\]{}\\\\]*)`, 'g');
  const tags = file.endsWith('.html') ? (text.match(TAG) ?? []) : [];
  const found = tags.flatMap((tag) => [...matches(tag, ADDRESS), ...matches(tag, REFRESH)]);
  return [...new Set([...found, ...matches(text, absolute)])];
}

function identifiers(text: string): ReadonlySet<string> {
  return new Set((text.match(TAG) ?? []).flatMap((tag) => matches(tag, IDENTIFIER)));
}

function matches(text: string, pattern: RegExp): readonly string[] {
  const all = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)];
  return all.flatMap((match) => (match?.[1] === undefined ? [] : [unescapeHtml(match[1])]));
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}
