/** Answers of arXiv's API, in Atom: https://info.arxiv.org/help/api/user-manual.html */
import {
  type Fact,
  type FactName,
  type RecordFormat,
  type RecordReading,
  unreadable,
} from './record.ts';
import { childrenOf, htmlOf, elementText, type XmlNode, readXml } from './xml.ts';

export const arxivAtom: RecordFormat = {
  name: 'arxiv-atom',
  description: "an answer of arXiv's API (Atom)",
  looksFor: 'an Atom feed whose entries have ids such as "http://arxiv.org/abs/…"',
  notation: 'html',
  recognise(sample) {
    if (!/<(?:\w+:)?feed\b/u.test(sample)) return 0;
    return /arxiv\.org\//u.test(sample) ? 1 : 0.3;
  },
  read: (text) => readXml(text, ['entry'], (entry) => [entryReading(entry)]),
};

const TABLE: Readonly<Record<string, FactName>> = {
  title: 'title',
  summary: 'abstract',
  published: 'date',
  id: 'link',
  doi: 'doi',
  journal_ref: 'note',
  comment: 'note',
};

function entryReading(entry: XmlNode): RecordReading {
  const id = elementText(childrenOf(entry, 'id')[0]);
  if (/\/api\/errors/u.test(id)) {
    const said = elementText(childrenOf(entry, 'summary')[0]);
    return unreadable(entry.at, `arXiv answered with an error: ${said}`);
  }
  const facts = Object.entries(TABLE).flatMap(([name, fact]) =>
    childrenOf(entry, name).map((node): Fact => ({ name: fact, value: htmlOf(node), at: node.at })),
  );
  return {
    at: entry.at,
    facts: [
      ...facts,
      ...peopleOf(entry),
      ...linksOf(entry),
      ...categoriesOf(entry),
      preprint(entry),
    ],
  };
}

function peopleOf(entry: XmlNode): Fact[] {
  return childrenOf(entry, 'author').map((author) => ({
    name: 'author',
    value: { literal: elementText(childrenOf(author, 'name')[0]) },
    at: author.at,
  }));
}

function linksOf(entry: XmlNode): Fact[] {
  return childrenOf(entry, 'link').flatMap(({ attributes, at }): Fact[] => {
    const { href = '', title, type } = attributes;
    if (title === 'doi') return [{ name: 'doi', value: href, at }];
    const isPdf = title === 'pdf' || type === 'application/pdf';
    return isPdf ? [{ name: 'pdf', value: href, at }] : [{ name: 'link', value: href, at }];
  });
}

/** The primary category is first. */
function categoriesOf(entry: XmlNode): Fact[] {
  return [...childrenOf(entry, 'primary_category'), ...childrenOf(entry, 'category')]
    .map(({ attributes, at }): Fact => ({ name: 'category', value: attributes['term'] ?? '', at }))
    .filter(({ value }) => typeof value === 'string' && /^[a-z-]+(?:\.[A-Za-z-]+)?$/u.test(value));
}

function preprint({ at }: XmlNode): Fact {
  return { name: 'type', value: 'preprint', at };
}
