/** One reading of a page of `content/papers/`: all that the later stages of a build need of it. */
import type { Abstract, Inline } from '../model/abstract.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { readPage } from '../mdx/index.ts';
import { renderAbstract, renderTitle } from '../render/index.ts';
import { countTerms, type TermCount } from '../related/index.ts';
import { plainText } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import { topicSlugs } from '../topics/index.ts';
import type { Texts } from '../texts/languages.ts';
import { repairsOf, type RepairNote } from './repairs.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** A paper as published: made once from its page, then read by pages, exports, feeds and indexes. */
export interface PaperRecord {
  /** The frontmatter, its topics as slugs. */
  readonly paper: Frontmatter;
  readonly body: PaperBody;
  /** The words of title and abstract that papers are compared by. */
  readonly words: readonly TermCount[];
}

/** What a record holds besides the frontmatter; it is read from disk whenever a page needs it. */
export interface PaperBody {
  readonly titleHtml: string;
  /** Empty where the page holds no abstract. */
  readonly abstract: Abstract;
  readonly abstractHtml: string;
  /** The abstract in plain text, formulas in Unicode. */
  readonly abstractText: string;
  /** What was repaired in its formulas. */
  readonly repairs: readonly RepairNote[];
  /** Other wordings of the title or the abstract among its sources. */
  readonly wordings: readonly Wording[];
}

/** A page read: its record, or the reasons why it is set aside. */
export type PaperRecordReading =
  | { readonly ok: true; readonly record: PaperRecord; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a page.
 *
 * @param file file name, without folder; its stem is the paper's id
 * @param texts what is said of repaired formulas
 */
export function readRecord(file: string, text: string, texts: Texts): PaperRecordReading {
  const reading = readPage(file, text);
  if (!reading.ok) return reading;
  const { abstract, ...frontmatter } = reading.paper;
  const paper = { ...frontmatter, topics: topicSlugs(frontmatter.topics) };
  return {
    ok: true,
    record: { paper, body: bodyOf(paper, abstract, texts), words: wordsOf(paper, abstract) },
    problems: reading.problems,
  };
}

function bodyOf(paper: Frontmatter, abstract: Abstract, texts: Texts): PaperBody {
  const repairs = repairsOf(abstract, paper.reconstructed ?? [], texts);
  const otherwise = paper.sources.filter(({ titleSeen, wording }) => titleSeen ?? wording);
  return {
    titleHtml: renderTitle(paper.title),
    abstract,
    abstractHtml: renderAbstract(abstract, repairs.marks),
    abstractText: plainText(abstract),
    repairs: repairs.notes,
    wordings: wordingsOf(paper, abstract, otherwise),
  };
}

/** The title of an untitled paper is its abstract's first words, which are counted already. */
function wordsOf({ title, untitled }: Frontmatter, abstract: Abstract): readonly TermCount[] {
  return countTerms(untitled ? '' : prose([parseTitle(title)]), prose(abstract));
}

/** What a text says in words; the letters of formulas mean something else in every paper. */
function prose(abstract: Abstract): string {
  return abstract.map((inlines) => plainText(inlines.filter(isProse))).join(' ');
}

function isProse({ type }: Inline): boolean {
  return type !== 'formula' && type !== 'code';
}
