import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../src/text/bibtex.ts';

/** The values of each entry by its key. */
function valuesIn(file: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    readBibtex(file).entries.map(({ key, fields }) => [
      key,
      Object.fromEntries([...fields].map(([name, { value }]) => [name, value])),
    ]),
  );
}

describe('reading BibTeX', () => {
  it('keeps TeX as it is typed', () => {
    const file = String.raw`@InProceedings{a20,
  Title = {On {\'e}tale {T}hings for $5 and 5\%},
  abstract = {We show {\em that} $\frac{1}{2}$ is
	Mat\'ern % for $\{0,1\}^n$.} }`;
    expect(valuesIn(file)).toEqual({
      a20: {
        title: String.raw`On {\'e}tale {T}hings for $5 and 5\%`,
        abstract: String.raw`We show {\em that} $\frac{1}{2}$ is
	Mat\'ern % for $\{0,1\}^n$.`,
      },
    });
  });

  it('tells the lines of each entry and of each field', () => {
    const file =
      '% a comment\n\n@book{b,\n  title = {T},\n  note = {two\nlines}\n}\n@misc{c, title={U}}';
    const { entries } = readBibtex(file);
    expect(entries.map(({ type, key, lines }) => [type, key, lines])).toEqual([
      ['book', 'b', [3, 7]],
      ['misc', 'c', [8, 8]],
    ]);
    expect(entries[0]?.fields.get('note')?.lines).toEqual([5, 6]);
  });

  it('reads quoted values, in which a quote within braces is text, and parentheses', () => {
    expect(valuesIn('@article(q, abstract = "A {"}quoted{"} word.",\n year = 2020)')).toEqual({
      q: { abstract: 'A {"}quoted{"} word.', year: '2020' },
    });
  });

  it('puts the text of an abbreviation in its place, and joins with #', () => {
    const file =
      '@string{ICML = {Proc. {ICML}}}\n@misc{a, booktitle = icml # " " # 2020, month = jan # {~5}}';
    expect(valuesIn(file)).toEqual({
      a: { booktitle: 'Proc. {ICML} 2020', month: 'January~5' },
    });
  });

  it('names an abbreviation that is not defined', () => {
    const { entries, problems } = readBibtex('\n@misc{a,\n title = foo}');
    expect(entries[0]?.fields.get('title')?.value).toBe('');
    expect(problems).toEqual([
      { line: 2, message: 'entry "a": no @string before it defines "foo"; read as empty' },
    ]);
  });

  it('inherits what an entry lacks from its volume, and keeps its own title', () => {
    const file =
      '@inproceedings{a, title = {Paper}, crossref = {v}}\n' +
      '@proceedings{v, title = {Volume}, year = 2020, editor = {Ng, A.}}';
    expect(valuesIn(file).a).toEqual({
      title: 'Paper',
      crossref: 'v',
      booktitle: 'Volume',
      year: '2020',
      editor: 'Ng, A.',
    });
  });

  it('takes the first of two fields with one name', () => {
    expect(valuesIn('@misc{a, title = {One}, TITLE = {Two}}')).toEqual({ a: { title: 'One' } });
  });

  it('passes over comments, preambles and text between entries', () => {
    const file =
      '@comment{a, title = {no}}\n@preamble{"\\newcommand{\\x}{y}"}\nSome { text @ here\n@misc{b, title = {T}}\n} more text';
    expect(Object.keys(valuesIn(file))).toEqual(['b']);
  });

  it.each([
    ['a value that is never closed', '@misc{one,\n abstract = {An {open brace,\n  note = {1}\n}\n'],
    ['a missing comma', '@misc{one,\n title = {T}\n abstract = {A}\n}\n'],
    ['an entry that the file ends', '@misc{one,\n title = {T},'],
    ['a missing equals sign', '@misc{one,\n title {T}}'],
  ])('loses one entry to %s, and says its line', (_, broken) => {
    const file = `@misc{zero, title = {Z}}\n${broken}\n@misc{two,\n title = {Whole}\n}\n`;
    expect(Object.keys(valuesIn(file))).toEqual(['zero', 'two']);
    const { problems } = readBibtex(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(
      /^entry "one": expected .* found; the entry is left out$/u,
    );
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('reads braces after a backslash as text where BibTeX would not find the end', () => {
    const file = String.raw`@misc{one, abstract = {Let $\left\{ x \right.$ be.}, year = {2020}}`;
    const { entries, problems } = readBibtex(file);
    expect(entries[0]?.fields.get('abstract')?.value).toBe(String.raw`Let $\left\{ x \right.$ be.`);
    expect(problems.map(({ line }) => line)).toEqual([1]);
  });
});
