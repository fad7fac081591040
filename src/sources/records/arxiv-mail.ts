/** arXiv's daily mails and `.abs` files: fields, then the abstract, between lines of `\\`. */
import { naturalNames } from './people.ts';
import { eachLine } from './tagged-lines.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';

const FIELD =
  /^(arXiv|Paper|From|Date|Title|Authors?|Categories|Subj-class|Comments|Report-no|Journal-ref|DOI|MSC-class|ACM-class|License|Proxy)(?: \([^)]*\))?:\s*(.*)$/u;
const NAMES: Readonly<Record<string, FactName>> = {
  arXiv: 'arxiv',
  Paper: 'arxiv',
  Date: 'date',
  Title: 'title',
  Comments: 'note',
  'Journal-ref': 'note',
  DOI: 'doi',
};

interface Line {
  readonly line: string;
  readonly no: number;
}

export const arxivMail: RecordFormat = {
  name: 'arxiv-mail',
  description: "arXiv's daily mail, or an .abs file",
  looksFor: 'lines of "\\\\" around "arXiv:…", "Title:" and "Authors:"',
  notation: 'tex',
  recognise(sample) {
    if (!/^\\\\\s*$/mu.test(sample)) return 0;
    const marks = ['arXiv|Paper', 'Title', 'Authors?', 'Date'].filter((name) =>
      new RegExp(`^(?:${name})(?:: ?|:)`, 'mu').test(sample),
    );
    return marks.length >= 3 ? 1 : 0;
  },
  *read(text) {
    let block: Line[] = [];
    for (const line of eachLine(text)) {
      const starts = /^(?:arXiv:\S|Paper(?: \([^)]*\))?:)/u.test(line.line);
      const ends = /^(?:-{20,}|%%--|={20,})/u.test(line.line);
      if (starts || ends) {
        yield* blockReading(block);
        block = [];
      }
      if (!ends && (starts || block.length > 0)) block.push(line);
    }
    yield* blockReading(block);
  },
};

function* blockReading(block: readonly Line[]): Generator<RecordReading> {
  const [first] = block;
  const last = block.findLast(({ line }) => line.trim() !== '');
  if (first === undefined || last === undefined) return;
  const marks = block.flatMap(({ line }, index) => (line.startsWith('\\\\') ? [index] : []));
  const head = block.slice(0, marks[0] ?? block.length);
  const body = block.slice((marks[0] ?? block.length) + 1, marks[1] ?? block.length);
  const link = block.findLast(({ line }) => /^\\\\\s*\(/u.test(line));
  yield {
    at: { lines: [first.no, last.no] },
    facts: [
      ...headFacts(head),
      ...abstractOf(body),
      ...(link === undefined
        ? []
        : [
            { name: 'link' as const, value: link.line, at: { lines: [link.no, link.no] as const } },
          ]),
      { name: 'type', value: 'preprint', at: { lines: [first.no, first.no] } },
    ],
  };
}

/** Fields of the head; a line that begins with a space goes on with the field above. */
function headFacts(head: readonly Line[]): Fact[] {
  const fields: { name: string; value: string; lines: [number, number] }[] = [];
  for (const { line, no } of head) {
    const match = FIELD.exec(line);
    const last = fields.at(-1);
    if (match) fields.push({ name: match[1] ?? '', value: match[2] ?? '', lines: [no, no] });
    else if (last && /^\s+\S/u.test(line)) {
      last.value = `${last.value} ${line.trim()}`;
      last.lines[1] = no;
    }
  }
  return fields.flatMap(({ name, value, lines }) => fieldFacts(name, value, { lines }));
}

function fieldFacts(name: string, value: string, at: Fact['at']): Fact[] {
  if (/^Authors?$/u.test(name)) {
    return naturalNames(value).map((name) => ({ name: 'author', value: name, at }));
  }
  if (name === 'Categories')
    return value.split(/\s+/u).map((word) => ({ name: 'category', value: word, at }));
  const fact = NAMES[name];
  // "arXiv:2602.12181 (*cross-listing*)", "Tue, 24 Jul 2007 20:10:27 GMT   (370kb)"
  const text = fact === 'arxiv' ? (value.split(/\s/u)[0] ?? '') : value;
  return fact === undefined ? [] : [{ name: fact, value: text, at }];
}

function abstractOf(body: readonly Line[]): Fact[] {
  const written = body.filter(({ line }) => line.trim() !== '');
  const [first] = written;
  const last = written.at(-1);
  if (first === undefined || last === undefined) return [];
  const paragraphs = body
    .map(({ line }) => (/^ {2}\S/u.test(line) ? `\n\n${line.trim()}` : line))
    .join('\n');
  return [{ name: 'abstract', value: paragraphs, at: { lines: [first.no, last.no] } }];
}
