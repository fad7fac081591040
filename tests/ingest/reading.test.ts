import { describe, expect, it } from 'vitest';
import { readAbstract } from '../../src/ingest/reading.ts';
import { entry } from '../dedupe/entries.ts';

const damaged = (abstract: string) => entry({ abstract, damaged: true });

describe('a damaged abstract', () => {
  it('has its formulas repaired, and says what stood there', () => {
    const { abstract, reconstructed } = readAbstract(
      damaged('a rate of mathcal{O}(kappa) in {\\em all} T^2 cases'),
    );
    expect(reconstructed).toEqual([
      {
        seen: 'mathcal{O}(kappa)',
        shown: '\\mathcal{O}(\\kappa)',
        lossy: true,
        because: 'a command that stood around it is gone',
      },
      { seen: 'T^2', shown: 'T^2', lossy: false },
    ]);
    expect(abstract.flat().filter(({ type }) => type === 'formula')).toHaveLength(2);
  });

  it('keeps its text where a repair could not be typeset', () => {
    const { abstract, reconstructed } = readAbstract(damaged('where x_1_2 is set'));
    expect(reconstructed).toEqual([]);
    expect(abstract).toEqual([[{ type: 'text', value: 'where x_1_2 is set' }]]);
  });

  it('keeps its text where a repaired formula is too long to be set, and says so', () => {
    const long = '{x}'.repeat(600);
    const { abstract, reconstructed, notes } = readAbstract(damaged(`where ${long} is`));
    expect(reconstructed).toEqual([]);
    expect(abstract).toEqual([[{ type: 'text', value: `where ${long} is` }]]);
    expect(notes).toEqual([expect.stringMatching(/^A formula is longer than 2000 .* left as it/u)]);
  });

  it('shows rows whose ends are lost in code style', () => {
    const { abstract, reconstructed } = readAbstract(damaged('solve align* a = b & c align* now'));
    expect(reconstructed).toEqual([]);
    expect(abstract.flat().map(({ type }) => type)).toEqual(['text', 'code', 'text']);
  });
});

describe('an intact abstract', () => {
  it('is read as it stands', () => {
    const { reconstructed } = readAbstract(entry({ abstract: 'a rate of O(n^2)' }));
    expect(reconstructed).toEqual([]);
  });
});
