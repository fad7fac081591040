import { expect, test } from 'vitest';
import { nameKey, nameLetter, printedName } from '../../src/site/names.ts';

const surname = (name: string): string => printedName(name).surname;

test.each([
  ['Jianhao Ma', 'Ma'],
  ['Simon S. Du', 'Du'],
  ['Li-Wen Chang', 'Chang'],
  ['Laurens van der Maaten', 'Maaten'],
  ['Ludwig von der Tann', 'Tann'],
  ['Christopher De Sa', 'De Sa'],
  ['Guy Van den Broeck', 'Broeck'],
  ['Rami al-Rfou', 'Rfou'],
  ['Martin Luther King Jr.', 'King'],
  ['Henry Louis Gates, Jr.', 'Gates'],
  ['Maaten, Laurens van der', 'Maaten'],
  ['Madonna', 'Madonna'],
  ['李明', '李明'],
])('the surname of %s is %s', (name, expected) => {
  expect(surname(name)).toBe(expected);
});

test('the three parts of a name are the name as printed', () => {
  for (const name of ['Laurens van der Maaten', 'Ma, Jianhao', ' x  y ', 'Jr.', 'King Jr.', ',']) {
    const { before, surname: middle, after } = printedName(name);
    expect(before + middle + after).toBe(name);
  }
});

test('names sort by surname, without regard to accents, case or particles', () => {
  const names = ['Zoë Abel', 'Øyvind Ångström', 'Jan van der Berg', 'Ann Berg', 'Yu Łu', 'Bo Luz'];
  expect([...names].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))).toEqual([
    'Zoë Abel',
    'Øyvind Ångström',
    'Ann Berg',
    'Jan van der Berg',
    'Yu Łu',
    'Bo Luz',
  ]);
});

test.each([
  ['Øyvind Ångström', 'a'],
  ['Stanisław Łojasiewicz', 'l'],
  ["Sinéad O'Connor", 'o'],
  ['Christopher De Sa', 'd'],
  ['李明', 'other'],
  ['42', 'other'],
  ['☃', 'other'],
])('%s stands under the letter %s', (name, letter) => {
  expect(nameLetter(name)).toBe(letter);
});
