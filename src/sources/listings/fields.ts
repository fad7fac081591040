/** Fields that a listing names by a label (`Title: …`, `DOI: …`), and what the text after it becomes. */
import { categoryName } from '../../model/arxiv.ts';
import type { Claims } from '../../model/entry.ts';
import { rowOf, type FieldName } from '../../model/fields.ts';
import { normaliseArxiv } from '../../model/identifiers.ts';
import { readNames } from '../../names/list.ts';
import { identifiersIn } from '../identifiers-in.ts';
import { fieldNamed } from '../field-words.ts';
import { joinLines, type Line } from '../lines.ts';
import { dateIn } from '../dates.ts';
import { printed } from './draft.ts';

/** What the text of a label's lines says. */
type Reader = (text: string, lines: readonly Line[]) => Claims;

/** The text as the value of a field, where the field can have it. */
function valueOf(name: FieldName, text: unknown, lines: readonly Line[]): Claims {
  const value = rowOf(name).schema.safeParse(text).data;
  return value === undefined || value === '' ? {} : { [name]: printed(value, lines) };
}

const as =
  (name: FieldName): Reader =>
  (text, lines) =>
    valueOf(name, text, lines);

/** The names of a list of authors, and what stands beside them. */
export const authorsIn: Reader = (text, lines) => {
  const { names, truncated, others, affiliation } = readNames(text);
  const list = printed([...names], lines);
  return {
    ...(names.length > 0 && { authors: truncated ? { ...list, truncated } : list }),
    ...(others !== undefined && { authorCount: printed(names.length + others, lines) }),
    ...(affiliation !== undefined && { affiliation: printed(affiliation, lines) }),
  };
};

const date: Reader = (text, lines) => valueOf('date', dateIn(text), lines);

/** An address that names an arXiv paper or a DOI gives that too. */
const address =
  (name: 'url' | 'pdf'): Reader =>
  (text, lines) => {
    const [url = ''] = /https?:\/\/\S+/u.exec(text) ?? [];
    return { ...identifierClaims(text, lines), ...valueOf(name, url, lines) };
  };

/** The identifiers that a text names. */
export function identifierClaims(text: string, lines: readonly Line[]): Claims {
  return Object.fromEntries(
    identifiersIn(text).map(({ name, value }) => [name, printed(value, lines)]),
  );
}

const arxiv: Reader = (text, lines) => {
  const bare = normaliseArxiv(text);
  return bare === undefined ? identifierClaims(text, lines) : { arxiv: printed(bare, lines) };
};

/** arXiv's categories, by their ids in brackets or alone. */
const subjects: Reader = (text, lines) => {
  const ids = text.match(/[a-z-]+(?:\.[A-Za-z-]+)?/gu) ?? [];
  const known = [...new Set(ids.filter((id) => categoryName(id) !== undefined))];
  return known.length === 0 ? {} : { categories: printed(known, lines) };
};

const keywords: Reader = (text, lines) => {
  const words = text.split(text.includes(';') ? /;/u : /,/u).map((word) => word.trim());
  return valueOf(
    'keywords',
    words.filter((word) => word !== ''),
    lines,
  );
};

const nothing: Reader = () => ({});

/** One reader for several labels. */
function names(labels: string, reader: Reader): Readonly<Record<string, Reader>> {
  return Object.fromEntries(labels.split(',').map((label) => [label, reader]));
}

/** Labels in lower case. What is read as nothing is known to be no part of any other field. */
const LABELS: Readonly<Record<string, Reader>> = {
  ...{ title: as('title'), 'paper title': as('title') },
  ...{ author: authorsIn, authors: authorsIn, by: authorsIn },
  ...{ abstract: as('abstract'), summary: as('abstract') },
  ...{ year: date, date, published: date, 'publication date': date, 'published on': date },
  ...{ submitted: date, 'submission date': date, posted: date },
  ...{ venue: as('venue'), journal: as('venue'), conference: as('venue') },
  ...{ booktitle: as('venue'), 'published in': as('venue'), 'journal reference': as('venue') },
  ...{ 'journal-ref': as('venue'), 'journal ref': as('venue'), source: as('venue') },
  ...{ volume: as('volume'), issue: as('issue'), number: as('issue'), pages: as('pages') },
  ...{ publisher: as('publisher'), language: as('language'), note: as('note') },
  ...{
    url: address('url'),
    link: address('url'),
    paper: address('url'),
    'paper url': address('url'),
  },
  ...{ website: address('url'), 'paper link': address('url'), pdf: address('pdf') },
  ...{ code: as('codeUrl'), github: as('codeUrl'), repository: as('codeUrl') },
  ...{ doi: identifierClaims, arxiv, 'arxiv id': arxiv, 'cite as': arxiv, eprint: arxiv },
  ...{ keywords, 'key words': keywords, tags: keywords, subjects, categories: subjects },
  ...{ subject: subjects, comments: as('note'), comment: as('note') },
  ...{ 'tl;dr': nothing, tldr: nothing, readers: nothing, 'submission number': nothing },
  ...names(
    'student paper,paper type,area,subject area,serve as reviewer,anonymous url,ethics statement,' +
      'no acknowledgement section,reviewer guidelines,submission guidelines,resubmission,license,' +
      'changes since last submission,assigned action editor,latex source code,one-sentence summary,' +
      'signed permissions document,previous url,bibtex,community implementations,lay summary,data',
    nothing,
  ),
  ...{ 'anthology id': as('acl'), editors: nothing, month: nothing, bibkey: nothing },
  ...{ 'code of ethics': nothing, 'primary area': nothing, 'supplementary material': nothing },
  ...{ 'report-no': nothing, 'report number': nothing, 'msc-class': nothing, 'acm-class': nothing },
  ...{
    id: nothing,
    'paper id': nothing,
    affiliation: as('affiliation'),
    institution: as('affiliation'),
  },
};

const LABELLED =
  /^(?:[-*•]\s+)?\**(?<label>\p{L}[\p{L}; ()/-]{0,24}?)\**\s?[:：]\**\s*(?<text>.*)$/su;

/** `[Submitted on 29 May 2023 (v1)…`, `Submitted 9 July, 2021; …`: arXiv's label has no colon. */
const SUBMITTED = /^\[?Submitted (?:on )?(?=\d{1,2} \p{Lu}\p{Ll}{2})/u;

/** `[1] `, `2. `: a number before the title of a record. */
const NUMBER = /^\[?\d{1,4}[.)\]]\s+(?=\p{L})/u;

/** A line's label, in lower case, and the text after it; nothing where no field is called so. */
export function labelOf(
  text: string,
): { readonly label: string; readonly text: string } | undefined {
  const submitted = SUBMITTED.exec(text);
  if (submitted !== null) return { label: 'submitted', text: text.slice(submitted[0].length) };
  const groups = LABELLED.exec(text)?.groups;
  const label = fieldNamed(withoutBrackets(groups?.['label']?.trim().toLowerCase() ?? ''));
  if (Object.hasOwn(LABELS, label)) return { label, text: groups?.['text'] ?? '' };
  const numbered = NUMBER.test(text) ? labelOf(text.replace(NUMBER, '')) : undefined;
  return numbered?.label === 'title' ? numbered : undefined;
}

/** `author(s)` is `authors`; of `titel / title`, the first counts. */
function withoutBrackets(label: string): string {
  const [first = ''] = label.replace(/\((s|n|e|es)\)$/u, '$1').split(/(?<!\s)\s*\/\s*/u);
  return first;
}

/** The lines of one field: the one with the label, and those that go on with it. */
export interface LabelledField {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** What a field says. */
export function readField({ label, lines }: LabelledField): Claims {
  const text = joinLines(lines);
  const value = labelOf(text)?.text.trim() ?? '';
  return value === '' ? {} : (LABELS[label] ?? nothing)(value, lines);
}
