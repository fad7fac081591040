/** The pages of a library as plain Markdown with frontmatter, as other generators read them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../../mdx/index.ts';
import { authorNames } from '../../../model/paper.ts';

const PAGE = /\.mdx$/u;
/** Frontmatter, up to the line that closes it. */
const FRONTMATTER = /^---\n[^]*?\n---\n/u;

/**
 * Writes every page of a content folder as `<id>.md`: title, date, authors, topics and years in
 * frontmatter, the abstract as it stands.
 *
 * @param content folder that holds `papers/`
 * @param folder made where it is missing
 */
export function writeMarkdownCorpus(content: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(join(content, 'papers')).filter((name) => PAGE.test(name))) {
    const text = readFileSync(join(content, 'papers', file), 'utf8');
    writeFileSync(join(folder, file.replace(PAGE, '.md')), markdownPage(file, text));
  }
}

function markdownPage(file: string, text: string): string {
  const reading = readPage(file, text);
  if (!reading.ok) throw new Error(`expected a page of the synthetic library, found none: ${file}`);
  const { title, date, topics } = reading.paper;
  const facts = {
    title,
    ...(date !== undefined && { date: wholeDate(date), years: [date.slice(0, 4)] }),
    ...{ authors: authorNames(reading.paper), topics },
  };
  // JSON is YAML.
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n${text.replace(FRONTMATTER, '')}`;
}

/** `2024` and `2024-05` as the first day that they mean. */
function wholeDate(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}
