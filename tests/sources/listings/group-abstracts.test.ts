import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/model/entry.ts';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';

/** The abstracts of a text, and the lines that were not read. */
function read(text: string) {
  const reading = readSource(textSource('group.txt', text));
  if ('refused' in reading) throw new Error(reading.message);
  const abstract = ({ claims }: Entry) => claims.abstract?.value;
  const unread = reading.problems.filter(({ severity }) => severity === 'set-aside');
  return { abstracts: reading.entries.map(abstract), unread: unread.map(({ line }) => line) };
}

const WHOLE = 'Abstract: One.\n\nAbstract: Two.\n';

describe('the abstracts of a group', () => {
  it('that break off inside a label leave the label unread', () => {
    for (const cut of ['A', 'Abs', 'abstract', 'Abstract']) {
      expect(read(`${WHOLE}${cut}`)).toEqual({ abstracts: ['One.', 'Two.'], unread: [4] });
    }
  });

  it('go on in a line directly below, and in no other', () => {
    expect(read(`${WHOLE}and more.`)).toEqual({
      abstracts: ['One.', 'Two. and more.'],
      unread: [],
    });
    expect(read(`${WHOLE}Abstraction is all.`).abstracts[1]).toBe('Two. Abstraction is all.');
    expect(read(`${WHOLE}\nand more.`)).toEqual({ abstracts: ['One.', 'Two.'], unread: [5] });
  });

  it('go on below a label that stands alone, after blank lines too', () => {
    expect(read(`${WHOLE}Abstract:\n\n\nThree.`)).toEqual({
      abstracts: ['One.', 'Two.', 'Three.'],
      unread: [],
    });
  });

  it('are none where a label has nothing after it', () => {
    expect(read(`Abstract:\nAbstract: Two.\nAbstract :`)).toEqual({
      abstracts: ['Two.'],
      unread: [1, 3],
    });
  });
});
