/** Works of OpenAlex: https://docs.openalex.org/api-entities/works/work-object */
import { factAt, type JsonRecord, isObject, readJson, listAt, placeAt, textAt } from './json.ts';
import type { Fact, RecordFormat, RecordReading } from './record.ts';
import { typeNamed, typeOfCsl } from './types.ts';

export const openalex: RecordFormat = {
  name: 'openalex',
  description: 'works of OpenAlex',
  looksFor: 'JSON with ids such as "https://openalex.org/W…"',
  notation: 'html',
  recognise(sample) {
    if (!/^\s*[[{]/u.test(sample) || !/"https:\/\/openalex\.org\/W\d/u.test(sample)) return 0;
    return /"(?:authorships|display_name|publication_year|abstract_inverted_index)"\s*:/u.test(
      sample,
    )
      ? 1
      : 0.3;
  },
  read: (text) => readJson(text, (record) => workReading(record)),
};

function workReading(record: JsonRecord): RecordReading {
  const { value, at } = record;
  if (value['is_paratext'] === true || textAt(value, 'type') === 'paratext') {
    return { at, setAside: 'paratext (a cover, a table of contents) and no paper' };
  }
  return {
    at,
    facts: [
      ...factAt(record, 'title', 'title'),
      ...factAt(record, 'title', 'display_name'),
      ...abstractOf(record),
      ...factAt(record, 'date', 'publication_date'),
      ...factAt(record, 'date', 'publication_year'),
      ...authorsOf(record),
      ...factAt(record, 'doi', 'doi'),
      ...factAt(record, 'link', 'ids', 'pmid'),
      ...factAt(record, 'pmcid', 'ids', 'pmcid'),
      ...factAt(record, 'venue', 'primary_location', 'source', 'display_name'),
      ...factAt(record, 'venue', 'host_venue', 'display_name'),
      ...factAt(record, 'issn', 'primary_location', 'source', 'issn_l'),
      ...factAt(record, 'publisher', 'primary_location', 'source', 'host_organization_name'),
      ...factAt(record, 'volume', 'biblio', 'volume'),
      ...factAt(record, 'issue', 'biblio', 'issue'),
      ...pagesOf(record),
      ...factAt(record, 'language', 'language'),
      ...linksOf(record),
      ...typeOf(record),
      ...keywordsOf(record),
    ].filter((fact) => !isRepository(fact)),
  };
}

/** The place of an arXiv copy is no venue. */
function isRepository({ name, value }: Fact): boolean {
  return (
    name === 'venue' &&
    typeof value === 'string' &&
    /^arxiv\b|\(Cornell University\)$/iu.test(value)
  );
}

/** OpenAlex keeps an abstract as an index: each word with the places where it stands. */
function abstractOf({ value, at }: JsonRecord): Fact[] {
  const index = value['abstract_inverted_index'];
  if (!isObject(index)) return [];
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of listAt([places], 0))
      if (typeof place === 'number' && place < 100_000) words[place] = word;
  }
  const text = Object.values(words).join(' ');
  return text === ''
    ? []
    : [{ name: 'abstract', value: text, at: placeAt(at, ['abstract_inverted_index']) }];
}

/** The name that a person has now, else the one that the paper prints. */
function authorsOf({ value, at }: JsonRecord): Fact[] {
  const authors = listAt(value, 'authorships').map((authorship, index): Fact => {
    const literal =
      textAt(authorship, 'author', 'display_name') || textAt(authorship, 'raw_author_name');
    return { name: 'author', value: { literal }, at: placeAt(at, ['authorships', index]) };
  });
  const cut: Fact[] =
    value['is_authors_truncated'] === true ? [{ name: 'moreAuthors', value: 'et al.', at }] : [];
  return [...authors, ...cut];
}

function pagesOf({ value, at }: JsonRecord): Fact[] {
  const first = textAt(value, 'biblio', 'first_page');
  const last = textAt(value, 'biblio', 'last_page');
  const pages = last === '' || last === first ? first : `${first}-${last}`;
  return pages === '' ? [] : [{ name: 'pages', value: pages, at: placeAt(at, ['biblio']) }];
}

function linksOf(record: JsonRecord): Fact[] {
  const places = ['primary_location', 'best_oa_location'].flatMap((place) => [
    ...factAt(record, 'link', place, 'landing_page_url'),
    ...factAt(record, 'pdf', place, 'pdf_url'),
  ]);
  const others = listAt(record.value, 'locations').flatMap((_, index) => [
    ...factAt(record, 'link', 'locations', index, 'landing_page_url'),
    ...factAt(record, 'pdf', 'locations', index, 'pdf_url'),
  ]);
  return [...places, ...others];
}

function typeOf({ value, at }: JsonRecord): Fact[] {
  const crossref = typeOfCsl(textAt(value, 'type_crossref'));
  const own = textAt(value, 'type');
  const type = crossref ?? (own === 'article' ? 'article' : (typeOfCsl(own) ?? typeNamed(own)));
  return type === undefined ? [] : [{ name: 'type', value: type, at: placeAt(at, ['type']) }];
}

function keywordsOf({ value, at }: JsonRecord): Fact[] {
  return listAt(value, 'keywords').flatMap((word): Fact[] => {
    const text =
      typeof word === 'string' ? word : textAt(word, 'display_name') || textAt(word, 'keyword');
    return text === '' ? [] : [{ name: 'keyword', value: text, at: placeAt(at, ['keywords']) }];
  });
}
