import { describe, expect, test } from 'vitest';
import type { PaperSource } from '../../src/model/paper.ts';
import { wordingsOf } from '../../src/site/wordings.ts';
import { parseAbstract } from '../../src/text/abstract.ts';

const HERE = 'We cut latency by 16% at $\\kappa$ cost.';
const source = (said: Partial<PaperSource>): PaperSource => ({
  source: 'a.txt',
  format: 'author-profile',
  record: 7,
  lines: [1, 2],
  ...said,
});
const read = (said: Partial<PaperSource>) =>
  wordingsOf({ title: 'A Title' }, parseAbstract(HERE).abstract, [source(said)]);

describe('another wording', () => {
  test('of an abstract is laid beside the page’s own, word by word', () => {
    expect(read({ wording: 'We cut latency by 11% at $\\kappa$ cost, and more.' })).toEqual([
      {
        field: 'abstract',
        entry: 'a.txt#7',
        changes: 2,
        parts: [
          { kind: 'same', text: 'We cut latency by' },
          { kind: 'here', text: '16%' },
          { kind: 'there', text: '11%' },
          { kind: 'same', text: 'at κ' },
          { kind: 'here', text: 'cost.' },
          { kind: 'there', text: 'cost, and more.' },
        ],
      },
    ]);
  });

  test('of a title stands before that of the abstract', () => {
    const wordings = read({ titleSeen: 'The Title', wording: 'We cut.' });
    expect(wordings.map(({ field }) => field)).toEqual(['title', 'abstract']);
    expect(wordings[0]?.parts[1]).toEqual({ kind: 'there', text: 'The' });
  });

  test('from a listing that damages mathematics is shown as it stands there', () => {
    const [wording] = read({
      format: 'paper-search',
      wording: 'We cut latency by 16% at kappa cost.',
    });
    expect(wording?.parts).toContainEqual({ kind: 'there', text: 'kappa' });
  });

  test('with little in common is shown whole, without marks', () => {
    const text = Array.from({ length: 600 }, (_, at) => `w${at}`).join(' ');
    expect(read({ wording: text })).toEqual([
      { field: 'abstract', entry: 'a.txt#7', changes: undefined, parts: [{ kind: 'there', text }] },
    ]);
  });

  test('that an edit by hand has made the page’s own is none any more', () => {
    expect(read({ titleSeen: 'A  Title', wording: HERE })).toEqual([]);
  });
});
