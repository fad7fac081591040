/** Atom feeds, read strictly. */
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** Elements as the parser gives them: every element a list, `#text` and attributes as keys. */
const text = z.union([
  z.string(),
  z.object({ '#text': z.string() }).transform((it) => it['#text']),
]);
const iri = z.url({ protocol: /^https?$/ });
const date = z.iso.datetime();
const one = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .length(1)
    .transform(([it]) => it);
const link = z.object({ '@href': iri, '@rel': z.string().default('alternate') });
const person = z.object({ name: one(z.string().min(1)), uri: z.array(iri).max(1).optional() });
/** Its text is read by a browser's parser, where it matters. */
const xhtml = z.object({ '@type': z.literal('xhtml'), div: z.array(z.unknown()).length(1) });
const category = z.object({ '@term': z.string().min(1), '@label': z.string().optional() });

/** What RFC 4287 (4.1.1, 4.1.2) asks of a feed that has no author of its own. */
const feedSchema = z.object({
  id: one(iri),
  title: one(text),
  updated: one(date),
  link: z.array(link),
  entry: z
    .array(
      z.object({
        id: one(iri),
        title: one(text),
        updated: one(date),
        published: z.array(date).max(1).default([]),
        content: one(xhtml),
        link: z.array(link).min(1),
        author: z.array(person).min(1),
        category: z.array(category).default([]),
      }),
    )
    .default([]),
});
const fileSchema = z.object({ feed: one(feedSchema) });

export type AtomFeed = NonNullable<z.infer<typeof fileSchema>['feed']>;

/** What XML 1.0 cannot hold; the parser lets it pass. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  // Numeric references as well as XML's five names.
  htmlEntities: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/**
 * Reads a feed. (A browser's parser, which is stricter about the XML, reads those of a built site.)
 *
 * @throws where it holds a character that XML cannot, or breaks a rule of RFC 4287
 */
export function readAtom(xml: string): AtomFeed {
  const stray = NOT_XML.exec(xml);
  if (stray) throw new Error(`a character that XML cannot hold at ${stray.index}`);
  const { feed } = fileSchema.parse(parser.parse(xml));
  if (!feed) throw new Error('expected a feed');
  return feed;
}
