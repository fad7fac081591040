import { Document, type Node, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { writtenName } from '../model/name.ts';
import { FRONTMATTER_KEYS, type Frontmatter } from '../model/paper.ts';

/** Lists of records: one record a line. */
const RECORDS: ReadonlySet<string> = new Set([
  'sources',
  'reconstructed',
] satisfies (keyof Frontmatter)[]);

/** The frontmatter of a page, without its fences. Text is quoted, so that it can mean nothing else. */
export function writeFrontmatter(frontmatter: Frontmatter): string {
  const document = new Document({}, { version: '1.2' });
  for (const [key, value] of writtenKeys(frontmatter)) {
    document.set(
      key,
      key === 'id' ? plainScalar(document, value) : valueNode(document, key, value),
    );
  }
  return document.toString({
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedAsJSON: true,
    flowCollectionPadding: false,
    lineWidth: 0,
  });
}

/** The keys that have something to say, in their order; those that nobody knows come last. */
function writtenKeys(frontmatter: Frontmatter): readonly (readonly [string, unknown])[] {
  const known = FRONTMATTER_KEYS.map((key) => [key, writtenValue(key, frontmatter)] as const);
  const others = Object.entries(frontmatter.unknown ?? {});
  return [...known.filter(([, value]) => value !== undefined), ...others];
}

function writtenValue(key: (typeof FRONTMATTER_KEYS)[number], frontmatter: Frontmatter): unknown {
  if (key === 'authors' || key === 'editors') return frontmatter[key]?.map(writtenName);
  return frontmatter[key];
}

/** Ids are words: they go without quotes, unless YAML would take one for something else. */
function plainScalar(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Scalar;
  node.type = 'PLAIN';
  return node;
}

function valueNode(document: Document, key: string, value: unknown): Node {
  const node = document.createNode(value, { flow: true, aliasDuplicateObjects: false });
  if (RECORDS.has(key) && node instanceof YAMLSeq) {
    node.flow = false;
    for (const item of node.items) if (item instanceof YAMLMap) item.flow = true;
  }
  return node;
}
