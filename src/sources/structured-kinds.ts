/** Kinds of text with a syntax of their own that are no source: told before any listing is looked for. */
import type { Line } from './lines.ts';
import {
  type TextKind,
  PAPERS_INSTEAD,
  type Told,
  MOST,
  firstLine,
  anyLine,
  mostLines,
  openingText,
  firstThatFits,
} from './file-kind.ts';

const HTML_TAG =
  /^<\/?(?:html|head|body|main|div|p|a|span|li|[uo]l|table|t[rdh]|h[1-6]|script|meta|link|article|section|br|img)[\s>/]/iu;

/** Whether a document declares that it is XML, and of another kind than pages of the web. */
const isXml = (lines: readonly Line[]): boolean =>
  firstLine(/^<(?:\?xml|!DOCTYPE (?!html))/iu)(lines).length > 0 &&
  anyLine(/<html[\s>]/iu)(lines).length === 0;

/** Text with a syntax of its own, which is never read as a listing. The first that fits is the kind. */
const STRUCTURED_KINDS: readonly TextKind[] = [
  {
    name: 'an HTML page',
    next: 'open it in a browser, select all, copy, and save the text as a .txt file',
    decides: (lines) =>
      [
        firstLine(/^<(?:!doctype html|html|head|body)\b/iu)(lines),
        isXml(lines) ? [] : mostLines(HTML_TAG, MOST / 2)(lines),
      ].find((deciding) => deciding.length > 0) ?? [],
  },
  {
    name: 'XML of another shape',
    detail: rootOfXml,
    next: 'known are answers and feeds of arXiv, answers of OAI-PMH and PubMed, MODS, and files of DBLP, the ACL Anthology and EndNote: export the papers as one of these, or as text',
    decides: (lines) => {
      const tags = mostLines(/^<[/!?A-Za-z]/u, MOST)(lines);
      return (
        [firstLine(/^<(?:\?xml|!DOCTYPE)/u)(lines), tags].find(({ length }) => length > 0) ?? []
      );
    },
  },
  {
    name: 'JSON of another shape',
    detail: shapeOfJson,
    next: 'known are CSL-JSON, papers.jsonl, arXiv’s metadata and answers of Crossref, OpenAlex, Semantic Scholar, Europe PMC, DBLP, OpenReview and Hugging Face: export the papers as one of these, or as text',
    decides: firstLine(/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]]|\d[\d.]*\s*(?:,|\]\s*$)|$))/u),
  },
  {
    name: 'a bibliography in TeX (.bbl)',
    next: 'put the .bib file that it was made from in its place',
    decides: anyLine(/^\\(?:begin\{thebibliography\}|bibitem|refsection\{)|^% \$ biblatex/u),
  },
  {
    name: 'a calendar',
    next: PAPERS_INSTEAD,
    decides: firstLine(/^BEGIN:VCALENDAR$/u),
  },
  {
    name: 'address cards',
    next: PAPERS_INSTEAD,
    decides: firstLine(/^BEGIN:VCARD$/u),
  },
  {
    name: 'a patch',
    next: PAPERS_INSTEAD,
    decides: firstLine(/^(?:diff --git |--- a\/|Index: \S)/u),
  },
  {
    name: 'subtitles',
    next: PAPERS_INSTEAD,
    decides: anyLine(/^\d\d:\d\d(?::\d\d)?[.,]\d{3} --> /u),
  },
  {
    name: 'a TeX document',
    next: 'copy the list of papers from the finished document',
    decides: anyLine(/^\\(?:documentclass|begin\{document\})/u),
  },
  {
    name: 'YAML front matter without a list of papers',
    next: 'give each paper its title and its abstract, each on a line of its own',
    decides: firstLine(/^---$/u),
  },
  {
    name: 'YAML of another shape',
    next: 'give each paper its title and its abstract, each on a line of its own',
    decides: (lines) => {
      const keys = anyLine(/^(?:-\s+)?[a-z][\w-]{0,40}:(?:\s|$)|^-\s+\S/u)(lines);
      const opens = firstLine(/^[a-z][\w-]*:$|^-\s+[a-z][\w-]*:/u)(lines).length > 0;
      const isYaml =
        opens || (hasListBelowKey(lines) && !/^title:[^]*^abstract:/mu.test(openingText(lines)));
      return isYaml && keys.length >= MOST * lines.length ? keys : [];
    },
  },
];

/** The kind of a text with a syntax of its own, and the lines that told it. */
export function structuredKindOf(lines: readonly Line[]): Told | undefined {
  return firstThatFits(STRUCTURED_KINDS, lines);
}

/** `: a document with root <feed xmlns="…">`, the first tag as typed. */
function rootOfXml(lines: readonly Line[]): string {
  const text = openingText(lines);
  const root = /<[A-Za-z_][^<>]*>/u.exec(text.replace(/<!--[^]*?-->/gu, ''))?.[0];
  return root === undefined
    ? ''
    : `: a document with root ${root.replace(/\s+/gu, ' ').slice(0, 80)}`;
}

/** What a list holds, or an object: `: a list of numbers`, `: an object with "a", "b"`. */
function shapeOfJson(lines: readonly Line[]): string {
  const text = openingText(lines);
  const [, open = '', first = ''] = /^([[{])\s*([^])?/u.exec(text) ?? [];
  if (open === '{') return `: an object${keysIn(text)}`;
  const item = ITEMS.find(([pattern]) => pattern.test(first))?.[1] ?? 'values';
  return first === ']'
    ? ': an empty list'
    : `: a list of ${item}${first === '{' ? keysIn(text) : ''}`;
}

const ITEMS: readonly (readonly [first: RegExp, items: string])[] = [
  [/[-\d]/u, 'numbers'],
  [/"/u, 'texts'],
  [/\[/u, 'lists'],
  [/\{/u, 'objects'],
];

/** The first keys in a text of JSON: ` with "a", "b"`. */
function keysIn(text: string): string {
  const keys = [...text.matchAll(/"([^"\\]{1,40})"\s*:/gu)].map(([, key = '']) => `"${key}"`);
  return keys.length === 0 ? ' without keys' : ` with ${[...new Set(keys)].slice(0, 5).join(', ')}`;
}

/** `plugins:` with `- sitemap` below: no listing is written so. */
function hasListBelowKey(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }, at) => /^[a-z][\w-]*:$/u.test(text) && /^-\s+\S/u.test(lines[at + 1]?.text ?? ''),
  );
}
