/** Lists of papers with one line each: `"A Title" by Ann Lee and Bo Chen (2016)`. */
import type { Claims } from '../../model/entry.ts';
import { itemsOf } from '../file-kind.ts';
import { addressesIn } from '../identifiers-in.ts';
import type { Line } from '../lines.ts';
import { ITEM } from './above.ts';
import { claimsAround } from './citation-text.ts';
import { draftOf, printed, type Draft } from './draft.ts';
import { authorsIn, identifierClaims } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';

const QUOTED = /^["“«„](?<title>[^"“”«»„]{8,300}?)[,.]?["”»“]\s*,?\s*(?<rest>.*)$/su;
/** Without quotation marks, the year has to stand behind the names. */
const BARE =
  /^(?<title>\p{Lu}.{8,300}),? by (?<rest>\p{Lu}.{3,600}? \((?:[^()]{0,60}\b)?(?:19|20)\d\d\)).{0,200}$/su;
const BY = /^(?:by|von|par|por|di|–|—|-)\s+/iu;
const ADDRESSES = /\s*[[(<]?https?:\/\/[^\s\])>]+[\])>]?/gu;
/** Share of the lines that have to be papers. */
const SHARE = 0.75;

function draftOfItem(line: Line, lines: readonly Line[]): Draft[] {
  const text = line.text.replace(ITEM, '');
  const groups = (QUOTED.exec(text) ?? BARE.exec(text))?.groups;
  if (groups === undefined) return [];
  const { title = '', rest = '' } = groups;
  const said = rest.replace(ADDRESSES, '').replace(BY, '').trim();
  const beside = said === '' ? {} : peopleAnd(said, lines);
  if (beside.authors === undefined) return [];
  const [address] = addressesIn(text);
  const claims = {
    title: printed(title, lines),
    ...beside,
    ...identifierClaims(text, lines),
    ...(address && { [address.name]: printed(address.value, lines) }),
  };
  return [draftOf(lines, [{ claims }])];
}

/** Names up to a bracket or a year: with "by" or a bracket behind it, one person alone is known for one. */
const NAMES = /^(?<names>[^()]+?)[.,;]*\s*(?<behind>\(.*|\b(?:19|20)\d\d\b.*|)$/su;

function peopleAnd(text: string, lines: readonly Line[]): Claims {
  const { names = '', behind = '' } = NAMES.exec(text)?.groups ?? {};
  return isNames(names)
    ? { ...claimsAround(behind, lines), ...authorsIn(names, lines) }
    : claimsAround(text, lines);
}

interface Item {
  readonly drafts: readonly Draft[];
  readonly lines: readonly Line[];
}

/** Each item with its lines: numbered ones go on to the next number, others to the next quotation mark. */
function itemsIn(lines: readonly Line[]): Item[] {
  const numbered = itemsOf(lines);
  const starts = numbered.length < lines.length ? numbered.map(({ no }) => no) : quoted(lines);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    const own = lines.filter(({ no }) => no >= start && no < end);
    const text = own.map((line) => line.text).join(' ');
    return { lines: own, drafts: draftOfItem({ no: start, text }, own) };
  });
}

function quoted(lines: readonly Line[]): readonly number[] {
  const opening = lines.filter(({ text }) => /^["“«„]/u.test(text.replace(ITEM, '')));
  return (opening.length * 3 < lines.length ? lines : opening).map(({ no }) => no);
}

function read(lines: readonly Line[]): ListingReading {
  const items = itemsIn(lines);
  const drafts = items.flatMap((item) => item.drafts);
  const taken = new Set(drafts.flatMap((draft) => draft.lines.map(({ no }) => no)));
  return {
    drafts,
    boilerplate: [],
    unparsed: lines.filter(({ no }) => !taken.has(no)),
    notes: [],
  };
}

function recognise(lines: readonly Line[]): number {
  const items = itemsIn(lines.slice(0, 400));
  const papers = items.filter(({ drafts }) => drafts.length > 0).length;
  return papers > 1 && papers >= SHARE * items.length ? papers / items.length : 0;
}

/** Lists of titles with their authors behind them. */
export const titlesBy = listing({
  name: 'titles-by-authors',
  label: 'a list of titles, each with its authors behind it',
  looksFor: 'lines such as "“A Title” by Ann Lee and Bo Chen (2016)"',
  expects: 'a title in quotation marks, and its authors behind it',
  recognise,
  read,
});
