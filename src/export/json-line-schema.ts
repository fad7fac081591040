/** What a line of `papers.jsonl` holds, as a JSON Schema: made from the rules that pages must keep. */
import { z } from 'zod';
import { FIELD_NAMES, rowOf } from '../model/fields.ts';
import { frontmatterSchema } from '../model/paper.ts';

/** Grows with a change that a program which reads the lines must know of; new keys are none. */
export const JSON_LINE_VERSION = 1;

type JsonSchema = Record<string, unknown>;

const text = (description: string): JsonSchema => ({ type: 'string', description });
const address = (description: string): JsonSchema => ({ ...text(description), format: 'uri' });
const pages = (description: string): JsonSchema => ({
  type: 'array',
  description,
  items: {
    type: 'object',
    properties: { name: { type: 'string' }, url: { type: 'string', format: 'uri' } },
    required: ['name', 'url'],
  },
});

/** The keys of a line that no page's frontmatter has. */
const OF_LINES: JsonSchema = {
  schemaVersion: { const: JSON_LINE_VERSION },
  key: text('The citation key of the library’s exports, which never changes.'),
  page: address('The paper’s page in the library; `url` is the paper’s own address.'),
  abstract: text('Plain text: paragraphs are parted by blank lines, formulas are TeX in dollars.'),
  titleTex: text('The title as TeX, where the text lacks something.'),
  abstractTex: text('The abstract as TeX, where the text lacks something.'),
  topicPages: pages('Names and pages of the topics, in their order.'),
  authorPages: pages('Pages of the authors whose names have one, in their order.'),
};
const REQUIRED = ['schemaVersion', 'id', 'title', 'authors', 'topics', 'sources', 'page'] as const;

/**
 * The schema of a line (https://json-schema.org, draft 2020-12).
 *
 * @param id absolute address under which it is published
 */
export function jsonLineSchema(id: string): JsonSchema {
  const written = z.toJSONSchema(frontmatterSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      asWritten(jsonSchema);
    },
  });
  const properties = written.properties ?? {};
  for (const name of FIELD_NAMES) {
    const property = properties[name];
    if (typeof property === 'object') property.description = rowOf(name).label;
  }
  return {
    $schema: written.$schema,
    $id: id,
    title: 'A paper: one line of papers.jsonl',
    version: JSON_LINE_VERSION,
    type: 'object',
    properties: { ...properties, ...OF_LINES },
    required: REQUIRED,
  };
}

/** A page may give an identifier or a volume as a number; what is read is always a text. */
function asWritten(schema: JsonSchema): void {
  const { anyOf } = schema as { anyOf?: readonly JsonSchema[] };
  if (anyOf?.length !== 2 || !anyOf.some(({ type }) => type === 'integer')) return;
  delete schema['anyOf'];
  Object.assign(
    schema,
    anyOf.find(({ type }) => type === 'string'),
  );
}
