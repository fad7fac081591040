/** Structured formats: which one a source is in, and its records as entries. */
import type { LineRange, Locator } from '../../model/claim.ts';
import type { Entry } from '../../model/entry.ts';
import type { LineRun, ParsedCapture } from '../../model/parsed-capture.ts';
import type { Problem } from '../../model/problem.ts';
import { headOf, type Source, textOf } from '../../model/source.ts';
import { aclXml } from './acl-xml.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { arxivJson } from './arxiv-json.ts';
import { arxivMail } from './arxiv-mail.ts';
import { bibtex } from './bibtex.ts';
import { citationCff } from './citation-cff.ts';
import { claimsOf } from './claims.ts';
import { crossref } from './crossref.ts';
import { cslJson } from './csl-json.ts';
import { cslYaml } from './csl-yaml.ts';
import { dblpXml } from './dblp-xml.ts';
import { endnoteXml } from './endnote-xml.ts';
import { frontMatter } from './front-matter.ts';
import { hfDaily } from './hf-daily.ts';
import { medline } from './medline.ts';
import { oai } from './oai.ts';
import { offprintJson } from './offprint-json.ts';
import { openalex } from './openalex.ts';
import { openreview } from './openreview.ts';
import { pubmedXml } from './pubmed-xml.ts';
import type { RecordFormat, RecordReading } from './record.ts';
import { refer } from './refer.ts';
import { ris } from './ris.ts';
import { semanticScholar } from './semantic-scholar.ts';
import { spreadsheet } from './spreadsheet.ts';

/** Every structured format. Where two fit a source equally well, the first one listed reads it. */
const RECORD_FORMATS: readonly RecordFormat[] = [
  bibtex,
  ris,
  medline,
  refer,
  pubmedXml,
  endnoteXml,
  arxivAtom,
  oai,
  dblpXml,
  aclXml,
  offprintJson,
  hfDaily,
  openalex,
  semanticScholar,
  openreview,
  crossref,
  arxivJson,
  cslJson,
  cslYaml,
  citationCff,
  frontMatter,
  spreadsheet,
  arxivMail,
];

/** Characters of a source that a format is recognised by. */
const HEAD = 65_536;
/** The least score by which a source is known for a structured format. */
const RECOGNISED = 0.5;

/** The structured format that a source is in, if it is in one. */
export function recordFormatOf(source: Source): RecordFormat | undefined {
  const head = headOf(source, HEAD);
  const scores = RECORD_FORMATS.map((format) => format.recognise(head));
  const best = Math.max(...scores);
  return best < RECOGNISED ? undefined : RECORD_FORMATS[scores.indexOf(best)];
}

/** What a line is taken for; a blank line is blank wherever it stands. */
const OTHER = 0;
const IN_RECORD = 1;
const UNREADABLE = 2;
const KINDS = ['boilerplate', 'entry', 'unparsed'] as const;

/** Reads the records of a source. What is set aside is said, each with its place; it never throws. */
export function readRecords(source: Source, format: RecordFormat): ParsedCapture {
  const text = textOf(source);
  const kinds = new Uint8Array(countLines(text) + 1);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const reading of format.read(text)) {
    if ('setAside' in reading) {
      problems.push(setAside(source, reading.at, reading.setAside));
      if (reading.unreadable) mark(kinds, reading.at, UNREADABLE);
      continue;
    }
    const { at } = reading;
    const claims = 'claims' in reading ? reading.claims : claimsOf(reading.facts, format.notation);
    if (claims.title === undefined) {
      problems.push(setAside(source, at, 'the record has no title'));
      mark(kinds, at, UNREADABLE);
      continue;
    }
    mark(kinds, at, IN_RECORD);
    entries.push({
      source: source.name,
      format: format.name,
      record: entries.length + 1,
      at,
      claims,
    });
    for (const message of remarksOf(reading)) problems.push(note(source, at, message));
  }
  if (entries.length === 0) problems.unshift(noEntry(source, format));
  return {
    capture: source.name,
    format: format.name,
    header: { figures: {} },
    entries,
    runs: runsOf(text, kinds),
    problems,
  };
}

function remarksOf(reading: RecordReading): readonly string[] {
  return 'facts' in reading ? (reading.remarks ?? []) : [];
}

function countLines(text: string): number {
  let count = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A line that a record shares with what cannot be read is the record's. */
function mark(kinds: Uint8Array, { lines }: Locator, kind: number): void {
  const [first, last] = lines ?? [1, kinds.length - 1];
  for (let no = first; no <= last; no += 1) if (kinds[no] !== IN_RECORD) kinds[no] = kind;
}

/** Runs of lines of one kind; what stands between records, such as brackets, is boilerplate. */
function runsOf(text: string, kinds: Uint8Array): LineRun[] {
  const runs: { kind: LineRun['kind']; lines: [number, number] }[] = [];
  let at = 0;
  for (let no = 1; no < kinds.length; no += 1) {
    const end = text.indexOf('\n', at);
    const isBlank = text.slice(at, end < 0 ? text.length : end).trim() === '';
    const kind = isBlank ? 'blank' : (KINDS[kinds[no] ?? OTHER] ?? 'boilerplate');
    const run = runs.at(-1);
    if (run?.kind === kind) run.lines[1] = no;
    else runs.push({ kind, lines: [no, no] });
    at = end + 1;
  }
  return runs;
}

function setAside({ name: file }: Source, at: Locator, message: string): Problem {
  return {
    severity: 'set-aside',
    file,
    ...lineOf(at.lines),
    message: `${message}; it is left out`,
  };
}

function note({ name: file }: Source, at: Locator, message: string): Problem {
  return { severity: 'note', file, ...lineOf(at.lines), message };
}

function lineOf(lines: LineRange | undefined): { line: number } | object {
  return lines === undefined ? {} : { line: lines[0] };
}

function noEntry({ name: file }: Source, { description, looksFor }: RecordFormat): Problem {
  const message = `it is ${description}, but no paper was found in it: expected ${looksFor}`;
  return { severity: 'set-aside', file, message };
}
