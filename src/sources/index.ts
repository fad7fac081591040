/** Sources → entries: the formats, and the one door through which a source is read. */
import { constants } from 'node:buffer';
import type { ReadSource } from '../model/read-source.ts';
import { headOf, type Source } from '../model/source.ts';
import { UNWATCHED, type Watch } from '../model/watch.ts';
import { structuredKindOf } from './structured-kinds.ts';
import { textKindOf } from './text-kinds.ts';
import { hasBatches } from './batches.ts';
import type { FileKind, Told } from './file-kind.ts';
import { detached } from './detached.ts';
import { withoutFarFuture } from './far-future.ts';
import { LISTING, type Claimed, type Reading, type Sample, type SourceFormat } from './format.ts';
import { isBlank, linesOf } from './lines.ts';
import { aclAnthology } from './listings/acl-anthology.ts';
import { acmLibrary } from './listings/acm-library.ts';
import { authorProfile } from './listings/author-profile.ts';
import { arxivList } from './listings/arxiv-list.ts';
import { cvf } from './listings/cvf.ts';
import { dailyPapers } from './listings/daily-papers.ts';
import { dblp } from './listings/dblp.ts';
import { googleScholar } from './listings/google-scholar.ts';
import { groupAbstracts } from './listings/group-abstracts.ts';
import { huggingFacePaper } from './listings/hugging-face-paper.ts';
import { ieeeXplore } from './listings/ieee-xplore.ts';
import { jmlr } from './listings/jmlr.ts';
import { labelledFields } from './listings/labelled-fields.ts';
import { markdownList } from './listings/markdown-list.ts';
import { openreviewPages } from './listings/openreview-pages.ts';
import { paperSearch } from './listings/paper-search.ts';
import { pmlr } from './listings/pmlr.ts';
import { scienceDirect } from './listings/science-direct.ts';
import { semanticScholarPages } from './listings/semantic-scholar-pages.ts';
import { titlesBy } from './listings/titles-by.ts';
import { titleAuthorsAbstract } from './listings/title-authors-abstract.ts';
import { pubmedText } from './listings/pubmed-text.ts';
import { RECORD_FORMATS } from './records/index.ts';
import { readInParts } from './parts.ts';
import { refuse, refuseText, type SourceRefusal } from './refusal.ts';
import { tidyClaims } from './texts.ts';

export { accountFor } from './account.ts';
export { openSource, type Opened } from './open.ts';
export type { SourceRefusal } from './refusal.ts';

/** Formats of text that is read by lines. Where two fit equally well, the first one listed reads it. */
const LISTINGS: readonly SourceFormat[] = [
  arxivList,
  aclAnthology,
  openreviewPages,
  pmlr,
  jmlr,
  cvf,
  ieeeXplore,
  acmLibrary,
  scienceDirect,
  googleScholar,
  dblp,
  semanticScholarPages,
  huggingFacePaper,
  pubmedText,
  markdownList,
  labelledFields,
  groupAbstracts,
  authorProfile,
  dailyPapers,
  paperSearch,
  titlesBy,
  titleAuthorsAbstract,
];

/** The least score by which a source is known for a structured format. */
const RECORD = 0.5;
/** Characters of a sample. */
const SAMPLED = 1_000_000;

/**
 * Reads one source in the format that its content fits best. The file's name decides nothing.
 * @param watch is told how far it has come
 * @returns the entries with an account of all lines, or why nothing could be read; it never throws
 */
export function readSource(source: Source, watch: Watch = UNWATCHED): ReadSource | SourceRefusal {
  const sample = sampleOf(headOf(source, SAMPLED));
  const record = recogniseFormat(sample, RECORD_FORMATS, RECORD);
  const structured = record === undefined ? structuredKindOf(sample.lines) : undefined;
  if (structured !== undefined) {
    const listed = isJson(sample)
      ? undefined
      : recogniseFormat(sample, mayHold(structured, sample), LISTING);
    return listed === undefined
      ? refuseText(source, structured)
      : asRead(source, listed, listed.read(source));
  }
  // A citation that a listing quotes makes it no file of citations: the better fit reads it.
  const others = isJson(sample) ? [] : LISTINGS;
  const candidates = record === undefined ? LISTINGS : [record, ...others];
  const format = recogniseFormat(sample, candidates, LISTING);
  if (format !== undefined && isTooLong(source, format))
    return refuse(source.name, 'too-long', tooLong(source, format));
  if (format !== undefined) return asRead(source, format, readingOf(source, format, watch));
  const nearest = recogniseFormat(sample, LISTINGS, Number.MIN_VALUE) ?? labelledFields;
  return refuseText(source, textKindOf(sample.lines), nearest);
}

/**
 * The listings that a text with a syntax of its own may yet be. A Markdown list may stand below front matter,
 * and hold tags of HTML; lines of a syntax that the first line does not have may be the text of one entry.
 */
function mayHold({ deciding }: Told, { lines }: Sample): readonly SourceFormat[] {
  return deciding[0] === lines[0] ? [markdownList] : LISTINGS;
}

/** Whether a text begins as an object of JSON, or a list of them: no listing does, whatever values it holds. */
function isJson({ text }: Sample): boolean {
  return /^\s*(?:\[\s*)?\{\s*"/u.test(text);
}

/** Characters of the longest text that a program can hold. */
const { MAX_STRING_LENGTH } = constants;

/** A file that cannot be whole in memory is read where it is cut into batches. */
function isTooLong(source: Source, { name }: SourceFormat): boolean {
  return source.length > MAX_STRING_LENGTH && !hasBatches(source, name);
}

function tooLong({ length }: Source, { label }: SourceFormat): FileKind {
  const millions = (count: number): string => `${Math.floor(count / 1e6)} million`;
  return {
    name: `${label}, of ${millions(length)} characters; at most ${millions(MAX_STRING_LENGTH)} can be read at once`,
    next: 'split it into smaller files',
  };
}

function isListing(format: string): boolean {
  return LISTINGS.some(({ name }) => name === format);
}

/** A reading, of which each entry may name a format of its own. */
type SourceReading = Omit<Reading, 'entries'> & {
  readonly entries: readonly (Claimed & { readonly format?: string })[];
};

/** A file of records may be several, one after the other. */
function readingOf(source: Source, format: SourceFormat, watch: Watch): SourceReading {
  if (!RECORD_FORMATS.includes(format)) return format.read(source);
  const formatOf = (text: string) =>
    recogniseFormat(sampleOf(text.slice(0, SAMPLED)), RECORD_FORMATS, RECORD);
  const listingOf = (text: string) => recogniseFormat(sampleOf(text), LISTINGS, LISTING);
  return readInParts(source, { format, formatOf, listingOf }, watch);
}

function sampleOf(text: string): Sample {
  return { text, lines: linesOf(text).filter((line) => !isBlank(line)) };
}

function recogniseFormat(
  sample: Sample,
  formats: readonly SourceFormat[],
  least: number,
): SourceFormat | undefined {
  let best: SourceFormat | undefined;
  let most = 0;
  for (const format of formats) {
    const score = format.recognise(sample);
    if (score < least || score <= most) continue;
    [best, most] = [format, score];
    if (most >= 1) break;
  }
  return best;
}

function asRead({ name }: Source, format: SourceFormat, reading: SourceReading): ReadSource {
  const { remarks: said, account, header = { figures: {} }, year } = reading;
  const dated = reading.entries.map(withoutFarFuture);
  const entries = dated.map(({ entry }) => entry);
  const remarks = [...said, ...dated.flatMap((each) => each.remarks)];
  const nothing = `it is ${format.label}, but no paper was found in it: expected ${format.expects}`;
  const all =
    entries.length > 0
      ? remarks
      : [{ severity: 'set-aside' as const, message: nothing }, ...remarks];
  return {
    source: name,
    format: format.name,
    header,
    ...(year && { year }),
    entries: entries.map((entry, index) => ({
      source: name,
      format: format.name,
      record: index + 1,
      ...entry,
      claims: tidyClaims(entry.claims, isListing(entry.format ?? format.name)),
    })),
    account,
    problems: all
      .map(({ severity, ...remark }) => ({ severity, file: name, ...detached(remark) }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
