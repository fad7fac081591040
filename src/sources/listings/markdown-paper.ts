/** One paper of a Markdown list: its title, its links, and what the text beside them says. */
import type { Claims } from '../../model/entry.ts';
import { rowOf } from '../../model/fields.ts';
import { addressesIn, identifiersIn } from '../identifiers-in.ts';
import type { Line } from '../lines.ts';
import { claimsAround, isAuthors, isDate, isVenue } from './citation-text.ts';
import { printed } from './draft.ts';
import type { TextRun } from './markdown-blocks.ts';

/** Words that name what a link leads to, and no paper. */
const GENERIC = new Set(
  (
    'paper papers pdf link links arxiv abs abstract html code codes github gitlab git repo repository official ' +
    'project page website site web homepage demo video videos slides poster blog post dataset datasets data ' +
    'model models weights hugging face huggingface hf openreview acl anthology doi url here full text summary ' +
    'read more view download preprint bibtex bib cite citation source supplementary supplemental supplement ' +
    'supp appendix talk twitter tweet x colab notebook unofficial pytorch tensorflow jax keras publication ' +
    'article original ieee acm springer elsevier cvf pmlr neurips nips icml iclr cvpr iccv eccv emnlp naacl ' +
    'aaai semantic scholar google the on in at a an of for with and oral spotlight star stars null none'
  ).split(' '),
);
const MEDALS = /^[\p{Extended_Pictographic}\p{So}\uFE0F\u200D\s]+/u;
/** Places that hold a paper under an address without an identifier. */
const PAPER_PLACE =
  /(?:openaccess\.thecvf\.com|proceedings\.(?:mlr\.press|neurips\.cc)|papers\.n(?:eur)?ips\.cc|ieeexplore\.ieee\.org\/(?:abstract\/)?document|sciencedirect\.com\/science\/article|nature\.com\/articles|jmlr\.org\/papers|semanticscholar\.org\/paper|dl\.acm\.org\/(?:doi|citation)|link\.springer\.com\/(?:article|chapter)|ojs\.aaai\.org|ijcai\.org\/proceedings|isca-archive\.org|usenix\.org\/conference|biorxiv\.org\/content|hal\.science\/)/iu;
const CODE_TEXT = /\b(?:code|git ?hub|gitlab|repo(?:sitory)?|implementation)\b/iu;
const PAGE_TEXT = /\b(?:project|web ?site|home ?page|page)\b/iu;
const LONGEST_TITLE = 300;

/** Whether an address is that of a paper. */
export function isPaperAddress(address: string): boolean {
  if (identifiersIn(address).length > 0) return true;
  return /^https?:.*\.pdf(?:$|[?#])/iu.test(address) || PAPER_PLACE.test(address);
}

/** What tells one paper from another by its address. */
export function paperKey(address: string): string {
  const [found] = identifiersIn(address);
  return found === undefined ? address : `${found.name}:${found.value}`;
}

/** Whether a text says something of its own: two words that are no names of links. */
export function isTelling(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words.filter((word) => !GENERIC.has(word) && !/^\d/u.test(word));
  if (/^(?:https?:\/\/|www\.)\S+$/u.test(text.trim())) return false;
  return words.length > 1 && own.length > 0 && /\p{L}{3}/u.test(own.join(' '));
}

/** A title and what stands around it. */
export interface Titled {
  readonly title: string;
  /** The address that the title leads to. */
  readonly link?: string;
  readonly rest: readonly TextRun[];
  /** The title is marked as one: by a link, in bold, or in quotes. */
  readonly isMarked: boolean;
}

/** The title in the runs of a line; nothing where none can be told. */
export function titleIn(runs: readonly TextRun[]): Titled | undefined {
  return (
    titleOfSpan(runs, ({ link }) => link !== undefined && isPaperAddress(link)) ??
    titleOfSpan(runs, ({ strong }) => strong === true) ??
    titleOfSpan(runs, ({ link }) => link !== undefined) ??
    quotedTitle(runs) ??
    leadingTitle(runs)
  );
}

/** The first run of text that is marked alike and tells something. */
function titleOfSpan(
  runs: readonly TextRun[],
  isMarked: (run: TextRun) => boolean,
): Titled | undefined {
  for (let from = 0; from < runs.length; from += 1) {
    const first = runs[from];
    if (first === undefined || !isMarked(first)) continue;
    let to = from;
    while (to < runs.length && isSame(runs[to], first, isMarked)) to += 1;
    const text = textOfRuns(runs.slice(from, to));
    const title = bareTitle(text);
    const isLabel = /:$/u.test(text) || /^\s*:/u.test(runs[to]?.text ?? '');
    if (isTitle(title) && !(isLabel && first.link === undefined)) {
      const rest = [...runs.slice(0, from), { text: '\u2028' }, ...runs.slice(to)];
      const { link } = first;
      return { title, rest, isMarked: true, ...(link !== undefined && { link }) };
    }
    from = to;
  }
  return undefined;
}

function isSame(
  run: TextRun | undefined,
  first: TextRun,
  isMarked: (run: TextRun) => boolean,
): boolean {
  return run !== undefined && isMarked(run) && run.link === first.link;
}

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || !isTelling(text)) return false;
  return !isDate(text) && !isAuthors(text) && !(isVenue(text) && /\d/u.test(text));
}

const QUOTED = /["“](?<title>[^"“”]{8,300})["”]/u;

function quotedTitle(runs: readonly TextRun[]): Titled | undefined {
  const text = plainOf(runs);
  const match = QUOTED.exec(text);
  const title = bareTitle(match?.groups?.['title'] ?? '');
  if (match === null || !isTitle(title)) return undefined;
  const rest = `${text.slice(0, match.index)}\u2028${text.slice(match.index + match[0].length)}`;
  return { title, rest: [{ text: rest }, ...linksOf(runs)], isMarked: true };
}

/** `[2023/05]`, `(KITES 2023)` before a title. */
const TAG = /^\s*(?:[[(【][^\])】]{1,40}[\])】]\s*|\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?:?\s+)/u;
/** Where a title that is not marked ends. */
const END =
  /[\n\u2028|(•]|\s[-–—]\s|\[|,\s+(?=\p{Lu}[\p{L}'’.-]*\s+\p{Lu}[\p{L}'’-]+,)|\.(?=\s|$)|\s*$/u;

function leadingTitle(runs: readonly TextRun[]): Titled | undefined {
  const text = plainOf(runs);
  const tag = TAG.exec(text)?.[0] ?? '';
  const after = text.slice(tag.length);
  const end = after.search(END);
  const title = bareTitle(after.slice(0, end));
  if (!isTitle(title) || title.split(' ').length < 3) return undefined;
  const rest = `${tag}\u2028${after.slice(end)}`;
  return { title, rest: [{ text: rest }, ...linksOf(runs)], isMarked: false };
}

/** The text of runs that are no links. */
function plainOf(runs: readonly TextRun[]): string {
  return runs.map(({ text, link }) => (link === undefined ? text : ' ')).join('');
}

const linksOf = (runs: readonly TextRun[]): TextRun[] =>
  runs.filter(({ link }) => link !== undefined);

/** The text of runs, in one line. */
export function textOfRuns(runs: readonly TextRun[]): string {
  const text = runs.map((run) => run.text).join('');
  return text.replace(/[\s\u2028]+/gu, ' ').trim();
}

/** A title without numbers, signs and quotes around it. */
export function bareTitle(text: string): string {
  return text
    .replace(/[\s\u2028]+/gu, ' ')
    .trim()
    .replace(MEDALS, '')
    .replace(/^(?:\[?\d{1,4}[.)\]]|[-*•])\s+/u, '')
    .replace(/^["“](.*)["”][.,]?$/u, '$1')
    .replace(/(?<!\.)[.,;:]$/u, '')
    .trim();
}

/** What the links of a paper say: identifiers, its PDF, its code, its page. */
export function linkClaims(
  runs: readonly TextRun[],
  title: Titled,
  lines: readonly Line[],
): Claims {
  const claims: Record<string, unknown> = {};
  const put = (name: 'url' | 'pdf' | 'codeUrl', value: string): void => {
    const known = rowOf(name).schema.safeParse(value);
    if (known.success) claims[name] ??= printed(known.data, lines);
  };
  for (const { link = '', text } of runs) {
    for (const { name, value } of identifiersIn(link)) claims[name] ??= printed(value, lines);
    const [address] = addressesIn(link);
    if (address?.name === 'pdf') put('pdf', link);
    else if (address?.name === 'codeUrl' || CODE_TEXT.test(text)) put('codeUrl', link);
    else if (address?.name === 'url' && (link === title.link || PAGE_TEXT.test(text)))
      put('url', link);
    else if (address?.name === 'url' && isPaperAddress(link) && identifiersIn(link).length === 0)
      put('url', link);
  }
  return claims;
}

/** What the text beside a title says. */
export function claimsBeside({ rest }: Titled, lines: readonly Line[]): Claims {
  const said = rest.filter(({ text, link }) => link === undefined || isVenue(text.trim()));
  return claimsAround(said.map(({ text }) => text).join(''), lines);
}
