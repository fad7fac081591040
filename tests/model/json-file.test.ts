import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseFile } from '../../src/model/json-file.ts';

const schema = z.object({ papers: z.array(z.object({ id: z.string() })) });
const place = { file: 'list.json', remedy: 'write it again' };
const read = (text: string) => () => parseFile(schema, text, place);

describe('a file of JSON', () => {
  it('is read with its schema', () => {
    expect(parseFile(schema, '{"papers": [{"id": "a"}]}', place)).toEqual({
      papers: [{ id: 'a' }],
    });
  });

  it.each([
    [
      'another type',
      '{"papers": [{"id": 3}]}',
      'list.json: "papers.0.id": Invalid input: expected string, received number; write it again',
    ],
    [
      'another shape',
      '[]',
      'list.json: Invalid input: expected object, received array; write it again',
    ],
    ['text', '<html>\n<p>', 'list.json: expected JSON, but found "<html> <p>"; write it again'],
    ['an empty file', '', 'list.json: expected JSON, but found nothing; write it again'],
  ])('is refused with its first fault, in one line: %s', (_, text, message) => {
    expect(read(text)).toThrow(new Error(message));
  });
});
