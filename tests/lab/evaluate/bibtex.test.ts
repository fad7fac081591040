import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/lab/evaluate/bibtex.ts';

describe('reading the abstracts of a BibTeX file', () => {
  it('keeps TeX as it is typed and puts the abstract on one line', () => {
    const file = String.raw`@InProceedings{a20,
  title = {On {\'e}tale things},
  abstract = {We show {\em that} $\frac{1}{2}$
	 is Mat\'ern, for 5\% of $\{0,1\}^n$.},
  year = {2020} }`;
    expect(readBibliography(file)).toEqual({
      abstracts: [
        {
          key: 'a20',
          abstract: String.raw`We show {\em that} $\frac{1}{2}$ is Mat\'ern, for 5\% of $\{0,1\}^n$.`,
        },
      ],
      problems: [],
    });
  });

  it('reads quoted values, in which a quote within braces is text', () => {
    const file = '@article{q, abstract = "A {"}quoted{"} word.",\n year = 2020}';
    expect(readBibliography(file).abstracts).toEqual([
      { key: 'q', abstract: 'A {"}quoted{"} word.' },
    ]);
  });

  it('passes over entries without an abstract, strings and comments', () => {
    const file =
      '@string{x = {abstract = {no}}}\n@comment{abstract = {no}}\n@book{b, title = {T}}\n@book{c,\nabstract={yes}}';
    expect(readBibliography(file).abstracts).toEqual([{ key: 'c', abstract: 'yes' }]);
  });

  it('recovers from an abstract that is never closed, says so, and reads the next entry', () => {
    const file =
      '@a{one,\n abstract = {An {open brace,\n  pages = {1--2}\n}\n\n@a{two,\n abstract = {Whole.}\n}\n';
    const { abstracts, problems } = readBibliography(file);
    expect(abstracts).toEqual([
      { key: 'one', abstract: 'An {open brace' },
      { key: 'two', abstract: 'Whole.' },
    ]);
    expect(problems).toEqual([
      'line 2, entry "one": the abstract is not closed; read up to the next field',
    ]);
  });

  it('reads braces after a backslash as text where BibTeX would not find the end', () => {
    const file = String.raw`@a{one, abstract = {Let $\left\{ x \right.$ be.},
  year = {2020}}`;
    const { abstracts, problems } = readBibliography(file);
    expect(abstracts[0]?.abstract).toBe(String.raw`Let $\left\{ x \right.$ be.`);
    expect(problems).toHaveLength(1);
  });

  it('says what stands in the place of a value', () => {
    const { abstracts, problems } = readBibliography('@a{one,\n abstract = macro,\n}');
    expect(abstracts).toEqual([]);
    expect(problems[0]).toContain('line 2, entry "one": expected { or "');
  });
});
