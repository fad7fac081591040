/** What the fields of a BibTeX or BibLaTeX entry say: https://ctan.org/pkg/biblatex (chapter 2). */
import type { BibtexEntry, BibtexField } from '../../text/bibtex.ts';
import { bibtexNames } from './bibtex-names.ts';
import { exportedTags, ownId, ownFact, ownFacts, ownMark } from './own-export.ts';
import type { Fact, FactName } from './record.ts';
import { plainTex, verbatimTex } from './tex.ts';
import { TYPES_OF_BIBTEX } from './types.ts';

/** Fields by what they say, the preferred first. */
const TABLE: readonly (readonly [name: FactName, fields: string])[] = [
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['date', 'date'],
  ['year', 'year'],
  ['month', 'month'],
  ['day', 'day'],
  ['venue', 'journaltitle journal booktitle maintitle'],
  ['volume', 'volume'],
  ['issue', 'number issue'],
  ['pages', 'pages'],
  ['publisher', 'publisher institution school'],
  ['affiliation', 'affiliation'],
  ['doi', 'doi'],
  ['arxiv', 'arxivid arxiv'],
  ['pmid', 'pmid pubmedid pubmed'],
  ['pmcid', 'pmcid pmc'],
  ['isbn', 'isbn'],
  ['issn', 'issn'],
  ['url', 'url html ee link website'],
  ['pdf', 'pdf file'],
  ['codeUrl', 'code'],
  [
    'link',
    'doi url html pdf ee link volume howpublished note annote journal journaltitle series eprint bdsk-url-1 bdsk-url-2',
  ],
  ['language', 'language langid'],
  ['note', 'note addendum'],
];

/** The fields of our own exports. */
const OWN_TABLE: readonly (readonly [name: FactName, tag: string])[] = [
  ...exportedTags('bibtex').filter(([name]) => name !== 'author' && name !== 'editor'),
  ['year', 'year'],
  ['month', 'month'],
  ['day', 'day'],
  ['venue', 'journal'],
  ['venue', 'booktitle'],
  ['venue', 'howpublished'],
  ['url', 'url'],
  ['note', 'note'],
  ['note', 'annote'],
];

/** What an entry of our own exports says, field by field as they are written. */
function ownFactsOf(entry: BibtexEntry, id: string): Fact[] {
  const { fields, type, lines } = entry;
  const at = { lines: [lines[0], lines[0]] as const };
  const known = TYPES_OF_BIBTEX[type];
  const facts = OWN_TABLE.flatMap(([name, tag]) =>
    fields.filter((each) => each.name === tag).map((each) => factOf(name, each)),
  );
  return [
    ...ownFacts(facts, id),
    ...peopleOf(fields, 'author', 'author'),
    ...peopleOf(fields, 'editor', 'editor'),
    ...(known === undefined ? [] : [{ name: 'type' as const, value: known, at }]),
    ...ownFieldsOf(fields),
    ownMark(id, at),
  ];
}

function ownFieldsOf(fields: readonly BibtexField[]): Fact[] {
  return fields.flatMap(({ name, value, lines }) =>
    ownFact(name, /-(?:title|abstract)$/u.test(name) ? value : plainTex(value), { lines }),
  );
}

/** The id of an entry of our own exports, by its key, its address and the fields of ours. */
function idOf({ fields, key, lines }: BibtexEntry): string | undefined {
  const url = fields.find(({ name }) => name === 'url')?.value ?? '';
  return ownId([
    { name: 'citationKey', value: key, at: { lines } },
    { name: 'url', value: verbatimTex(url), at: { lines } },
    ...ownFieldsOf(fields),
  ]);
}

export function bibtexFacts(entry: BibtexEntry): Fact[] {
  const id = idOf(entry);
  if (id !== undefined) return ownFactsOf(entry, id);
  const { fields } = entry;
  const facts = TABLE.flatMap(([name, names]) =>
    names
      .split(' ')
      .flatMap((field) =>
        fields.filter((each) => each.name === field).map((each) => factOf(name, each)),
      ),
  );
  const all: Fact[] = [
    ...withSubtitle(facts, fields),
    ...peopleOf(fields, 'author', 'author'),
    ...peopleOf(fields, 'editor', 'editor'),
    ...eprintOf(fields),
    ...keywordsOf(fields),
    ...typeOf(entry),
    { name: 'citationKey', value: entry.key, at: { lines: [entry.lines[0], entry.lines[0]] } },
  ];
  return all.filter((fact) => !isPlaceholder(fact));
}

function factOf(name: FactName, { value, lines }: BibtexField): Fact {
  const isAddress = /^(?:link|url|pdf|codeUrl|doi)$/u.test(name);
  return { name, value: isAddress ? verbatimTex(value) : value, at: { lines } };
}

/** arXiv's "journal" is no venue: the number in it is an identifier. */
function isPlaceholder({ name, value }: Fact): boolean {
  if (typeof value !== 'string') return false;
  if (name === 'venue')
    return /^\W*(?:arxiv|corr\b|biorxiv preprint$|ssrn electronic|openreview)/iu.test(
      plainTex(value),
    );
  if (name === 'volume') return /^abs\//iu.test(value);
  return false;
}

function withSubtitle(facts: readonly Fact[], fields: readonly BibtexField[]): Fact[] {
  const subtitle = fields.find(({ name }) => name === 'subtitle')?.value;
  if (!subtitle) return [...facts];
  return facts.map((fact) =>
    fact.name === 'title' && typeof fact.value === 'string' && !fact.value.includes(subtitle)
      ? { ...fact, value: `${fact.value.replace(/(?<![:.\s])[:.\s]+$/u, '')}: ${subtitle}` }
      : fact,
  );
}

function peopleOf(fields: readonly BibtexField[], field: string, name: FactName): Fact[] {
  return fields
    .filter((each) => each.name === field)
    .flatMap(({ value, lines }) =>
      bibtexNames(value).map((person): Fact => ({ name, value: person, at: { lines } })),
    );
}

/** `eprint` with `archiveprefix` or `eprinttype`; without them, where it has the form of an arXiv id. */
function eprintOf(fields: readonly BibtexField[]): Fact[] {
  const of = (name: string): BibtexField | undefined => fields.find((field) => field.name === name);
  const eprint = of('eprint');
  if (eprint === undefined) return [];
  const kind = (of('eprinttype') ?? of('archiveprefix'))?.value.toLowerCase().trim() ?? 'arxiv';
  const name = ({ arxiv: 'arxiv', pubmed: 'pmid', pmid: 'pmid', pmc: 'pmcid' } as const)[kind];
  const value = verbatimTex(eprint.value);
  return name === undefined
    ? []
    : [
        { name, value, at: { lines: eprint.lines } },
        ...primaryClass(of('primaryclass') ?? of('eprintclass')),
      ];
}

function primaryClass(field: BibtexField | undefined): Fact[] {
  return field === undefined
    ? []
    : [{ name: 'category', value: field.value.trim(), at: { lines: field.lines } }];
}

/** Keywords stand between commas or semicolons. */
function keywordsOf(fields: readonly BibtexField[]): Fact[] {
  return fields
    .filter(({ name }) => name === 'keywords' || name === 'keyword')
    .flatMap(({ value, lines }) =>
      value
        .split(value.includes(';') ? ';' : ',')
        .map((word): Fact => ({ name: 'keyword', value: word, at: { lines } })),
    );
}

function typeOf({ type, fields, lines }: BibtexEntry): Fact[] {
  const journal = fields.find(({ name }) => /^journal/u.test(name))?.value ?? '';
  const hasVenue = fields.some(({ name }) => /^(?:journal|journaltitle|booktitle)$/u.test(name));
  const isArxiv =
    /arxiv|^corr$/iu.test(journal) || (!hasVenue && fields.some(({ name }) => name === 'eprint'));
  const kind = fields.find(({ name }) => name === 'type')?.value ?? '';
  const known = /master/iu.test(kind) ? 'masters-thesis' : TYPES_OF_BIBTEX[type];
  const value = isArxiv && (known === undefined || known === 'article') ? 'preprint' : known;
  return value === undefined ? [] : [{ name: 'type', value, at: { lines: [lines[0], lines[0]] } }];
}
