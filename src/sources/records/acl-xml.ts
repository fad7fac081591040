/** The ACL Anthology's XML: https://aclanthology.org/info/development/ and its schema.rnc */
import { nameFromParts } from './people.ts';
import type { Fact, FactName, RecordFormat, RecordReading } from './record.ts';
import { childAt, childrenOf, htmlOf, elementText, type XmlNode, readXml } from './xml.ts';

export const aclXml: RecordFormat = {
  name: 'acl-xml',
  description: "the ACL Anthology's XML",
  looksFor: 'a "collection" of "volume" elements with "paper" elements',
  notation: 'html',
  recognise: (sample) =>
    /<collection\b[^>]*\bid=/u.test(sample) && /<volume\b/u.test(sample) ? 1 : 0,
  read(text) {
    const collection = /<collection\b[^>]*\bid="([^"]+)"/u.exec(text)?.[1] ?? '';
    return readXml(text, ['volume'], (volume) => volumeReadings(volume, collection));
  },
};

function* volumeReadings(volume: XmlNode, collection: string): Generator<RecordReading> {
  const shared = volumeFacts(childAt(volume, 'meta'));
  for (const matter of childrenOf(volume, 'frontmatter')) {
    yield { at: matter.at, setAside: 'front matter of a volume and no paper' };
  }
  for (const paper of childrenOf(volume, 'paper')) {
    const facts = paperFacts(paper, `${collection}-${volume.attributes['id'] ?? ''}`);
    yield { at: paper.at, facts: [...facts, ...shared.map((fact) => ({ ...fact, at: paper.at }))] };
  }
}

const META: readonly (readonly [FactName, string])[] = [
  ['venue', 'booktitle'],
  ['publisher', 'publisher'],
  ['year', 'year'],
  ['month', 'month'],
  ['isbn', 'isbn'],
];

function volumeFacts(meta: XmlNode | undefined): Fact[] {
  if (meta === undefined) return [];
  const type: Fact = { name: 'type', value: 'conference-paper', at: meta.at };
  return [...factsOf(meta, META), ...people(meta, 'editor'), type];
}

const PAPER: readonly (readonly [FactName, string])[] = [
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['pages', 'pages'],
  ['doi', 'doi'],
  ['language', 'language'],
  ['citationKey', 'bibkey'],
];

/** Ids of old collections have letters (`P19-1001`), those of new ones a dot (`2020.acl-main.1`). */
function paperFacts(paper: XmlNode, volume: string): Fact[] {
  const number = paper.attributes['id'] ?? '';
  const url = elementText(childrenOf(paper, 'url')[0]);
  const old = /^([A-Z]\d\d)-(\d+)$/u.exec(volume);
  const digits = old?.[1]?.startsWith('W') ? 2 : 3;
  const computed = old
    ? `${old[1] ?? ''}-${old[2] ?? ''}${number.padStart(digits, '0')}`
    : `${volume}.${number}`;
  const id = url.startsWith('http') || url === '' ? computed : url;
  return [
    ...factsOf(paper, PAPER),
    ...people(paper, 'author'),
    ...people(paper, 'editor'),
    { name: 'acl', value: id, at: paper.at },
    {
      name: 'pdf',
      value: url.startsWith('http') ? url : `https://aclanthology.org/${id}.pdf`,
      at: paper.at,
    },
  ];
}

/** `tex-math` inside a title or an abstract is a formula; `fixed-case` is plain text. */
function factsOf(parent: XmlNode, table: readonly (readonly [FactName, string])[]): Fact[] {
  return table.flatMap(([name, child]) =>
    childrenOf(parent, child).map((node): Fact => ({
      name,
      value: htmlOf(node).replace(/<\/?fixed-case>/gu, ''),
      at: node.at,
    })),
  );
}

function people(parent: XmlNode, name: 'author' | 'editor'): Fact[] {
  return childrenOf(parent, name).map((node) => {
    const part = (child: string): string => elementText(childrenOf(node, child)[0]);
    return { name, value: nameFromParts(part('last'), part('first')), at: node.at };
  });
}
