/** What the columns of a table and the keys of an object call a paper's fields, and the facts under them. */
import { fieldNamed } from '../field-words.ts';
import type { Fact, FactName } from './record.ts';
import { typeNamed } from './types.ts';

/** Names of columns, in lower case without spaces, by what they say; the preferred first. */
export const COLUMNS: readonly (readonly [FactName, string])[] = [
  ['title', 'title articletitle papertitle documenttitle itemtitle paper name'],
  ['author', 'authorfullnames author authors'],
  ['editor', 'editor editors'],
  ['abstract', 'abstractnote abstract summary'],
  ['date', 'date publicationdate publishdate published year publicationyear'],
  [
    'venue',
    'publicationtitle journal journalbook sourcetitle publication venue booktitle conferencename proceedingstitle source',
  ],
  ['volume', 'volume'],
  ['issue', 'issue number'],
  ['pages', 'pages pagerange'],
  ['publisher', 'publisher'],
  ['doi', 'doi itemdoi'],
  ['arxiv', 'arxiv arxivid'],
  ['pmid', 'pmid pubmedid'],
  ['pmcid', 'pmcid'],
  ['isbn', 'isbn isbns'],
  ['issn', 'issn issns'],
  ['url', 'url link linktopaper'],
  ['pdf', 'pdf pdfurl pdflink'],
  ['codeUrl', 'code codeurl github'],
  ['link', 'url link linktopaper extra archivelocation linkattachments'],
  ['language', 'language'],
  ['keyword', 'manualtags keywords authorkeywords automatictags tags'],
  ['type', 'itemtype type documenttype contenttype'],
];

/** The names for a fact. */
export function columnsOf(name: FactName): string[] {
  return COLUMNS.filter(([fact]) => fact === name).flatMap(([, columns]) => columns.split(' '));
}

/** `"Author(s)"` is `authors`, and so are `Autoren` and `作者`. */
export function columnName(name: string): string {
  const word = name
    .toLowerCase()
    .replace(/["\s]+/gu, ' ')
    .trim();
  return fieldNamed(word).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The facts that a cell gives. */
export function factsOf(name: FactName, value: string, at: Fact['at']): Fact[] {
  if (value === '') return [];
  if (name === 'type') {
    const type = typeNamed(value.replace(/(?<=[a-z])(?=[A-Z])/gu, ' '));
    return type === undefined ? [] : [{ name, value: type, at }];
  }
  if (name === 'keyword') return value.split(/[;,]/u).map((word) => ({ name, value: word, at }));
  return [{ name, value, at }];
}
