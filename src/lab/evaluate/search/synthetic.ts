/** Search records of a library that is made up, and what its readers ask. */
import type { SearchRecord } from '../../../model/search-record.ts';
import { slugify } from '../../../text/slug.ts';
import { isStopWord } from '../../../words/stop-words.ts';
import { eachPaper, type SyntheticPaper } from '../../bench/papers.ts';
import type { JudgedQuery } from './queries.ts';

const SEED = 20_260_120;
const QUERIES = 50;

/** Papers as the index takes them. */
export function* makeRecords(papers: number): Generator<SearchRecord> {
  for (const paper of eachPaper(papers, SEED)) yield recordOf(paper);
}

function recordOf({ title, authors, date, code, abstract }: SyntheticPaper): SearchRecord {
  const day = new Date(`${date} UTC`).toISOString().slice(0, 10);
  const id = slugify(title);
  const coins = new URLSearchParams({
    ctx_ver: 'Z39.88-2004',
    'rft.atitle': title,
    'rft.date': day,
  });
  return {
    ...{ id, title, authors, date: day, abstract },
    byline: authors.join(', '),
    year: day.slice(0, 4),
    topics: [`Topic ${code}`],
    shelves: [code.toLowerCase()],
    coins: coins.toString(),
  };
}

/** Kinds of questions, each about one paper. */
const KINDS: Readonly<Record<string, (record: SearchRecord) => readonly string[]>> = {
  title: ({ title }) => title.split(/[: ]+/).slice(0, 4),
  author: ({ authors: [name = ''] }) => [name],
  topical: ({ abstract }) => contentWords(abstract).slice(3, 6),
  word: ({ abstract }) => contentWords(abstract).slice(7, 8),
  misspelt: ({ abstract }) => contentWords(abstract).slice(9, 11).map(misspelt),
};

/** Questions of all kinds, each about a paper that answers it. */
export function queriesFor(
  ids: readonly string[],
  read: (id: string) => SearchRecord,
): readonly JudgedQuery[] {
  const kinds = Object.entries(KINDS);
  return Array.from({ length: QUERIES }, (_, at) => {
    const id = ids[Math.floor((at * ids.length) / QUERIES)] ?? '';
    const [kind, ask] = kinds[at % kinds.length] ?? ['title', () => [id]];
    return { text: ask(read(id)).join(' '), kind, grades: new Map([[id, 3]]) };
  });
}

function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/(?<=\s)[a-z]{6,}(?=\s)/g) ?? [];
  return words.filter((word) => !isStopWord(word));
}

function misspelt(word: string): string {
  return `${word.slice(0, 3)}${word.slice(4)}`;
}
