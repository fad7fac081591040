/** arXiv's daily feeds of a category, RSS and Atom: https://info.arxiv.org/help/rss.html */
import { textOfHtml } from './markup.ts';
import { naturalNames } from './people.ts';
import type { Fact, RecordFormat, RecordReading } from './record.ts';
import { childrenOf, htmlOf, readXml, elementText, type XmlNode } from './xml.ts';

export const arxivFeed: RecordFormat = {
  name: 'arxiv-feed',
  description: "arXiv's daily feed of a category (RSS or Atom)",
  looksFor: 'an RSS or Atom feed whose items lead to "arxiv.org/abs/…" and name a "dc:creator"',
  notation: 'html',
  recognise: (sample) =>
    /<(?:\w+:)?(?:rss|RDF|feed)\b/u.test(sample) &&
    /arxiv\.org\/abs\//u.test(sample) &&
    /<dc:creator\b/u.test(sample)
      ? 1
      : 0,
  read: (text) => readXml(text, ['item', 'entry'], (item) => [itemReading(item)]),
};

/** `Old Kites. (arXiv:2301.00042v1 [cs.LG] UPDATED)`: earlier feeds put the number behind the title. */
const NUMBER = /\.?(?<!\s)\s*\(arXiv:([^\s()]+)(?:\s*\[([^\]]+)\])?[^()]*\)\s*$/u;
/** What stands before the abstract: `arXiv:2403.04012v1 Announce Type: new Abstract: `. */
const ANNOUNCED = /^(?:arXiv:\S+\s+)?Announce Type:\s*(\S+)\s+(?:Abstract:\s*)?/u;

function itemReading(item: XmlNode): RecordReading {
  const first = (name: string): XmlNode | undefined => childrenOf(item, name)[0];
  const title = first('title');
  const text = first('description') ?? first('summary');
  const said = textOfHtml(htmlOf(text)).trim();
  const announced = elementText(first('announce_type')) || (ANNOUNCED.exec(said)?.[1] ?? '');
  const [, number = '', category = ''] = NUMBER.exec(elementText(title)) ?? [];
  const at = item.at;
  const facts: Fact[] = [
    ...factOf('title', htmlOf(title).replace(NUMBER, ''), title),
    ...factOf('abstract', said.replace(ANNOUNCED, ''), text),
    ...factOf('arxiv', number, title),
    ...['link', 'guid', 'id'].flatMap((name) =>
      childrenOf(item, name).flatMap((node) =>
        factOf('link', (node.attributes['href'] ?? elementText(node)).replace(/^oai:/u, ''), node),
      ),
    ),
    ...authorsOf(item),
    ...categoriesOf(item, category),
    // What is replaced was published before.
    ...(/^(?:new|cross)$/u.test(announced)
      ? ['pubDate', 'published'].flatMap((name) =>
          factOf('date', elementText(first(name)), first(name)),
        )
      : []),
    ...factOf('doi', elementText(first('DOI')), first('DOI')),
    ...factOf('note', htmlOf(first('journal_reference')), first('journal_reference')),
    { name: 'type', value: 'preprint', at },
  ];
  return { at, facts };
}

function factOf(name: Fact['name'], value: string, node: XmlNode | undefined): Fact[] {
  return node === undefined || value.trim() === '' ? [] : [{ name, value, at: node.at }];
}

/** One text holds all names; earlier feeds link each. */
function authorsOf(item: XmlNode): Fact[] {
  return childrenOf(item, 'creator').flatMap((node) =>
    naturalNames(textOfHtml(textOfHtml(htmlOf(node)))).map((value): Fact => ({
      name: 'author',
      value,
      at: node.at,
    })),
  );
}

function categoriesOf(item: XmlNode, own: string): Fact[] {
  const title = childrenOf(item, 'title')[0];
  const listed = childrenOf(item, 'category').flatMap((node) =>
    factOf('category', node.attributes['term'] ?? elementText(node), node),
  );
  return listed.length > 0 ? listed : factOf('category', own, title);
}
