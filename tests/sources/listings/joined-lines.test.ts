import { describe, expect, it } from 'vitest';
import { readText } from './pages.ts';

const FERRIES =
  'Ferries leave the pier at dawn and return at noon. We time two hundred crossings and find the tide to blame for most delays. The second cause is fog, which we measure with a lamp and a lens. A schedule that follows the tide saves nine minutes a day.';
const SHEDS =
  'The sheds by the harbour sell rope, tar and lamps. We count what each ship buys and predict the next order. A simple rule of three beats the network that was trained for a month. All ledgers are published.';

/** A text with its lines broken before the word that has no room. */
function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const TITLE =
  'Ferries at Dawn: Two Hundred Crossings of the Sound, Their Delays, the Tide, and What Fog Has to Do with It';
const PEOPLE = [
  'Mara Stone',
  'Igor Vale',
  'Rita Blom',
  'Tor Aune',
  'Liv Berg',
  'Siv Rud',
  'Jan Holm',
  'Ann Lee',
  'Bo Chen',
  'Cy Young',
];

describe('lines that an editor wrapped', () => {
  it.each([40, 60, 72, 79, 100, 120])('to %i characters are read as one, in a profile', (width) => {
    const text = `h-index17\n105papers\n\nLGMar 3, 2023\n${wrapped(TITLE, width)}\n\n${wrapped(PEOPLE.join(', '), width)}\n\n${wrapped(FERRIES, width)}\n\nLGMar 4, 2023\nShips and Sheds\n\nMara Stone\n\n${wrapped(SHEDS, width)}\n`;
    const { format, entries, unread } = readText(text);
    expect({ format, unread }).toEqual({ format: 'author-profile', unread: [] });
    expect(entries).toMatchObject([
      { title: TITLE, authors: PEOPLE, abstract: FERRIES, date: '2023-03-03' },
      { title: 'Ships and Sheds', authors: ['Mara Stone'], abstract: SHEDS, date: '2023-03-04' },
    ]);
  });

  it.each([50, 72, 100])('to %i characters are read as one, in a search', (width) => {
    const text = `Get trending papers in your email inbox!\nSubscribeFerries at Dawn\n${wrapped(FERRIES, width)}\nShips and Sheds\n${wrapped(SHEDS, width)}\n`;
    expect(readText(text).entries).toEqual([
      { title: 'Ferries at Dawn', abstract: FERRIES },
      { title: 'Ships and Sheds', abstract: SHEDS },
    ]);
  });

  it.each([50, 72, 100])('to %i characters are read as one, in daily papers', (width) => {
    const text = `Daily Papers\n\nFerries at Dawn\n\n${wrapped(FERRIES, width)}\n\n  • 3 authors\n·\nOct 4, 2023\n\nShips and Sheds\n\n${wrapped(SHEDS, width)}\n\n  • 2 authors\n·\nOct 5, 2023\n`;
    expect(readText(text).entries).toMatchObject([
      { title: 'Ferries at Dawn', abstract: FERRIES, authorCount: 3 },
      { title: 'Ships and Sheds', abstract: SHEDS, authorCount: 2 },
    ]);
  });
});

describe('bullets in an abstract', () => {
  const daily = (abstract: string) =>
    readText(
      `Daily Papers\n\nApr 20\n\nOffers of Rope\n\n${abstract}\n\n  • 3 authors\n·\nOct 4, 2023\n\nShips and Sheds\n\n${SHEDS}\n\n  • 2 authors\n·\nOct 5, 2023\n`,
    ).entries;

  it.each([
    ['round', '•', '•'],
    ['dashes', '-', '-'],
    ['stars', '*', '*'],
    ['dashes of print', '–', '–'],
    ['hollow', '◦', '◦'],
    ['numbers', '1.', '2.'],
    ['numbers in brackets', '(1)', '(2)'],
    ['letters', 'a)', 'b)'],
    ['small Roman numbers', '(i)', '(ii)'],
  ])('are part of it: %s', (_, first, second) => {
    const entries = daily(
      `We offer three things:\n${first} one kind of rope that is long\n${second} one kind of tar\n\nand all of them are cheap in the winter months.`,
    );
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      title: 'Offers of Rope',
      authorCount: 3,
      date: '2023-10-04',
      abstract: `We offer three things: ${first} one kind of rope that is long ${second} one kind of tar and all of them are cheap in the winter months.`,
    });
  });

  it('are part of it behind blank lines, and at its end', () => {
    const entries = daily(
      'We offer three things to those who sail in winter:\n\n• one kind of rope that is long;\n\n• one kind of tar.',
    );
    expect(entries[0]).toMatchObject({
      title: 'Offers of Rope',
      abstract:
        'We offer three things to those who sail in winter: • one kind of rope that is long; • one kind of tar.',
    });
    expect(entries).toHaveLength(2);
  });
});

describe('a stamp with a year and no day', () => {
  it.each([
    ['LG2021', '2021', 'cs.LG'],
    ['LG 2021', '2021', 'cs.LG'],
    ['OC2019Code', '2019', 'math.OC'],
    ['MLMar 2020', '2020-03', 'stat.ML'],
    ['CLSeptember 2020', '2020-09', 'cs.CL'],
    ['quant-ph2018', '2018', 'quant-ph'],
  ])('%s dates the paper as far as it goes', (stamp, date, category) => {
    const text = `LGMar 3, 2023\nFerries at Dawn\n\nMara Stone\n\n${FERRIES}\n\n${stamp}\nShips and Sheds\n\nMara Stone\n\n${SHEDS}\n`;
    const { entries, unread } = readText(text);
    expect(unread).toEqual([]);
    expect(entries[1]).toMatchObject({
      title: 'Ships and Sheds',
      abstract: SHEDS,
      date,
      categories: [category],
    });
  });
});
