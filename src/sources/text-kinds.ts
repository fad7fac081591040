/** Kinds of text that are no source, told by their lines. */
import type { Line } from './lines.ts';
import {
  type FileKind,
  type TextKind,
  PAPERS_INSTEAD,
  type Told,
  SEARCHED,
  MOST,
  anyLine,
  mostLines,
  CODE_LINE,
  CHAT_LINE,
  LOG_LINE,
  REFERENCES_HEADING,
  REFERENCE,
  itemsOf,
  separatorsOf,
  headings,
  isTitle,
  SPEAKER,
  firstThatFits,
} from './file-kind.ts';

const EMPTY: FileKind = {
  name: 'an empty file',
  next: 'put a list of papers into it, or remove it',
};

/** Text that has no shape of its own. */
export const PROSE: FileKind = {
  name: 'prose that is no list of papers',
  next: 'put a list in its place in which each paper has its title and its abstract',
};

/** Text that could have been a listing. The first that fits is the kind. */
const TEXT_KINDS: readonly TextKind[] = [
  {
    name: 'a mail',
    next: 'copy the list of papers that it holds into a text file',
    decides: (lines) => {
      const headers = anyLine(/^(?:From|To|Cc|Subject|Date|Message-ID|Return-Path|Received):? \S/u);
      const found = headers(lines.slice(0, 30));
      return found.length >= 3 ? found : [];
    },
  },
  {
    name: 'minutes or notes of a meeting',
    next: PAPERS_INSTEAD,
    decides: (lines) => {
      const marks = anyLine(
        /^(?:#+\s*)?(?:minutes|agenda|attend(?:ees|ance)|present:|apologies|action items?|any other business|next meeting|(?:\p{L}+ )?meeting|protokoll|tagesordnung|anwesend(?:e|:)|entschuldigt|top \d|verschiedenes|procès-verbal|compte[ -]rendu|ordre du jour|présents|orden del día|asistentes)\b|^\d{1,2}\. any other business/iu,
      )(lines);
      return marks.length > 1 ? marks : [];
    },
  },
  {
    name: 'a recipe',
    next: PAPERS_INSTEAD,
    decides: (lines) => {
      const amounts = anyLine(
        /^[-*•]?\s*[\d½¼¾/.,]+\s?(?:g|kg|ml|l|dl|tsp|tbsp|cups?|oz|lb|teaspoons?|tablespoons?)\b/iu,
      );
      const heads = anyLine(/^(?:#+\s*)?ingredients\b/iu)(lines);
      return heads.length > 0 && amounts(lines).length > 1 ? [...heads, ...amounts(lines)] : [];
    },
  },
  {
    name: 'a curriculum vitae',
    next: 'copy the publications from it, or export them from a reference manager as BibTeX or RIS',
    decides: headings(
      /^(?:curriculum vitae|(?:work )?experience|education|employment|publications|awards|grants|teaching|service|skills|lebenslauf|ausbildung|berufserfahrung|publikationen)$/iu,
    ),
  },
  {
    name: 'the text of a paper',
    next: 'put its title, authors and abstract in its place, each under its label ("Title:", "Authors:", "Abstract:")',
    decides: headings(
      /^(?:(?:\d\.?|[IVX]+\.)?\s*(?:introduction|related work|background|methods?|experiments|results|discussion|conclusions?|references|acknowledge?ments)|abstract)$/iu,
    ),
  },
  {
    name: 'reviews of a paper',
    next: PAPERS_INSTEAD,
    decides: headings(
      /^(?:rating|confidence|soundness|strengths|weaknesses|questions|recommendation|review(?:er)?\s\d)\b/iu,
    ),
  },
  {
    name: 'an Org file',
    next: 'export it as Markdown',
    decides: (lines) => {
      const marks = anyLine(/^(?:#\+[A-Z_]+:|\*+ (?:TODO|DONE)\s|\*{2,}\s\S|:PROPERTIES:)/u)(lines);
      return marks.length > 1 ? marks : [];
    },
  },
  {
    name: 'reStructuredText',
    next: 'convert it to Markdown',
    decides: (lines) => {
      const marks = anyLine(/^(?:\.\. [\w-]+::|([=~^"-])\1{3,}$)|`[^`]+ <https?:[^>]+>`_/u)(lines);
      return marks.some(({ text }) => /[_:]$|`_|::/u.test(text)) ? marks : [];
    },
  },
  {
    name: 'a table',
    next: 'give its columns names such as "Title", "Authors", "Abstract", "Year" and "DOI"',
    decides: (lines) => {
      const counts = [',', ';', '\t'].map((sign) => separatorsOf(lines, sign));
      const isEven = counts.some(
        ([first = 0, ...others]) =>
          first > 1 && others.length > 0 && others.every((count) => count === first),
      );
      return isEven ? lines : [];
    },
  },
  {
    name: 'a list of references',
    next: 'export them from a reference manager as BibTeX or RIS, or look up their DOIs there',
    decides: (lines) => {
      const items = itemsOf(lines).filter(({ text }) => !REFERENCES_HEADING.test(text));
      const found = items.filter(({ text }) => REFERENCE.test(text.slice(0, SEARCHED)));
      const starts = new Set(found.map(({ no }) => no));
      return found.length > 1 && found.length >= MOST * items.length
        ? lines.filter(({ no }) => starts.has(no))
        : [];
    },
  },
  {
    name: 'a to-do list',
    next: PAPERS_INSTEAD,
    decides: mostLines(/^[-*+]\s+\[[ xX]\]\s/u, MOST),
  },
  {
    name: 'a timetable',
    next: 'put a list of the papers that are presented in its place, each with title and authors',
    decides: mostLines(/^\d{1,2}[:.]\d\d(?:\s?[-–]\s?\d{1,2}[:.]\d\d)?\s+(?!\p{L}+:)\p{Lu}/u, MOST),
  },
  {
    name: 'a list of URLs',
    next: 'open the pages and copy titles and abstracts: nothing is fetched',
    decides: mostLines(/^(?:[-*•]\s*|\d+[.)]\s*)?<?(?:https?:\/\/|www\.)\S+$/iu, MOST),
  },
  {
    name: 'a list of DOIs or arXiv numbers',
    next: 'add title and abstract to each: nothing is fetched',
    decides: mostLines(
      /^(?:doi:\s*|arxiv:\s*)?(?:10\.\d{4,9}\/\S+|\d{4}\.\d{4,5}(?:v\d+)?)$/iu,
      MOST,
    ),
  },
  {
    name: 'source code',
    next: PAPERS_INSTEAD,
    decides: mostLines(CODE_LINE, MOST / 1.5),
  },
  {
    name: 'a log',
    next: PAPERS_INSTEAD,
    decides: mostLines(LOG_LINE, MOST),
  },
  {
    name: 'a chat or a log',
    next: PAPERS_INSTEAD,
    decides: mostLines(CHAT_LINE, MOST),
  },
  {
    name: 'a chat or a log',
    next: PAPERS_INSTEAD,
    decides: (lines) => {
      const said = anyLine(SPEAKER)(lines);
      const speakers = new Set(said.map(({ text }) => SPEAKER.exec(text)?.[1]));
      const isTalk = said.length >= MOST * lines.length && said.length > 3;
      return isTalk && speakers.size <= said.length / 2 ? said : [];
    },
  },
  {
    name: 'a news page or a blog',
    next: PAPERS_INSTEAD,
    decides: (lines) => {
      const marks = anyLine(
        /^(?:by \p{Lu}\p{L}+ \p{Lu}\p{L}+|(?:published|posted|updated)(?: on)? \w.{4,30}|read more|share (?:this|on) .{1,30}|leave a comment|subscribe.{0,40})$/iu,
      )(lines);
      return marks.length > 2 ? marks : [];
    },
  },
  {
    name: 'a list of titles',
    next: 'add the authors below each title, and the abstract, or export the papers from a reference manager: nothing is fetched',
    decides: (lines) => {
      const titles = lines.filter(({ text }) => isTitle(text));
      return titles.length > 2 && titles.length >= 0.8 * lines.length ? titles : [];
    },
  },
  {
    name: 'a list of names',
    next: PAPERS_INSTEAD,
    decides: mostLines(/^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.?)? \p{Lu}[\p{Ll}’'-]+$/u, 0.9),
  },
  {
    name: 'a table',
    next: 'give each paper a line for its title and one for its abstract',
    decides: mostLines(/^[^\t]*\t[^\t]*\t|^\|.*\|$|^(?:[^,;]{0,80}[,;]){4}[^\s]/u, 0.9),
  },
  {
    name: 'Markdown that is no list of papers (a README or notes)',
    next: 'give each paper its title as a heading and its abstract below it',
    decides: (lines) => {
      const marks = anyLine(/^(?:#{1,6}\s|[-*+]\s+\[|!\[|```|\[!\[|\|.*\|$)/u)(lines);
      return marks.length >= 0.1 * lines.length ? marks : [];
    },
  },
];

/** The kind of a text that is no listing, and the lines that told it. */
export function textKindOf(lines: readonly Line[]): Told {
  if (lines.length === 0) return { kind: EMPTY, deciding: [] };
  return firstThatFits(TEXT_KINDS, lines) ?? { kind: PROSE, deciding: lines };
}
