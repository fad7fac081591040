/** Structured formats: their list, and how the records of any of them become entries. */
import type { LineRange, Locator } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import type { RunKind } from '../../model/read-source.ts';
import { textOf, type Source } from '../../model/source.ts';
import { UNWATCHED, type Watch } from '../../model/watch.ts';
import { runsOf } from '../account.ts';
import { detachedClaims } from '../detached.ts';
import type { Claimed, Reading, Remark, SourceFormat } from '../format.ts';
import { aclXml } from './acl-xml.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { arxivFeed } from './arxiv-feed.ts';
import { arxivJson } from './arxiv-json.ts';
import { arxivMail } from './arxiv-mail.ts';
import { bibtex } from './bibtex.ts';
import { bounded, titleFault } from './bounds.ts';
import { citationCff } from './citation-cff.ts';
import { claimsOf, isOwnRecord } from './claims.ts';
import { crossref } from './crossref.ts';
import { cslJson } from './csl-json.ts';
import { cslYaml } from './csl-yaml.ts';
import { dateRemarks } from './date-remarks.ts';
import { dblpJson } from './dblp-json.ts';
import { dblpXml } from './dblp-xml.ts';
import { endnoteXml } from './endnote-xml.ts';
import { europePmc } from './europe-pmc.ts';
import { frontMatter } from './front-matter.ts';
import { hfDaily } from './hf-daily.ts';
import { jsonObjects } from './json-objects.ts';
import { medline } from './medline.ts';
import { mods } from './mods.ts';
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
import { webOfScience } from './web-of-science.ts';

/** Every structured format. Where two fit a source equally well, the first one listed reads it. */
export const RECORD_FORMATS: readonly SourceFormat[] = [
  bibtex,
  ris,
  medline,
  refer,
  webOfScience,
  pubmedXml,
  endnoteXml,
  arxivFeed,
  arxivAtom,
  oai,
  dblpXml,
  mods,
  aclXml,
  offprintJson,
  hfDaily,
  europePmc,
  dblpJson,
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
  jsonObjects,
].map(asSourceFormat);

/** Characters of a source that a format is recognised by. */
const HEAD = 65_536;
function asSourceFormat(format: RecordFormat): SourceFormat {
  const { name, description, looksFor } = format;
  return {
    ...{ name, label: description, looksFor, expects: looksFor },
    recognise: ({ text }) => format.recognise(text.slice(0, HEAD)),
    read: (source, watch) => readRecords(source, format, watch),
  };
}

/** What a line is taken for; a blank line is blank wherever it stands. */
const OTHER = 0;
const IN_RECORD = 1;
const UNREADABLE = 2;
const KINDS = ['boilerplate', 'entry', 'unparsed'] as const;

/** Reads the records of a source. What is set aside is said, each with its place; it never throws. */
function readRecords(source: Source, format: RecordFormat, watch: Watch = UNWATCHED): Reading {
  const text = textOf(source);
  const kinds = new Uint8Array(countLines(text) + 1);
  const entries: Claimed[] = [];
  const remarks: Remark[] = [];
  for (const reading of format.read(text)) {
    watch({
      ...{ work: 'reading', file: source.name, entries: entries.length, total: text.length },
      done: Math.round((text.length * (reading.at.lines?.[1] ?? 0)) / kinds.length),
    });
    const { at } = reading;
    if ('setAside' in reading) {
      remarks.push((reading.unreadable ? setAside : note)(at, leftOut(reading.setAside)));
      if (reading.unreadable) mark(kinds, at, UNREADABLE);
      continue;
    }
    const { facts, left } = bounded('facts' in reading ? reading.facts : []);
    const claims = 'claims' in reading ? reading.claims : claimsOf(facts, format.notation);
    for (const fault of left) remarks.push(setAside(at, leftOut(fault)));
    if (claims.title === undefined && !isUntitledPaper(reading, claims)) {
      if (left.length === 0) remarks.push(setAside(at, leftOut(titleFault(facts))));
      mark(kinds, at, UNREADABLE);
      continue;
    }
    mark(kinds, at, IN_RECORD);
    entries.push({ at, claims: detachedClaims(claims) });
    for (const message of remarksOf(reading, claims)) remarks.push(note(at, message));
  }
  return { entries, remarks, account: { unit: 'line', runs: runsOf(kindsOfLines(text, kinds)) } };
}

/** A paper of a library of ours that no source gave a title has only its abstract. */
function isUntitledPaper(reading: RecordReading, { abstract }: Claims): boolean {
  const isOwn = 'claims' in reading || ('facts' in reading && isOwnRecord(reading.facts));
  return isOwn && abstract !== undefined;
}

function remarksOf(reading: RecordReading, claims: Claims): readonly string[] {
  if (!('facts' in reading)) return [];
  return [...(reading.remarks ?? []), ...dateRemarks(reading.facts, claims.date?.value)];
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

/** The kind of each line; what stands between records, such as brackets, is boilerplate. */
function kindsOfLines(text: string, kinds: Uint8Array): RunKind[] {
  const found: RunKind[] = [];
  let at = 0;
  for (let no = 1; no < kinds.length; no += 1) {
    const end = text.indexOf('\n', at);
    const isBlank = text.slice(at, end < 0 ? text.length : end).trim() === '';
    found.push(isBlank ? 'blank' : (KINDS[kinds[no] ?? OTHER] ?? 'boilerplate'));
    at = end + 1;
  }
  return found;
}

function setAside(at: Locator, message: string): Remark {
  return { severity: 'set-aside', ...lineOf(at.lines), message };
}

function leftOut(what: string): string {
  return `${what}; it is left out`;
}

function note(at: Locator, message: string): Remark {
  return { severity: 'note', ...lineOf(at.lines), message };
}

function lineOf(lines: LineRange | undefined): { line: number } | object {
  return lines === undefined ? {} : { line: lines[0] };
}
