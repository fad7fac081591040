import { Document, type Node, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type Frontmatter, frontmatterSchema } from '../model/paper.ts';

/** The order of the keys is the schema's. */
const KEYS = Object.keys(frontmatterSchema.shape) as (keyof Frontmatter)[];
/** Lists of records: one record a line. */
const RECORDS: ReadonlySet<string> = new Set([
  'sources',
  'reconstructed',
] satisfies (keyof Frontmatter)[]);

/** The frontmatter of a page, without its fences. Text is quoted, so that it can mean nothing else. */
export function writeFrontmatter(frontmatter: Frontmatter): string {
  const document = new Document({}, { version: '1.2' });
  for (const key of KEYS) {
    const value = frontmatter[key];
    if (value === undefined) continue;
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
