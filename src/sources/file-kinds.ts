/** The kinds of file that are no source, and how each is told: by its first bytes or by its lines. */
/* eslint-disable no-control-regex -- the first bytes of files are control characters */
import type { Line } from './lines.ts';

export interface Kind {
  /** What the file is, after "it is". */
  readonly name: string;
  /** What to do with it. */
  readonly next: string;
}

/** A kind of file that is told by its first bytes. */
interface BinaryKind extends Kind {
  /** Matches the first bytes, a character each (Latin-1). */
  readonly begins: RegExp;
}

/** A kind of file that is told by its text. */
interface TextKind extends Kind {
  /** The lines that decide, of those that are not blank; none where it is another kind. */
  readonly decides: (lines: readonly Line[]) => readonly Line[];
  /** What more can be told of it, after its name. */
  readonly detail?: (lines: readonly Line[]) => string;
}

const COPY_TEXT = 'open it, select the list of papers, copy it, and save that as a text file';
const SAVE_AS_TEXT = 'save it as plain text, or copy the list of papers into a text file';
const PAPERS_INSTEAD = 'put a list of papers in its place';
const EXPORT = 'export the list of papers from it as text';

/** The first that fits is the kind. */
const BINARY_KINDS: readonly BinaryKind[] = [
  { name: 'a PDF', next: COPY_TEXT, begins: /^\s{0,20}%PDF-/ },
  { name: 'a Word document', next: SAVE_AS_TEXT, begins: /^PK\x03\x04.{0,4000}word\//s },
  { name: 'an Excel workbook', next: EXPORT, begins: /^PK\x03\x04.{0,4000}xl\//s },
  { name: 'a PowerPoint presentation', next: COPY_TEXT, begins: /^PK\x03\x04.{0,4000}ppt\//s },
  {
    name: 'an OpenDocument file',
    next: SAVE_AS_TEXT,
    begins: /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis/s,
  },
  {
    name: 'an Office document (Word, Excel or PowerPoint)',
    next: SAVE_AS_TEXT,
    begins: /^PK\x03\x04.{26}\[Content_Types\]\.xml/s,
  },
  { name: 'an EPUB book', next: COPY_TEXT, begins: /^PK\x03\x04.{26}mimetypeapplication\/epub/s },
  {
    name: 'an archive',
    next: 'unpack it and put its files here',
    begins: /^(?:PK[\x03\x05]|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|.{257}ustar)/s,
  },
  { name: 'an old Office document', next: SAVE_AS_TEXT, begins: /^\xd0\xcf\x11\xe0/ },
  { name: 'an RTF document', next: SAVE_AS_TEXT, begins: /^\{\\rtf/ },
  { name: 'a PostScript file', next: COPY_TEXT, begins: /^%!PS/ },
  {
    name: 'an image',
    next: 'copy the list of papers as text instead of its picture',
    begins:
      /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\x2a\x00|MM\x00\x2a|BM.{4}\x00{4}|.{4}ftyp(?:heic|avif|mif1))/s,
  },
  {
    name: 'a recording',
    next: 'put a list of papers as text in its place',
    begins: /^(?:ID3|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1a\x45\xdf\xa3)/s,
  },
  { name: 'a database', next: EXPORT, begins: /^SQLite format 3\x00/ },
];

/** A file of which nothing else is known than that it is no text. */
export const NO_TEXT: Kind = {
  name: 'binary data and no text',
  next: 'save the page as plain text (UTF-8) and put that file in its place',
};

const EMPTY: Kind = {
  name: 'an empty file',
  next: 'put a list of papers into it, or remove it',
};

/** Text that has no shape of its own. */
export const PROSE: Kind = {
  name: 'prose that is no list of papers',
  next: 'put a list in its place in which each paper has its title and its abstract',
};

/** The name of a binary file's kind, by its first bytes. */
export function binaryKindOf(bytes: Uint8Array): Kind | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return BINARY_KINDS.find(({ begins }) => begins.test(head));
}

/** Characters of a line that are looked at: a line may be the whole file. */
const SEARCHED = 2000;
/** Share of the lines that have to fit, where a kind is told by its lines. */
const MOST = 0.6;

/** Told by the first line that is not blank. */
const firstLine = (pattern: RegExp) => (lines: readonly Line[]) => {
  const [first] = lines;
  return first && pattern.test(first.text.slice(0, SEARCHED)) ? lines : [];
};

/** Told by a pattern that any line has. */
const anyLine = (pattern: RegExp) => (lines: readonly Line[]) =>
  lines.filter(({ text }) => pattern.test(text.slice(0, SEARCHED)));

/** Told by a pattern that most of the lines have. */
const mostLines = (pattern: RegExp, share: number) => (lines: readonly Line[]) => {
  const fitting = anyLine(pattern)(lines);
  return fitting.length >= share * lines.length ? fitting : [];
};

const CODE_LINE =
  /^(?:import |from \S+ import |#include|using namespace|package \w|def \w+\(|class \w+[(:{ ]|(?:export )?(?:const|let|var|function|interface|type) \w|(?:public|private|protected|static) |return\b|if ?\(|for ?\(|while ?\(|(?:if|for|while|with) .{1,80}:$|\}|\{$|\/\/|\/\*|#!\/|@\w+\(|[a-z_][\w.[\]'"]{0,40} ?[-+*]?= ?\S|[a-z_][\w.]{0,40}\(.*\)$|.*[;{]$)/;
const HTML_TAG =
  /^<\/?(?:html|head|body|main|div|p|a|span|li|[uo]l|table|t[rdh]|h[1-6]|script|meta|link|article|section|br|img)[\s>/]/iu;
const CHAT_LINE =
  /^(?:\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]M)?\]?|\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d\d[^\]]{0,9}\]?)\s*[-–<\]]?\s*\S/iu;

/** What machines write of what they do, a line each with its time or the address of who asked. */
const LOG_LINE =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |\p{Lu}\p{Ll}{2} +\d{1,2} \d\d:\d\d:\d\d |at [\w.$]+\(|(?:[a-z]+\.)+\w*(?:Exception|Error)\b|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG)\b)/u;

/** The heading above a list of references. */
const REFERENCES =
  /^(?:#+\s*)?(?:references|bibliography|works cited|literature|literatur(?:verzeichnis)?)$/iu;
const NUMBERED = /^(?:\[\d{1,3}\]|\d{1,3}[.)])\s/u;
/** A reference: the year at its end, in brackets behind the names, or behind a title in quotation marks. */
const REFERENCE =
  /^(?:\[\d{1,3}\]|\d{1,3}[.)]|[•*-])?\s*\p{Lu}(?:.{10,600}\b(?:1[5-9]|20)\d\d[a-z]?\)?[.,;]?\s*(?:\S*doi\S*|https?:\S*)?$|.{3,400}\((?:19|20)\d\d[a-z]?\)[.,:]\s|.{3,300}[“"].{10,300}[,.]?[”"].{3,300}\b(?:19|20)\d\d)/u;

/** The items of a list, each as one line: what is numbered goes on to the next number. */
function itemsOf(lines: readonly Line[]): readonly Line[] {
  if (lines.filter(({ text }) => NUMBERED.test(text)).length < 2) return lines;
  const items: Line[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (last === undefined || NUMBERED.test(line.text)) items.push(line);
    else items[items.length - 1] = { ...last, text: `${last.text} ${line.text}` };
  }
  return items;
}

/** How often a sign stands in each line outside quotation marks, in the first lines. */
function separatorsOf(lines: readonly Line[], sign: string): readonly number[] {
  return lines.slice(0, 20).map(
    ({ text }) =>
      text
        .slice(0, SEARCHED)
        .replace(/"[^"]*"/gu, '')
        .split(sign).length - 1,
  );
}

/** Told by headings, three of them at least. */
function headings(pattern: RegExp): TextKind['decides'] {
  return (lines) => {
    const found = anyLine(pattern)(lines);
    return found.length > 2 ? found : [];
  };
}

/** A few words, most of them with a capital, and no sentence. */
function isTitle(text: string): boolean {
  const words = text.slice(0, 300).match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    words.length > 1 &&
    text.length > 20 &&
    text.length < 250 &&
    capital > 0.6 * words.length &&
    !/[.!;,]$/u.test(text)
  );
}

/** `: a document with root <feed xmlns="…">`, the first tag as typed. */
function rootOfXml(lines: readonly Line[]): string {
  const text = textOf(lines);
  const root = /<[A-Za-z_][^<>]*>/u.exec(text.replace(/<!--[^]*?-->/gu, ''))?.[0];
  return root === undefined
    ? ''
    : `: a document with root ${root.replace(/\s+/gu, ' ').slice(0, 80)}`;
}

/** What a list holds, or an object: `: a list of numbers`, `: an object with "a", "b"`. */
function shapeOfJson(lines: readonly Line[]): string {
  const text = textOf(lines);
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

/** `Ann Lee: …`, a line of a conversation; its first group is who speaks. */
const SPEAKER = /^(\p{Lu}[\p{L} .'’-]{1,30}):\s+\S/u;

/** `plugins:` with `- sitemap` below: no listing is written so. */
function hasListBelowKey(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }, at) => /^[a-z][\w-]*:$/u.test(text) && /^-\s+\S/u.test(lines[at + 1]?.text ?? ''),
  );
}

/** The first lines as one text. */
function textOf(lines: readonly Line[]): string {
  return lines
    .slice(0, 50)
    .map((line) => line.text.slice(0, SEARCHED))
    .join('\n');
}

/** Text with a syntax of its own, which is never read as a listing. The first that fits is the kind. */
const STRUCTURED_KINDS: readonly TextKind[] = [
  {
    name: 'an HTML page',
    next: 'open it in a browser, select all, copy, and save the text as a .txt file',
    decides: (lines) =>
      [
        firstLine(/^<(?:!doctype html|html|head|body)\b/iu)(lines),
        mostLines(HTML_TAG, MOST / 2)(lines),
      ].find((deciding) => deciding.length > 0) ?? [],
  },
  {
    name: 'XML of another shape',
    detail: rootOfXml,
    next: 'known are answers of arXiv, OAI-PMH and PubMed, and files of DBLP, the ACL Anthology and EndNote: export the papers as one of these, or as text',
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
    next: 'known are CSL-JSON, papers.jsonl, arXiv’s metadata and answers of Crossref, OpenAlex, Semantic Scholar, OpenReview and Hugging Face: export the papers as one of these, or as text',
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
        opens || (hasListBelowKey(lines) && !/^title:[^]*^abstract:/mu.test(textOf(lines)));
      return isYaml && keys.length >= MOST * lines.length ? keys : [];
    },
  },
];

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
      const marks = anyLine(/^(?:#\+[A-Z_]+:|\*+ (?:TODO|DONE)\s|:PROPERTIES:)/u)(lines);
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
      const items = itemsOf(lines).filter(({ text }) => !REFERENCES.test(text));
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

/** The kind of a text with a syntax of its own, and the lines that told it. */
export function structuredKindOf(lines: readonly Line[]): Told | undefined {
  return firstThatFits(STRUCTURED_KINDS, lines);
}

/** The kind of a text that is no listing, and the lines that told it. */
export function textKindOf(lines: readonly Line[]): Told {
  if (lines.length === 0) return { kind: EMPTY, deciding: [] };
  return firstThatFits(TEXT_KINDS, lines) ?? { kind: PROSE, deciding: lines };
}

/** A kind of file, with the lines by which it was told. */
export interface Told {
  readonly kind: Kind;
  readonly deciding: readonly Line[];
}

function firstThatFits(kinds: readonly TextKind[], lines: readonly Line[]): Told | undefined {
  for (const kind of kinds) {
    const deciding = kind.decides(lines);
    if (deciding.length === 0) continue;
    const name = `${kind.name}${kind.detail?.(lines) ?? ''}`;
    return { kind: { name, next: kind.next }, deciding };
  }
  return undefined;
}
