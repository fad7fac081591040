/** A paper as Markdown: its fields in a list, then its abstract. */
import type { Inline } from '../model/abstract.ts';
import { displayName } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import { shownFields } from '../model/shown.ts';
import { parseTitle } from '../text/title.ts';
import type { ExportRecord } from './format.ts';
import { oneLine } from './lines.ts';
import { remarksOf } from '../model/remarks.ts';

/** Signs that mean something within a line; a backslash makes each one text. */
const SPECIAL = /[\\`*_[\]<>$~|]|&(?=#|[A-Za-z])|!(?=\[)/gu;
/** What makes a line a heading, a list, a rule, a quotation or a table. */
const AT_START = /^(?:[#+=-]|(\d+)(?=[.)]))/u;

/** A paper as a page to read: who wrote it, when, on what, its abstract, and where its page is. */
export function writeMarkdown({ paper, abstract, url, topics }: ExportRecord): string {
  const facts = [
    ['Authors', authorsLine(paper)],
    ['Affiliation', paper.affiliation ?? ''],
    ['Date', paper.date ?? ''],
    ['Topics', topics.join(', ')],
    ['arXiv categories', paper.categories?.join(', ') ?? ''],
    ...shownFields(paper, 'details')
      .filter(({ field }) => field !== 'note')
      .map(({ label, text: value }) => [label, value]),
    ['Note', [paper.note ?? '', ...remarksOf(paper)].join(' ').trim()],
  ].filter(([, value]) => value !== '');
  const blocks = [
    `# ${markdownLine(parseTitle(paper.title))}`,
    [
      ...facts.map(([name, value = '']) => `- ${name}: ${text(oneLine(value))}`),
      ...shownFields(paper, 'links').map(({ label, href = '' }) => `- ${label}: <${href}>`),
      `- Page: <${url}>`,
    ].join('\n'),
    ...(abstract.length > 0 ? ['## Abstract'] : []),
    ...abstract.map(markdownLine),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function authorsLine({ authors, authorsTruncated, organisation }: Frontmatter): string {
  const names =
    authors.length > 0 ? authors.map((name) => oneLine(displayName(name))) : [organisation ?? ''];
  return authorsTruncated ? `${names.join(', ')} and others` : names.join(', ');
}

/** Inlines as one line that begins nothing but a paragraph. */
function markdownLine(inlines: readonly Inline[]): string {
  const line = oneLine(inlines.map(markdownInline).join(''));
  return line.replace(AT_START, (sign, number?: string) =>
    number === undefined ? `\\${sign}` : `${number}\\`,
  );
}

function markdownInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return text(inline.value);
    case 'code':
      return codeSpan(inline.value);
    case 'formula':
      return formula(inline.tex, inline.display ? '$$' : '$');
    case 'emphasis':
      return `*${inline.children.map(markdownInline).join('')}*`;
    case 'strong':
      return `**${inline.children.map(markdownInline).join('')}**`;
    case 'link':
      return `[${inline.children.map(markdownInline).join('')}](<${inline.url}>)`;
  }
}

/** A formula between its dollars, in which no `<` begins a tag for a reader without mathematics. */
function formula(tex: string, dollars: string): string {
  return dollars + tex.replace(/<(?=[A-Za-z/!?])/gu, '< ') + dollars;
}

function text(value: string): string {
  return value.replace(SPECIAL, '\\$&');
}

/** Code between more backticks than it holds. */
function codeSpan(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/gu) ?? []).map(({ length }) => length));
  const ticks = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/u.test(value) ? ' ' : '';
  return ticks + pad + value + pad + ticks;
}
