/** The library for language models, in the form of https://llmstxt.org. */
import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Frontmatter } from '../model/paper.ts';
import type { Addresses } from './absolute.ts';
import { counted } from './figures.ts';
import { authorsLine, paperName } from './naming.ts';
import { bySize, type TopicShelf } from './topics.ts';

/** Papers listed one by one; the bulk files hold them all. */
const LISTED_MAX = 500;

/** A line of a list: a link, and a word on what is there. */
interface Line {
  readonly name: string;
  readonly url: string;
  readonly note: string;
}

/** What the file says of the library. */
export interface LlmsFacts {
  readonly title: string;
  readonly description: string;
  /** Newest first. */
  readonly papers: readonly Frontmatter[];
  readonly topics: ReadonlyMap<string, TopicShelf>;
  /** Absolute addresses. */
  readonly urls: Addresses;
}

/** The file: what the library is, its topics, its newest papers in Markdown, and everything in bulk. */
export function llmsText({ title, description, papers, topics, urls }: LlmsFacts): string {
  const children: RootContent[] = [
    heading(1, title),
    { type: 'blockquote', children: [paragraph(text(description))] },
    paragraph(text(about(papers.length))),
    heading(2, 'Topics'),
    list(bySize(topics.values()).map((topic) => topicLine(topic, urls))),
    heading(2, papers.length > LISTED_MAX ? `Newest ${LISTED_MAX} papers` : 'Papers'),
    list(papers.slice(0, LISTED_MAX).map((paper) => paperLine(paper, urls))),
    heading(2, 'Everything in one file'),
    list(bulkLines(urls)),
    heading(2, 'Optional'),
    list(furtherLines(urls)),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-', resourceLink: true });
}

function about(papers: number): string {
  return (
    `${counted(papers, 'paper')}, read from source listings: title, authors, date, topics and ` +
    'abstract, each with the source and the lines that it stands on. Nothing was looked up ' +
    'elsewhere, so a field that no source gave is missing. Formulas are LaTeX between dollars; ' +
    'those that were repaired may lack a root or a tilde.'
  );
}

function topicLine({ slug, name, papers, description }: TopicShelf, urls: Addresses): Line {
  const note = [`${counted(papers.length, 'paper')}.`, description].join(' ').trim();
  return { name, url: urls.topic(slug), note };
}

function paperLine(paper: Frontmatter, urls: Addresses): Line {
  const note = [authorsLine(paper), paper.date ?? ''].filter((part) => part !== '').join(', ');
  return { name: paperName(paper), url: urls.paperAs(paper.id, 'md'), note };
}

function bulkLines(urls: Addresses): readonly Line[] {
  return [
    { name: 'BibTeX', url: urls.bulk('bib'), note: 'with abstracts' },
    { name: 'RIS', url: urls.bulk('ris'), note: 'with abstracts' },
    { name: 'CSL-JSON', url: urls.bulk('json'), note: 'with abstracts' },
    { name: 'JSON lines', url: urls.bulk('jsonl'), note: 'one paper a line' },
    {
      name: 'JSON Schema',
      url: urls.file('papers.schema.json'),
      note: 'what a line of JSON lines holds',
    },
    { name: 'Topics', url: urls.file('topics.json'), note: 'as JSON, with their files' },
    { name: 'Authors', url: urls.file('authors.json'), note: 'as JSON, with their files' },
  ];
}

function furtherLines(urls: Addresses): readonly Line[] {
  return [
    {
      name: 'About',
      url: urls.about(),
      note: 'where the pages come from, and how far to trust them',
    },
    {
      name: 'Report',
      url: urls.report(),
      note: 'what came in, what was merged, what was repaired',
    },
    { name: 'Authors', url: urls.authors(), note: 'names as printed, A to Z' },
    { name: 'Feed', url: urls.feed(), note: 'newest papers, Atom' },
  ];
}

function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

function list(lines: readonly Line[]): List {
  const children = lines.map(({ name, url, note }) => {
    const link: PhrasingContent = { type: 'link', url, children: [text(name)] };
    const rest = note === '' ? [] : [text(`: ${note}`)];
    return { type: 'listItem' as const, spread: false, children: [paragraph(link, ...rest)] };
  });
  return { type: 'list', ordered: false, spread: false, children };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s+/g, ' ') };
}
