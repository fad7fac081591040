/** Pages of the ACL Anthology: the papers of a volume or of an author, and one paper with its details. */
import type { Claims } from '../../model/entry.ts';
import { joinLines, type Line } from '../lines.ts';
import { titleAbove } from './above.ts';
import { abstractIn, draftOf, titleOf, type Draft, type Part } from './draft.ts';
import { authorsIn, labelOf, readField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { blocksAt, shareOfPage, sitePage } from './site-page.ts';

/** The links above each paper of a volume. */
const LINKS =
  /^\[?pdf\]?\s?\[?bib\]?(?:\s?\[?(?:abs|software|dataset|video|code|poster|data|slides|attachment|presentation)\]?)*$/iu;
const FRAME =
  /^(?:show all abstracts\s*|hide all abstracts|up|(?:proceedings of|findings of) .{1,200})+$/iu;
const VOLUME =
  /^(?:proceedings of|findings of|transactions of|computational linguistics,|in proceedings of)\s/iu;
/** The label that only the page of one paper has, and the one that ends what it says. */
const ID = /^anthology id\s?:/iu;
const CITE = /^(?:bibkey|cite \(|copy citation|export citation)/iu;

const names = (lines: readonly Line[]): string =>
  joinLines(lines).replaceAll(' | ', '; ').replace(/\s\|$/u, ';');
const namesIn = (lines: readonly Line[]): Part => ({ claims: authorsIn(names(lines), lines) });

/** The front matter of a volume has links too, but no authors. */
function draftOfBlock(block: readonly Line[]): Draft[] {
  const [, ...below] = block;
  for (let at = 1; at < Math.min(5, below.length); at += 1) {
    let end = at + 1;
    while (/[|,]$/u.test(below[end - 1]?.text ?? '') && end < below.length) end += 1;
    const authors = below.slice(at, end);
    if (!isNames(names(authors))) continue;
    const isVenue = VOLUME.test(below[end]?.text ?? '');
    const venue = isVenue ? below.slice(end, end + 1) : [];
    const abstract = below.slice(end + venue.length).filter(({ text }) => !FRAME.test(text));
    const parts = [
      titleOf(below.slice(0, at)),
      namesIn(authors),
      venuePart(venue),
      abstractIn(abstract),
    ];
    return [draftOf(block, parts)];
  }
  return [];
}

function venuePart([line]: readonly Line[]): Part {
  if (line === undefined) return {};
  return {
    claims: readField({ label: 'venue', lines: [{ ...line, text: `Venue: ${line.text}` }] }),
  };
}

function readVolume(lines: readonly Line[]): ListingReading {
  const starts = lines.flatMap(({ text }, index) => (LINKS.test(text) ? [index] : []));
  const drafts = blocksAt(lines, starts).flatMap(draftOfBlock);
  return sitePage(lines, drafts, ({ text }) => FRAME.test(text));
}

/** The page of one paper: title, authors and abstract above, labelled details below. */
function readPaper(lines: readonly Line[]): ListingReading {
  const at = lines.findIndex(({ text }) => ID.test(text));
  const heading = lines.findIndex(({ text }, index) => index < at && /^abstract:?$/iu.test(text));
  const top = heading < 0 ? at : heading;
  const authors = lines.slice(top - 1, top);
  const title = titleAbove(lines, top - 1);
  const end = lines.findIndex(({ text }, index) => index > at && CITE.test(text));
  const details = lines.slice(at, end < 0 ? lines.length : end);
  const abstract = heading < 0 ? [] : lines.slice(heading + 1, at);
  if (title.length === 0 || !isNames(names(authors))) return sitePage(lines, [], () => true);
  const own = [...title, ...authors, ...(heading < 0 ? [] : lines.slice(heading, at)), ...details];
  const parts = [
    titleOf(title),
    namesIn(authors),
    abstractIn(abstract),
    { claims: detailsIn(details) },
  ];
  return sitePage(lines, [draftOf(own, parts)], () => true);
}

/** `Year:` and its value, on one line or on two. What the page calls a volume is the venue. */
function detailsIn(lines: readonly Line[]): Claims {
  let claims: Claims = {};
  lines.forEach((line, index) => {
    const [label = '', ...rest] = line.text.split(/:\s*/u);
    const field = label.toLowerCase() === 'volume' ? 'venue' : label.toLowerCase();
    const next = lines[index + 1];
    const value =
      rest.join(':') === '' && next !== undefined && !/:$/u.test(next.text) ? next : undefined;
    const text = `${field}: ${value?.text ?? line.text.slice(line.text.indexOf(':') + 1)}`;
    if (labelOf(text) === undefined || /^(?:venue|editors?|month)$/iu.test(label)) return;
    claims = { ...readField({ label: field, lines: [{ ...(value ?? line), text }] }), ...claims };
  });
  return claims;
}

function read(lines: readonly Line[]): ListingReading {
  // The page of a volume prints the volume's own id above its papers.
  const isVolume = lines.filter(({ text }) => LINKS.test(text)).length > 1;
  return lines.some(({ text }) => ID.test(text)) && !isVolume
    ? readPaper(lines)
    : readVolume(lines);
}

/** Pages of the ACL Anthology. */
export const aclAnthology = listing({
  name: 'acl-anthology',
  label: 'a page of the ACL Anthology',
  looksFor: '"pdf bib abs" above each title, or "Anthology ID:" below an abstract',
  expects: 'the links "pdf bib", then title and authors',
  recognise: (lines) => shareOfPage(read(lines), lines),
  read,
});
