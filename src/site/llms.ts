/** The library for language models, in the form of https://llmstxt.org. */
import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Frontmatter } from '../model/paper.ts';
import type { Features } from '../model/settings.ts';
import type { Addresses } from './absolute.ts';
import { authorsLine, paperName } from './naming.ts';
import { bySize, hasTopics, type TopicShelf } from './topics.ts';
import * as texts from '../texts/current.ts';

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
  readonly features: Pick<Features, 'report'>;
  /** Absolute addresses. */
  readonly urls: Addresses;
}

/** The file: what the library is, its topics, its newest papers in Markdown, and everything in bulk. */
export function llmsText({
  title,
  description,
  papers,
  topics,
  features,
  urls,
}: LlmsFacts): string {
  const children: RootContent[] = [
    heading(1, title),
    { type: 'blockquote', children: [paragraph(text(description))] },
    paragraph(text(texts.llmsAbout(papers.length))),
    ...(hasTopics(topics)
      ? [
          heading(2, texts.topicsTitle),
          list(bySize(topics.values()).map((topic) => topicLine(topic, urls))),
        ]
      : []),
    heading(2, papers.length > LISTED_MAX ? texts.newestPapers(LISTED_MAX) : texts.papersTitle),
    list(papers.slice(0, LISTED_MAX).map((paper) => paperLine(paper, urls))),
    heading(2, texts.everythingInOne),
    list(bulkLines(urls)),
    heading(2, texts.optional),
    list(furtherLines(urls, features)),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-', resourceLink: true });
}

function topicLine({ slug, name, papers, description }: TopicShelf, urls: Addresses): Line {
  const note = [`${texts.papers(papers.length)}.`, description].join(' ').trim();
  return { name, url: urls.topic(slug), note };
}

function paperLine(paper: Frontmatter, urls: Addresses): Line {
  const note = [authorsLine(paper, texts), paper.date ?? '']
    .filter((part) => part !== '')
    .join(', ');
  return { name: paperName(paper, texts), url: urls.paperAs(paper.id, 'md'), note };
}

function bulkLines(urls: Addresses): readonly Line[] {
  return [
    { name: 'BibTeX', url: urls.bulk('bib'), note: texts.withAbstracts },
    { name: 'RIS', url: urls.bulk('ris'), note: texts.withAbstracts },
    { name: 'CSL-JSON', url: urls.bulk('json'), note: texts.withAbstracts },
    { name: texts.jsonLines, url: urls.bulk('jsonl'), note: texts.onePaperALine },
    { name: texts.jsonSchema, url: urls.file('papers.schema.json'), note: texts.whatALineHolds },
    { name: texts.topicsTitle, url: urls.file('topics.json'), note: texts.asJson },
    { name: texts.authorsTitle, url: urls.file('authors.json'), note: texts.asJson },
  ];
}

function furtherLines(urls: Addresses, { report }: LlmsFacts['features']): readonly Line[] {
  return [
    { name: texts.aboutTitle, url: urls.about(), note: texts.llmsAboutNote },
    ...(report
      ? [{ name: texts.reportTitle, url: urls.report(), note: texts.llmsReportNote }]
      : []),
    { name: texts.authorsTitle, url: urls.authors(), note: texts.llmsAuthorsNote },
    { name: texts.feed, url: urls.feed(), note: texts.llmsFeedNote },
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
