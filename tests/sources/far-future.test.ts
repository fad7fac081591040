import { expect, it } from 'vitest';
import { textSource } from '../../src/model/source.ts';
import { accountFor, readSource } from '../../src/sources/index.ts';

/** A listing of two papers, of which the second prints a date. */
function listing(date: string): string {
  const papers = ['2020-05-01', date].map((day, at) => {
    const title = `Title: Ships and Sheds by Night, Part ${'AB'.charAt(at)}`;
    return `${title}\nAuthors: Ann Zorn, Mara Stone\nDate: ${day}\nAbstract: We study ships and their sheds at length, and find them to be large.\n`;
  });
  return papers.join('\n');
}

it.each(['2100', '2150-01-01', '2999/12/31', 'Jul 15, 2150'])(
  'a listing’s date in the far future is said with its line, and left out: %s',
  (date) => {
    const source = textSource('x', listing(date));
    const read = readSource(source);
    if ('refused' in read) throw new Error(read.message);
    expect(read.entries.map(({ claims }) => claims.date?.value)).toEqual(['2020-05-01', undefined]);
    expect(read.problems).toMatchObject([{ severity: 'note', line: 8 }]);
    expect(read.problems[0]?.message).toMatch(/lies in the far future; it is left out/u);
    expect(accountFor(read, source).faults).toEqual([]);
  },
);

it('a date up to 2099 is kept', () => {
  const read = readSource(textSource('x', listing('2099-12-31')));
  const dates = 'entries' in read ? read.entries.map(({ claims }) => claims.date?.value) : [];
  expect(dates).toEqual(['2020-05-01', '2099-12-31']);
});
