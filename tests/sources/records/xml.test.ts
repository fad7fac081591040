import { describe, expect, it } from 'vitest';
import { aclXml } from '../../../src/sources/records/acl-xml.ts';
import { arxivAtom } from '../../../src/sources/records/arxiv-atom.ts';
import { arxivFeed } from '../../../src/sources/records/arxiv-feed.ts';
import { dblpXml } from '../../../src/sources/records/dblp-xml.ts';
import { endnoteXml } from '../../../src/sources/records/endnote-xml.ts';
import { mods } from '../../../src/sources/records/mods.ts';
import { oai } from '../../../src/sources/records/oai.ts';
import { pubmedXml } from '../../../src/sources/records/pubmed-xml.ts';
import { recordsIn, setAsideIn } from './reading.ts';

const feed = (entries: string): string =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">\n${entries}\n</feed>`;
const atomEntry = (id: string, more = ''): string =>
  `<entry><id>http://arxiv.org/abs/${id}v2</id><title>Tides of $\\alpha$ &amp;\n  Reefs</title>${more}</entry>`;

describe("an answer of arXiv's API", () => {
  it('is read with its identifiers, people and primary category first', () => {
    const more =
      '<summary>Tides fall.</summary><published>2021-01-05T10:00:00Z</published>' +
      '<link title="pdf" href="https://arxiv.org/pdf/2101.00001v2" type="application/pdf"/>' +
      '<category term="cs.LG"/><arxiv:primary_category term="math.CO"/><arxiv:doi>10.1000/x</arxiv:doi>' +
      '<author><name>Ana Ruiz</name></author><author><name>Piet Berg</name></author>';
    expect(recordsIn(arxivAtom, feed(atomEntry('2101.00001', more)))).toEqual([
      {
        title: 'Tides of $\\alpha$ & Reefs',
        abstract: 'Tides fall.',
        authors: [{ literal: 'Ana Ruiz' }, { literal: 'Piet Berg' }],
        date: '2021-01-05',
        arxiv: '2101.00001',
        doi: '10.1000/x',
        pdf: 'https://arxiv.org/pdf/2101.00001v2',
        categories: ['math.CO', 'cs.LG'],
        type: 'preprint',
      },
    ]);
  });

  it('has a DOI also where it stands in a link alone', () => {
    const link = '<link title="doi" href="http://dx.doi.org/10.1000/x" rel="related"/>';
    const [record] = recordsIn(arxivAtom, feed(atomEntry('2101.00001', link)));
    expect(record?.['doi']).toBe('10.1000/x');
  });

  it('says where it is cut off, and reads what comes before', () => {
    const text = feed(
      `${atomEntry('2101.00001')}\n<entry><id>http://arxiv.org/abs/2101.00002</id><title>Cut`,
    );
    const cut = text.slice(0, text.indexOf('Cut') + 3);
    expect(recordsIn(arxivAtom, cut)).toHaveLength(1);
    expect(setAsideIn(arxivAtom, cut)).toEqual([
      expect.stringMatching(/^5: the XML is broken here/),
    ]);
  });

  it('expands no entity of a DTD', () => {
    const text = `<!DOCTYPE feed [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>\n<feed>${atomEntry('2101.00001', '<summary>A &a; and &b; tide</summary>')}</feed>`;
    expect(recordsIn(arxivAtom, text)[0]?.['abstract']).toBe('A &a; and &b; tide');
  });
});

describe('OAI-PMH', () => {
  const record = (metadata: string, status = ''): string =>
    `<OAI-PMH><ListRecords><record><header${status}><identifier>oai:x</identifier></header>${metadata}</record></ListRecords></OAI-PMH>`;

  it('is read in Dublin Core', () => {
    const dc =
      '<metadata><oai_dc:dc xmlns:oai_dc="x" xmlns:dc="y"><dc:title>Reefs</dc:title><dc:creator>Ruiz, Ana</dc:creator>' +
      '<dc:identifier>https://a.org/1</dc:identifier><dc:identifier>doi:10.1000/x</dc:identifier><dc:date>2011</dc:date>' +
      '<dc:type>info:eu-repo/semantics/article</dc:type></oai_dc:dc></metadata>';
    expect(recordsIn(oai, record(dc))).toMatchObject([
      {
        title: 'Reefs',
        authors: [{ family: 'Ruiz', given: 'Ana' }],
        url: 'https://a.org/1',
        doi: '10.1000/x',
        date: '2011',
        type: 'article',
      },
    ]);
  });

  it("is read in arXiv's form", () => {
    const arxiv =
      '<metadata><arXiv><id>math/0309136</id><created>2003-09-07</created><authors><author><keyname>Ruiz</keyname><forenames>Ana</forenames></author></authors>' +
      '<title>Reefs</title><categories>math.GT math.AT</categories><abstract>Tides.</abstract></arXiv></metadata>';
    expect(recordsIn(oai, record(arxiv))).toMatchObject([
      {
        title: 'Reefs',
        arxiv: 'math/0309136',
        date: '2003-09-07',
        authors: [{ family: 'Ruiz', given: 'Ana' }],
        categories: ['math.GT', 'math.AT'],
      },
    ]);
  });

  it('sets deleted records aside', () => {
    expect(setAsideIn(oai, record('', ' status="deleted"'))).toEqual([
      '1: the archive says that this record was deleted',
    ]);
  });
});

describe("PubMed's XML", () => {
  it('is read with structured abstracts, groups and cut lists', () => {
    const text =
      '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article><Journal><ISSN>0028-0836</ISSN><JournalIssue><Volume>9</Volume>' +
      '<PubDate><Year>2020</Year><Month>Sep</Month><Day>3</Day></PubDate></JournalIssue><Title>Reef</Title></Journal>' +
      '<ArticleTitle>Role of <i>E. coli</i> in CO<sub>2</sub>.</ArticleTitle><Pagination><MedlinePgn>12-9</MedlinePgn></Pagination>' +
      '<Abstract><AbstractText Label="AIMS">To ask.</AbstractText><AbstractText Label="RESULTS">p &lt; 0.05.</AbstractText></Abstract>' +
      '<AuthorList CompleteYN="N"><Author><LastName>Ruiz</LastName><ForeName>Ana</ForeName></Author><Author><CollectiveName>Reef Group</CollectiveName></Author></AuthorList>' +
      '<PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article></MedlineCitation>' +
      '<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/x</ArticleId><ArticleId IdType="pmc">PMC12</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>';
    expect(recordsIn(pubmedXml, text)).toMatchObject([
      {
        title: 'Role of E. coli in CO$_{2}$.',
        abstract: 'AIMS: To ask.\n\nRESULTS: p < 0.05.',
        authors: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Reef Group' }],
        date: '2020-09-03',
        venue: 'Reef',
        pmid: '11',
        pmcid: 'PMC12',
        doi: '10.1000/x',
        type: 'article',
      },
    ]);
  });
});

describe('other XML', () => {
  it("is EndNote's, with text in runs of style", () => {
    const style = (text: string, face = 'normal'): string =>
      `<style face="${face}" font="default">${text}</style>`;
    const text = `<xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${style('Ruiz, Ana')}</author></authors></contributors><titles><title>${style('CO')}${style('2', 'subscript')}${style(' of Reefs')}</title></titles><periodical><full-title>Reef</full-title></periodical><dates><year>2020</year></dates></record></records></xml>`;
    expect(recordsIn(endnoteXml, text)).toMatchObject([
      {
        title: 'CO$_{2}$ of Reefs',
        authors: [{ family: 'Ruiz', given: 'Ana' }],
        venue: 'Reef',
        date: '2020',
        type: 'article',
      },
    ]);
  });

  it("is DBLP's, where a number tells namesakes apart and a person's page is none", () => {
    const text =
      '<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n<inproceedings key="conf/x/RuizB20"><author>Ana Ruiz 0001</author><author>J&ouml;rg Berg</author><title>Reefs.</title><booktitle>REEF</booktitle><year>2020</year><ee>https://doi.org/10.1000/x</ee></inproceedings>\n' +
      '<article key="journals/corr/abs-2101-00001" publtype="informal"><author>Ana Ruiz</author><title>Tides.</title><journal>CoRR</journal><volume>abs/2101.00001</volume><year>2021</year></article>\n' +
      '<www key="homepages/r/Ruiz"><author>Ana Ruiz</author></www></dblp>';
    expect(recordsIn(dblpXml, text)).toMatchObject([
      {
        title: 'Reefs',
        authors: [{ literal: 'Ana Ruiz' }, { literal: 'Jörg Berg' }],
        venue: 'REEF',
        doi: '10.1000/x',
        type: 'conference-paper',
      },
      { title: 'Tides', arxiv: '2101.00001', type: 'preprint' },
    ]);
    expect(setAsideIn(dblpXml, text)).toEqual(["5: a person's page and no paper"]);
  });

  it('gives each element the lines from its first to its last', () => {
    const text =
      '<collection id="2020.acl"><volume id="main">\n<paper id="7">\n<title>Reefs</title>\n' +
      '<abstract>Tides fall.</abstract>\n</paper>\n</volume></collection>\n';
    expect([...aclXml.read(text)].map(({ at }) => at.lines)).toEqual([[2, 5]]);
  });

  it("is the ACL Anthology's, with ids of old and new volumes", () => {
    const volume = (collection: string, id: string): string =>
      `<collection id="${collection}"><volume id="${id}"><meta><booktitle>Proc. of Reefs</booktitle><year>2020</year><month>July</month></meta><frontmatter><url>x</url></frontmatter>` +
      '<paper id="7"><title><fixed-case>R</fixed-case>eefs of <tex-math>x^2</tex-math></title><author><first>Ana</first><last>Ruiz</last></author></paper></volume></collection>';
    expect(recordsIn(aclXml, volume('2020.acl', 'main'))).toMatchObject([
      {
        title: 'Reefs of $x^2$',
        acl: '2020.acl-main.7',
        pdf: 'https://aclanthology.org/2020.acl-main.7.pdf',
        date: '2020-07',
        venue: 'Proc. of Reefs',
      },
    ]);
    expect(recordsIn(aclXml, volume('P19', '1'))).toMatchObject([{ acl: 'P19-1007' }]);
    expect(setAsideIn(aclXml, volume('P19', '1'))).toEqual([
      '1: front matter of a volume and no paper',
    ]);
  });
});

describe("arXiv's daily feed", () => {
  const people = '<dc:creator>Ana Ruiz, Piet van der Berg</dc:creator>';
  const paper = {
    title: 'Tides of $\\alpha$',
    abstract: 'Tides fall.',
    authors: [{ literal: 'Ana Ruiz' }, { literal: 'Piet van der Berg' }],
    ...{ arxiv: '2403.04012', categories: ['cs.LG'], type: 'preprint' },
  };
  const said = (kind: string) =>
    `arXiv:2403.04012v1 Announce Type: ${kind} \nAbstract: Tides fall.`;

  it.each([
    [
      'RSS',
      `<rss version="2.0"><channel><item><title>Tides of $\\alpha$</title><link>https://arxiv.org/abs/2403.04012</link><description>${said('new')}</description><category>cs.LG</category><pubDate>Fri, 08 Mar 2024 00:00:00 -0500</pubDate>${people}</item></channel></rss>`,
      { ...paper, date: '2024-03-08' },
    ],
    [
      'RSS of a new version, whose day is not the paper’s',
      `<rss version="2.0"><channel><item><title>Tides of $\\alpha$</title><link>https://arxiv.org/abs/2403.04012</link><description>${said('replace')}</description><category>cs.LG</category><pubDate>Fri, 08 Mar 2024 00:00:00 -0500</pubDate>${people}</item></channel></rss>`,
      paper,
    ],
    [
      'Atom',
      `<feed><entry><id>oai:arXiv.org:2403.04012v1</id><title>Tides of $\\alpha$</title><link href="https://arxiv.org/abs/2403.04012"/><summary>${said('cross')}</summary><category term="cs.LG"/><published>2024-03-08T00:00:00-05:00</published>${people}</entry></feed>`,
      { ...paper, date: '2024-03-08' },
    ],
    [
      'earlier RSS, with the number behind the title and links in names',
      `<rdf:RDF><item rdf:about="http://arxiv.org/abs/2403.04012"><title>Tides of $\\alpha$. (arXiv:2403.04012v1 [cs.LG])</title><link>http://arxiv.org/abs/2403.04012</link><description>&lt;p&gt;Tides fall.&lt;/p&gt;</description><dc:creator>&lt;a href="http://x"&gt;Ana Ruiz&lt;/a&gt;, &lt;a href="http://y"&gt;Piet van der Berg&lt;/a&gt;</dc:creator></item></rdf:RDF>`,
      paper,
    ],
  ])('in %s', (_, text, expected) => {
    expect(arxivFeed.recognise(text)).toBe(1);
    expect(recordsIn(arxivFeed, text)).toEqual([expected]);
  });
});

describe('MODS', () => {
  it('gives title with subtitle, people by their roles, and the place in the host', () => {
    const text = `<modsCollection><mods ID="a"><titleInfo><nonSort>The</nonSort><title>Tides</title><subTitle>A Study</subTitle></titleInfo><titleInfo type="abbreviated"><title>T</title></titleInfo>
<name type="personal"><namePart type="given">Ana</namePart><namePart type="given">B.</namePart><namePart type="family">Ruiz</namePart><role><roleTerm>author</roleTerm></role></name>
<name type="personal"><namePart>Berg, Piet</namePart></name><name type="personal"><namePart>Vale, Igor</namePart><role><roleTerm>edt</roleTerm></role></name><name type="personal"><namePart>Blom, Rita</namePart><role><roleTerm>thesis advisor</roleTerm></role></name>
<originInfo><dateIssued>2022-05</dateIssued></originInfo><genre>journal article</genre><abstract>Tides &amp; reefs.</abstract>
<relatedItem type="host"><titleInfo><title>Reef Letters</title></titleInfo><part><detail type="volume"><number>12</number></detail><extent unit="page"><start>45</start><end>67</end></extent></part></relatedItem>
<identifier type="doi">10.1000/x</identifier><identifier type="citekey">ruiz</identifier></mods></modsCollection>`;
    expect(recordsIn(mods, text)).toEqual([
      {
        title: 'The Tides: A Study',
        authors: [
          { family: 'Ruiz', given: 'Ana B.' },
          { family: 'Berg', given: 'Piet' },
        ],
        editors: [{ family: 'Vale', given: 'Igor' }],
        ...{ venue: 'Reef Letters', volume: '12', pages: '45-67', date: '2022-05' },
        ...{ abstract: 'Tides & reefs.', doi: '10.1000/x', citationKey: 'ruiz', type: 'article' },
      },
    ]);
  });
});
