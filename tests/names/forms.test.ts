import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayName } from '../../src/model/name.ts';
import {
  citationName,
  citationNames,
  invertedName,
  nameKey,
  nameLetter,
  surnameKey,
} from '../../src/names/forms.ts';
import { parseName } from '../../src/names/parts.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

test.each([
  ['Laurens van der Maaten', { given: 'Laurens', particle: 'van der', family: 'Maaten' }],
  ['van der Maaten, Laurens', { given: 'Laurens', particle: 'van der', family: 'Maaten' }],
  ['Maaten, Laurens van der', { given: 'Laurens', particle: 'van der', family: 'Maaten' }],
  ['Christopher De Sa', { given: 'Christopher', family: 'De Sa' }],
  ['Alexandre d’Aspremont', { given: 'Alexandre', family: 'd’Aspremont' }],
  ['Rami al-Rfou', { given: 'Rami', family: 'al-Rfou' }],
  ["Gerard 't Hooft", { given: 'Gerard', particle: "'t", family: 'Hooft' }],
  ['Elena Ruiz y Cano', { given: 'Elena', family: 'Ruiz y Cano' }],
  ['danah field', { given: 'danah', family: 'field' }],
  ['ludwig van beethoven', { given: 'ludwig', particle: 'van', family: 'beethoven' }],
  ['Henry Louis Gates, Jr.', { given: 'Henry Louis', family: 'Gates', suffix: 'Jr.' }],
  ['King, Martin Luther, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
  ['Chi Y.-J.', { given: 'Y.-J.', family: 'Chi' }],
  ['李 明', { given: '明', family: '李' }],
  ['李明', { family: '李明' }],
  ['王伟 (Wei Wang)', { given: 'Wei', family: 'Wang' }],
  ['Ming Wang (王明)', { given: 'Ming', family: 'Wang' }],
  ['Madonna', { family: 'Madonna' }],
  ['The ATLAS Collaboration', { literal: 'The ATLAS Collaboration' }],
  ['Department of Physics and Astronomy', { literal: 'Department of Physics and Astronomy' }],
])('%s has its parts', (name, parts) => {
  expect(parseName(name)).toEqual(parts);
});

test.each([
  ['Laurens van der Maaten', 'van der Maaten, Laurens'],
  ['Laurens van der Maaten', 'Maaten, Laurens van der'],
  ['Y. Chi', 'Chi, Y.'],
  ['Y. Chi', 'Chi Y.'],
  ['Sean O’Grady', "Sean O'Grady"],
  ['Sammy Davis, Jr.', 'Davis, Sammy, Jr.'],
  ['Wei Wang', '王伟 (Wei Wang)'],
  ['李明', '李 明'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['Y. Chi', 'Yuejie Chi'],
  ['José García', 'Jose Garcia'],
  ['Chi Yuejie', 'Yuejie Chi'],
])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test('a name of any length and make is cut in time that grows with its length', () => {
  const spent = cpuMilliseconds(() => {
    for (const part of [' ', 'a ', '(', 'van ', 'y ', 'A. ', ', ']) {
      const name = part.repeat(50_000);
      expect(displayName(parseName(name))).toBe(name.replace(/\s+/gu, ' ').trim());
      expect(nameLetter(name)).toMatch(/^(?:[a-z]|other)$/u);
    }
  });
  expect(spent).toBeLessThan(1_000);
});

test('a name is written in both orders, and read back as the same', () => {
  const word = fc.constantFrom('Ann', 'Bo', 'Cy', 'Łucja', 'Yue-Jie', 'O’Grady');
  const parts = fc.record({
    given: word,
    family: word,
    particle: fc.constantFrom(undefined, 'van der', 'de la', 'von'),
    suffix: fc.constantFrom(undefined, 'Jr.', 'III'),
  });
  fc.assert(
    fc.property(parts, (name) => {
      const known = Object.fromEntries(Object.entries(name).filter(([, part]) => part));
      expect(parseName(displayName(name))).toEqual(known);
      expect(parseName(invertedName(name))).toEqual(known);
    }),
  );
});

test('the parts that a source gives are kept, whatever the words would say', () => {
  const name = { given: 'Elena', family: 'Ruiz Cano' };
  expect(citationName(name)).toBe('Ruiz Cano, Elena');
  expect(surnameKey(name)).toBe('ruizcano');
  expect(surnameKey({ literal: 'Alexandre d’Aspremont' })).toBe('aspremont');
});

test.each([
  ['Joost van der Plank', 'van der Plank, Joost'],
  ['Elena Ruiz y Cano', 'Ruiz y Cano, Elena'],
  ['Maaten, Laurens', 'Laurens Maaten'],
  ['Sammy Davis, Jr.', 'Sammy Davis Jr.'],
  ['Rita Blom', 'Rita Blom'],
  ['The ATLAS Collaboration', 'The ATLAS Collaboration'],
])('reference managers are told of %s as %s', (name, told) => {
  expect(citationName({ literal: name })).toBe(told);
});

test.each([
  [
    ['Rita Blom', 'Joost van der Plank'],
    ['Blom, Rita', 'van der Plank, Joost'],
  ],
  [
    ['Sammy Davis, Jr.', 'Li Wei'],
    ['Davis, Sammy Jr.', 'Wei, Li'],
  ],
  [
    ['The ATLAS Collaboration', 'DeepSeek Team'],
    ['The ATLAS Collaboration,', 'DeepSeek Team,'],
  ],
  [['Rita Blom'], ['Rita Blom']],
  // One with words on both sides of a comma would be read as two persons.
  [['Joost Pieter van der Plank'], ['Joost Pieter van der Plank']],
  [['Joost van der Plank'], ['van der Plank, Joost']],
  [['ByteDance'], ['ByteDance']],
  [
    ['王伟', 'Plato'],
    ['王伟', 'Plato'],
  ],
])('the tags of %j are %j', (names, tags) => {
  expect(citationNames(names.map((literal) => ({ literal })))).toEqual(tags);
});

test('an organisation is the author where no person is named, and is not taken apart', () => {
  expect(citationNames([])).toEqual([]);
  expect(citationNames([], 'Google DeepMind')).toEqual(['Google DeepMind,']);
  expect(citationNames([{ literal: 'Rita Blom' }], 'Google DeepMind')).toEqual(['Rita Blom']);
});

test('no name of a tag holds a sign at which readers part names', () => {
  const names = [
    { family: 'A, B', given: 'C; D' },
    { family: 'E', given: 'F', suffix: 'Jr., PhD' },
    { literal: 'G, H; and I Group' },
  ];
  expect(citationNames(names)).toEqual(['A B, C D', 'E, F Jr. PhD', 'G H and I Group,']);
});
