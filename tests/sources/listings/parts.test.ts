import { describe, expect, it } from 'vitest';
import { readByline, readDailyDate } from '../../../src/sources/listings/daily-lines.ts';
import { readDay, type PrintedDay } from '../../../src/sources/listings/dates.ts';
import { inferYear } from '../../../src/sources/listings/dating.ts';
import { readFigure, readStamp } from '../../../src/sources/listings/profile-lines.ts';

describe('a stamp', () => {
  it.each([
    ['LGJul 15, 2023', { code: 'LG', day: { month: 7, day: 15, year: 2023 }, hasCode: false }],
    ['LGMay 29Code', { code: 'LG', day: { month: 5, day: 29 }, hasCode: true }],
    ['MAMar 3, 2024Code', { code: 'MA', day: { month: 3, day: 3, year: 2024 }, hasCode: true }],
    ['OCOct 8', { code: 'OC', day: { month: 10, day: 8 }, hasCode: false }],
    ['quant-phSep 1', { code: 'quant-ph', day: { month: 9, day: 1 }, hasCode: false }],
    ['May 29', { day: { month: 5, day: 29 }, hasCode: false }],
    ['LGCode', { code: 'LG', hasCode: true }],
    ['ZZCode', undefined],
    ['Learning from Dec 7', undefined],
  ])('%s', (text, stamp) => {
    expect(readStamp(text)).toEqual(stamp);
  });
});

describe('a date', () => {
  it.each([
    ['Oct 8, 2024 2', { day: { month: 10, day: 8, year: 2024 }, comments: 2 }],
    ['Feb 4 3', { day: { month: 2, day: 4 }, comments: 3 }],
    ['Feb 4 128', { day: { month: 2, day: 4 }, comments: 128 }],
    ['Feb 4, 2024 1.2k', { day: { month: 2, day: 4, year: 2024 }, comments: 1200 }],
    ['Feb 4, 2024 1,204', { day: { month: 2, day: 4, year: 2024 }, comments: 1204 }],
    ['Feb\u00A04', { day: { month: 2, day: 4 } }],
    ['February 4 2024', { day: { month: 2, day: 4, year: 2024 } }],
    ['Feb 4, 20', undefined],
    ['Feb 123', undefined],
    ['Fabruary 4', undefined],
  ])('with its comments: %s', (text, date) => {
    expect(readDailyDate(text)).toEqual(date);
  });

  it('holds no comments where only a day is read', () => {
    expect(readDay('Apr 20')).toEqual({ month: 4, day: 20 });
    expect(readDay('Apr 20 3')).toBeUndefined();
  });
});

describe('a byline', () => {
  it.each([
    ['• 15 authors', { authorCount: 15 }],
    ['• 1 authors', { authorCount: 1 }],
    ['1 author', { authorCount: 1 }],
    ['Lossfunk Lossfunk', { organisation: 'Lossfunk' }],
    ['Google DeepMind Google DeepMind', { organisation: 'Google DeepMind' }],
    ['Duran Duran Duran Duran', { organisation: 'Duran Duran' }],
    ['Google DeepMind Google', undefined],
    ['Lossfunk', undefined],
    ['• 15 auth', undefined],
  ])('%s', (text, byline) => {
    expect(readByline(text)).toEqual(byline);
  });
});

describe('a figure of a header', () => {
  it.each([
    ['h-index56', ['h-index', '56']],
    ['5,787citations', ['citations', '5,787']],
    ['5.8kcitations', ['citations', '5.8k']],
    ['Novelty60%', ['Novelty', '60%']],
    ['AI Score 63.5', ['AI Score', '63.5']],
    ['105 Papers', ['Papers', '105']],
    ['papers', undefined],
  ])('%s', (text, figure) => {
    expect(readFigure(text)).toEqual(figure);
  });
});

describe('the year of a listing', () => {
  const undated: PrintedDay = { month: 3, day: 9 };
  const leapDay: PrintedDay = { month: 2, day: 29 };
  const of = (year: number): PrintedDay => ({ month: 12, day: 26, year });

  it('is the one after the newest that is printed', () => {
    expect(inferYear([of(2018), undated, of(2025)], undefined, false)?.value).toBe(2026);
  });
  it('is unknown where no entry prints one, and not needed where every entry does', () => {
    expect(inferYear([undated], { month: 4, day: 20 }, false)).toBeUndefined();
    expect(inferYear([of(2025)], undefined, false)).toBeUndefined();
  });
  it('is a leap year where a 29 February has no year', () => {
    expect(inferYear([of(2025), leapDay], undefined, false)).toMatchObject({ value: 2028 });
    expect(inferYear([of(2023), leapDay], undefined, false)).toMatchObject({ value: 2024 });
    expect(inferYear([of(2096), leapDay], undefined, false)).toMatchObject({ value: 2104 });
  });
  it('is not moved by a 29 February at the very end, which may have lost its year', () => {
    expect(inferYear([of(2025), undated, leapDay], undefined, true)?.value).toBe(2026);
  });
  it('is the one that the header prints', () => {
    expect(inferYear([of(2020), undated], of(2024), false)?.value).toBe(2024);
  });
});
