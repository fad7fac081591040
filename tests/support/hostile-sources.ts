/** Files of each format with one record that a careless or malicious hand wrote between two good ones. */

import type { Random } from '../../src/lab/bench/random.ts';

/** How a format writes a file of records, and a record. */
interface Writer {
  readonly file: (records: readonly string[]) => string;
  /** Field → text, both as typed: a format writes the fields that it knows. */
  readonly record: (fields: Fields) => string;
}

type Fields = Readonly<Record<string, string>>;

const json = (value: unknown): string => JSON.stringify(value);
const xml = (text = ''): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const lines =
  (tags: Readonly<Record<string, string>>, join: (tag: string, text: string) => string) =>
  (fields: Fields): string =>
    Object.entries(tags)
      .map(([field, tag]) =>
        fields[field] === undefined ? '' : join(tag, fields[field].replaceAll('\n', ' ')),
      )
      .join('');
const asJson =
  (of: (fields: Fields) => object) =>
  (fields: Fields): string =>
    json(of(fields));
const jsonLines = (records: readonly string[]): string => `${records.join('\n')}\n`;
const jsonList =
  (open: string, close: string) =>
  (records: readonly string[]): string =>
    `${open}${records.join(',\n')}${close}\n`;
const within =
  (open: string, close: string) =>
  (records: readonly string[]): string =>
    `${open}\n${records.join('\n')}\n${close}\n`;

const CSL = ({ title, author, venue, doi, url, abstract, pages }: Fields): object => ({
  ...{ id: title, type: 'article-journal', title, abstract, DOI: doi, URL: url, page: pages },
  ...{
    'container-title': venue,
    issued: { 'date-parts': [[2020]] },
    author: [{ literal: author }],
  },
});

const WRITERS: Readonly<Record<string, Writer>> = {
  bibtex: {
    file: (records) => records.join('\n'),
    record: (fields) =>
      `@article{k,\n${Object.entries({ ...fields, year: '2020' })
        .map(([name, text]) => `  ${name === 'venue' ? 'journal' : name} = {${text}},\n`)
        .join('')}}\n`,
  },
  ris: {
    file: (records) => records.join(''),
    record: (fields) =>
      `TY  - JOUR\n${lines(
        {
          title: 'TI',
          author: 'AU',
          venue: 'JO',
          doi: 'DO',
          url: 'UR',
          date: 'PY',
          pages: 'SP',
          keywords: 'KW',
          abstract: 'AB',
        },
        (tag, text) => `${tag}  - ${text}\n`,
      )(fields)}ER  - \n\n`,
  },
  medline: {
    file: (records) => records.join('\n'),
    record: (fields) =>
      `PMID- 123456\nOWN - NLM\n${lines(
        {
          title: 'TI',
          author: 'FAU',
          venue: 'JT',
          doi: 'LID',
          date: 'DP',
          pages: 'PG',
          keywords: 'OT',
          abstract: 'AB',
        },
        (tag, text) => `${tag.padEnd(4)}- ${text}\n`,
      )(fields)}`,
  },
  refer: {
    file: (records) => records.join('\n'),
    record: (fields) =>
      `%0 Journal Article\n${lines(
        {
          title: '%T',
          author: '%A',
          venue: '%J',
          doi: '%R',
          url: '%U',
          date: '%D',
          pages: '%P',
          keywords: '%K',
          abstract: '%X',
        },
        (tag, text) => `${tag} ${text}\n`,
      )(fields)}`,
  },
  'web-of-science': {
    file: (records) => `FN Clarivate Analytics Web of Science\nVR 1.0\n${records.join('\n')}\nEF\n`,
    record: (fields) =>
      `PT J\n${lines(
        {
          title: 'TI',
          author: 'AU',
          venue: 'SO',
          doi: 'DI',
          date: 'PY',
          pages: 'BP',
          keywords: 'DE',
          abstract: 'AB',
        },
        (tag, text) => `${tag} ${text}\n`,
      )(fields)}ER\n`,
  },
  'pubmed-xml': {
    file: within('<?xml version="1.0"?>\n<PubmedArticleSet>', '</PubmedArticleSet>'),
    record: ({ title, author, venue, abstract, keywords, pages, date, doi }) =>
      `<PubmedArticle><MedlineCitation><PMID>12</PMID><Article><Journal><JournalIssue><PubDate><MedlineDate>${xml(date)}</MedlineDate></PubDate></JournalIssue><Title>${xml(venue)}</Title></Journal><ArticleTitle>${xml(title)}</ArticleTitle><Pagination><MedlinePgn>${xml(pages)}</MedlinePgn></Pagination><ELocationID EIdType="doi">${xml(doi)}</ELocationID><Abstract><AbstractText>${xml(abstract)}</AbstractText></Abstract><AuthorList><Author><LastName>${xml(author)}</LastName></Author></AuthorList></Article><KeywordList><Keyword>${xml(keywords)}</Keyword></KeywordList></MedlineCitation></PubmedArticle>`,
  },
  'endnote-xml': {
    file: within('<?xml version="1.0"?><xml><records>', '</records></xml>'),
    record: ({ title, author, venue, abstract, keywords, pages, url, doi, date }) =>
      `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${xml(author)}</author></authors></contributors><titles><title>${xml(title)}</title><secondary-title>${xml(venue)}</secondary-title></titles><pages>${xml(pages)}</pages><dates><year>${xml(date)}</year></dates><keywords><keyword>${xml(keywords)}</keyword></keywords><abstract>${xml(abstract)}</abstract><electronic-resource-num>${xml(doi)}</electronic-resource-num><urls><related-urls><url>${xml(url)}</url></related-urls></urls></record>`,
  },
  'arxiv-atom': {
    file: within('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', '</feed>'),
    record: ({ title, author, abstract, date, doi, url }) =>
      `<entry><id>http://arxiv.org/abs/2101.0000${(title?.length ?? 0) % 10}v1</id><title>${xml(title)}</title><summary>${xml(abstract)}</summary><published>${xml(date)}</published><author><name>${xml(author)}</name></author><arxiv:doi>${xml(doi)}</arxiv:doi><link href="${xml(url).replaceAll('"', '&quot;')}"/></entry>`,
  },
  oai: {
    file: within(
      '<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>',
      '</ListRecords></OAI-PMH>',
    ),
    record: ({ title, author, abstract, date, keywords, url }) =>
      `<record><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:subject>${xml(keywords)}</dc:subject><dc:description>${xml(abstract)}</dc:description><dc:date>${xml(date)}</dc:date><dc:identifier>${xml(url)}</dc:identifier></oai_dc:dc></metadata></record>`,
  },
  'dblp-xml': {
    file: within('<?xml version="1.0"?><dblp>', '</dblp>'),
    record: ({ title, author, venue, pages, date, url }) =>
      `<article key="journals/a/b"><author>${xml(author)}</author><title>${xml(title)}</title><journal>${xml(venue)}</journal><pages>${xml(pages)}</pages><year>${xml(date)}</year><ee>${xml(url)}</ee></article>`,
  },
  mods: {
    file: within(
      '<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3">',
      '</modsCollection>',
    ),
    record: ({ title, author, venue, abstract, date, keywords, url }) =>
      `<mods ID="a"><titleInfo><title>${xml(title)}</title></titleInfo><name type="personal"><namePart>${xml(author)}</namePart></name><relatedItem type="host"><titleInfo><title>${xml(venue)}</title></titleInfo></relatedItem><originInfo><dateIssued>${xml(date)}</dateIssued></originInfo><abstract>${xml(abstract)}</abstract><subject><topic>${xml(keywords)}</topic></subject><location><url>${xml(url)}</url></location></mods>`,
  },
  'acl-xml': {
    file: within(
      '<?xml version="1.0"?><collection id="2020.acl"><volume id="main"><meta><booktitle>V</booktitle><year>2020</year></meta>',
      '</volume></collection>',
    ),
    record: ({ title, author, abstract, pages, doi, url }) =>
      `<paper id="1"><title>${xml(title)}</title><author><first>A</first><last>${xml(author)}</last></author><pages>${xml(pages)}</pages><abstract>${xml(abstract)}</abstract><url>${xml(url)}</url><doi>${xml(doi)}</doi></paper>`,
  },
  'csl-json': { file: jsonList('[', ']'), record: asJson(CSL) },
  'offprint-json': {
    file: jsonLines,
    record: asJson(({ title, author, abstract, venue, doi, url, date, pages, keywords }) => ({
      ...{
        id: 'a',
        url: 'https://a.example/papers/a/',
        title,
        authors: [author],
        abstract,
        venue,
        doi,
      },
      ...{ links: [url], date, pages, keywords: [keywords], topics: [], sources: [] },
    })),
  },
  'arxiv-json': {
    file: jsonLines,
    record: asJson(({ title, author, abstract, venue, doi }) => ({
      ...{
        id: `2101.0000${(title?.length ?? 0) % 10}`,
        title,
        authors: author,
        abstract,
        'journal-ref': venue,
        doi,
      },
      ...{ categories: 'cs.LG', update_date: '2021-01-01', versions: [] },
    })),
  },
  openalex: {
    file: jsonList('{"meta":{},"results":[', ']}'),
    record: asJson(({ title, author, abstract, venue, doi, url, date }) => ({
      ...{ id: 'https://openalex.org/W1', display_name: title, title, doi, publication_date: date },
      authorships: [{ author: { display_name: author }, author_position: 'first' }],
      primary_location: { source: { display_name: venue }, landing_page_url: url },
      abstract_inverted_index: Object.fromEntries(
        (abstract ?? '').split(' ').map((word, at) => [word, [at]]),
      ),
    })),
  },
  crossref: {
    file: jsonList('{"status":"ok","message":{"items":[', ']}}'),
    record: asJson(({ title, author, abstract, venue, doi, url, pages }) => ({
      ...{
        DOI: doi ?? '10.1/x',
        title: [title],
        abstract,
        'container-title': [venue],
        URL: url,
        page: pages,
      },
      ...{
        author: [{ given: 'A', family: author }],
        type: 'journal-article',
        issued: { 'date-parts': [[2020]] },
      },
    })),
  },
  'semantic-scholar': {
    file: jsonList('{"total":3,"data":[', ']}'),
    record: asJson(({ title, author, abstract, venue, doi, url, date }) => ({
      ...{
        paperId: 'a',
        externalIds: { DOI: doi },
        title,
        abstract,
        venue,
        url,
        publicationDate: date,
      },
      ...{ authors: [{ authorId: '1', name: author }], year: 2020 },
    })),
  },
  'json-objects': {
    file: jsonList('[', ']'),
    record: asJson(({ author, ...others }) => ({ ...others, authors: [author] })),
  },
  'csl-yaml': {
    file: within('references:', ''),
    record: ({ title, author, abstract, venue, doi }) =>
      `- id: a\n  type: article-journal\n  title: ${json(title)}\n  author:\n  - literal: ${json(author)}\n  abstract: ${json(abstract)}\n  container-title: ${json(venue ?? '')}\n  DOI: ${json(doi ?? '')}\n  issued: 2020`,
  },
  csv: {
    file: within('Title,Author,Abstract,Journal,DOI,Url,Date,Pages,Keywords', ''),
    record: ({
      title = '',
      author = '',
      abstract = '',
      venue = '',
      doi = '',
      url = '',
      date = '',
      pages = '',
      keywords = '',
    }) =>
      [title, author, abstract, venue, doi, url, date, pages, keywords]
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(','),
  },
  tsv: {
    file: within('Title\tAuthor\tAbstract\tJournal\tDOI', ''),
    record: ({ title = '', author = '', abstract = '', venue = '', doi = '' }) =>
      [title, author, abstract, venue, doi]
        .map((cell) => cell.replaceAll('\t', ' ').replaceAll('\n', ' '))
        .join('\t'),
  },
  'labelled-fields': {
    file: (records) => records.join('\n'),
    record: ({ title, author, abstract, venue = 'J', doi = '', date = '2020' }) =>
      `Title: ${title}\nAuthors: ${author}\nJournal: ${venue}\nDate: ${date}\nDOI: ${doi}\nAbstract: ${abstract}\n`,
  },
  'markdown-list': {
    file: (records) => `# Papers\n\n${records.join('\n')}\n`,
    record: ({
      title,
      author,
      venue = 'J',
      url = 'https://arxiv.org/abs/2101.00001',
      abstract = '',
    }) =>
      `- [${title}](${url}), ${author}, ${venue}, 2020\n  > ${abstract.replaceAll('\n', '\n  > ')}`,
  },
  'title-authors-abstract': {
    file: (records) => records.join('\n\n'),
    record: ({ title, author, abstract }) => `${title}\n\n${author}\n\n${abstract}\n`,
  },
};

/** The formats that a hostile text is written in. */
export const FORMATS = Object.keys(WRITERS) as [string, ...string[]];

/** The fields that a hostile text is put into. */
export const FIELDS = [
  'title',
  'author',
  'abstract',
  'venue',
  'doi',
  'url',
  'date',
  'pages',
  'keywords',
] as const;

/** Pieces that readers of some format look for, or stumble over. */
const PIECES = [
  '{',
  '}',
  '{a}',
  '$a',
  '$a$ ',
  '**a',
  '<b>',
  '<sub>a</sub>',
  '<q1 ',
  '&amp;',
  '&amp;amp;',
  '"',
  "'",
  '`',
  '\\',
  '\\emph{',
  '\\alpha ',
  "\\'",
  'words before what is none\0',
  'words before half a letter \ud800',
  '\u0301',
  'Ann Lee, ',
  ' and ',
  ';',
  'http://a.b/c ',
  'https://arxiv.org/abs/2101.00001 ',
  '@article{',
  '- ',
  '> ',
  '[',
  '[a](',
  '(',
  ')',
  ',',
  '. ',
  '1',
  '\t',
  '10.1000/',
  '=',
  '<![CDATA[',
  '<!--',
  ']]>',
  '<?',
  '#',
  '|',
  '~',
  '_a',
  '*',
  'a\n',
  '\n\n',
  '\u00a0',
  '\u200b',
  '\\begin{a}',
  '<math><mi>',
  '%',
  'A',
  '2020-01-',
  'Jan ',
  'a-',
  '\\[',
  'Abstract: ',
  'A. ',
  'van ',
  '//',
  '&',
  'a: ',
  '--',
  '\ufb01',
  '\\\\alpha',
  '\r',
  '\u2028',
  'TY  - ',
  'ER  - \n',
  '---\n',
  '"title":',
  '</title>',
  '=1+1',
  '+1',
  '@SUM(A1)',
  '-1',
  '\ufeff',
  '\u202e',
  '\uffff',
  ' ',
  'et al. ',
  '</record>',
  '"},{"',
] as const;

/** A hostile text: one piece many times over, or many pieces. */
export function hostileText(random: Random, length: number): string {
  const pieces = Array.from({ length: random.between(1, 3) }, () => random.pick<string>(PIECES));
  const text = pieces.join('').repeat(random.between(1, length));
  return text.slice(0, length);
}

export const GOOD = ['A good study of quiet rivers', 'Another study of loud mountains'] as const;
const good = (title: string): Fields => ({
  ...{ title, author: 'Ana Ruiz', venue: 'Journal of Water', date: '2020', pages: '1-9' },
  ...{
    doi: `10.1000/${title.length}`,
    url: `https://arxiv.org/abs/2101.000${title.length}`,
    keywords: 'water',
  },
  abstract:
    'We study how rivers flow in silence. The result is that they flow downhill, as was known before. We thank all who walked along.',
});

/** A file of a format: a good record, one with a field of a text, and a good one. */
export function hostileFile(format: string, field: string, text: string): string {
  const writer = WRITERS[format];
  if (writer === undefined) throw new Error(`no format ${format}`);
  const bad = { ...good('A hostile study of something'), [field]: text };
  return writer.file([good(GOOD[0]), bad, good(GOOD[1])].map(writer.record));
}
