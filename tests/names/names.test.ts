import { expect, test } from 'vitest';
import { authorSlugs } from '../../src/ids/index.ts';
import { canBeOne, likenessOf } from '../../src/names/alike.ts';
import { nameLetter, sortKey } from '../../src/names/forms.ts';
import { printedName } from '../../src/names/parts.ts';

const surname = (name: string): string => printedName(name).surname;

test.each([
  ['Jianhao Ma', 'Ma'],
  ['Simon S. Du', 'Du'],
  ['Li-Wen Chang', 'Chang'],
  ['Jane E Smith', 'Smith'],
  ['Maria Y. Garcia', 'Garcia'],
  ['Laurens van der Maaten', 'Maaten'],
  ['van der Plank', 'Plank'],
  ['Ana Xu y Cano', 'Xu y Cano'],
  ['Ludwig von der Tann', 'Tann'],
  ['Juan de la Cruz', 'Cruz'],
  ['Christopher De Sa', 'De Sa'],
  ['Guy Van den Broeck', 'Van den Broeck'],
  ['Jill St. John', 'St. John'],
  ['Saunders Mac Lane', 'Mac Lane'],
  ['Ewan MacDonald', 'MacDonald'],
  ['Rami al-Rfou', 'Rfou'],
  ['Rami Al-Rfou', 'Al-Rfou'],
  ['Alexandre d’Aspremont', 'Aspremont'],
  ["Beverly D'Angelo", "D'Angelo"],
  ["Sinéad O'Connor", "O'Connor"],
  ["Gerard 't Hooft", 'Hooft'],
  ['Martin Luther King Jr.', 'King'],
  ['Henry Louis Gates, Jr.', 'Gates'],
  ['Robert Downey III', 'Downey'],
  ['Maaten, Laurens van der', 'Maaten'],
  ['Chi, Yuejie', 'Chi'],
  ['Chi Y.', 'Chi'],
  ['Chi Y.-J.', 'Chi'],
  ['Xin LI', 'LI'],
  ['J. P. Morgan', 'Morgan'],
  ['J. P.', 'P.'],
  ['Elena Ruiz y Cano', 'Ruiz y Cano'],
  ['Jordi Vidal i Soler', 'Vidal i Soler'],
  ['Joan Vidal i Soler Puig', 'Vidal i Soler Puig'],
  ['Weinan E', 'E'],
  ['Meta AI', 'Meta AI'],
  ['danah field', 'field'],
  ['van der Plank J.', 'Plank'],
  ['王伟 (Wei Wang)', 'Wang'],
  ['Ming Wang (王明)', 'Wang'],
  ['Ming Wang 王明', 'Wang'],
  ['王明 Ming Wang', 'Wang'],
  ['BLOM Rita', 'BLOM'],
  ['DE LA CRUZ Maria', 'DE LA CRUZ'],
  ['JRR Tolkien', 'Tolkien'],
  ['Máire Ní Briain', 'Ní Briain'],
  ['e e cummings', 'cummings'],
  ['The Tidewater Collaboration', 'Tidewater Collaboration'],
  ['Institute of Slow Rivers', 'Institute of Slow Rivers'],
  ['Marie Skłodowska-Curie', 'Skłodowska-Curie'],
  ['Madonna', 'Madonna'],
  ['Иван Иванов', 'Иванов'],
  ['李明', '李明'],
  ['李 明', '李'],
  ['김 민준', '김'],
])('the surname of %s is %s', (name, expected) => {
  expect(surname(name)).toBe(expected);
});

test('the three parts of a name are the name as printed', () => {
  for (const name of [
    'Laurens van der Maaten',
    'Ma, Jianhao',
    ' x  y ',
    'Jr.',
    'King Jr.',
    ',',
    '',
    ' ',
    'Chi Y.',
    'Alexandre d’Aspremont',
    '王伟 (Wei Wang)',
    'The ATLAS Collaboration',
  ]) {
    const { before, surname: middle, after } = printedName(name);
    expect(before + middle + after).toBe(name);
  }
});

test.each([
  [
    ['Zoë Abel', 'Øyvind Ångström', 'Ann Berg', 'Jan van der Berg', 'Yu Łu', 'Bo Luz'],
    'without regard to accents, case or particles',
  ],
  [
    ['Ed Oakes', 'Sinéad O’Connor', "Zed O'Connor", 'Al Odom'],
    'without regard to apostrophes, straight or curly',
  ],
  [
    ['Ed De Sa', 'Al Deng', 'Ewan MacDonald', 'Saul Mack', 'Ann McDonald'],
    'word by word, then letter by letter',
  ],
  [['Chi, Ann', 'Bo Chi', 'Chi Y.', 'Zoe Chi'], 'whichever of its parts comes first'],
])('names sort by surname: %j, %s', (inOrder) => {
  const keyed = [...inOrder].reverse().sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  expect(keyed).toEqual(inOrder);
});

test.each([
  ['Øyvind Ångström', 'a'],
  ['Stanisław Łojasiewicz', 'l'],
  ["Sinéad O'Connor", 'o'],
  ['Christopher De Sa', 'd'],
  ['Guy Van den Broeck', 'v'],
  ['Alexandre d’Aspremont', 'a'],
  ['Иван Иванов', 'other'],
  ['李明', 'other'],
  ['محمد علي', 'other'],
  ['42', 'other'],
  ['☃', 'other'],
])('%s stands under the letter %s', (name, letter) => {
  expect(nameLetter(name)).toBe(letter);
});

test.each([
  ['Sinéad O’Connor', /^sinead-oconnor$/],
  ['Laurens van der Maaten', /^laurens-van-der-maaten$/],
  ['Rami al-Rfou', /^rami-al-rfou$/],
  ['Jean-Pierre Serre', /^jean-pierre-serre$/],
  ['Y.-J. Chi', /^y-j-chi$/],
  ['Henry Louis Gates, Jr.', /^henry-louis-gates-jr$/],
  ['Øyvind Ångström', /^oyvind-angstrom$/],
  ['Weiß, Jörg', /^weiss-jorg$/],
  ['李明', /^author-[0-9a-f]{8}$/],
  ['محمد علي', /^author-[0-9a-f]{8}$/],
  ['<script>', /^script$/],
  ['☃', /^author-[0-9a-f]{8}$/],
])('the address of %s', (name, address) => {
  const { slugs } = authorSlugs([name], { ids: new Map(), byHand: new Map(), authors: new Map() });
  expect(slugs.get(name)).toMatch(address);
});

test.each([
  ['Y. Chi', 'Yuejie Chi', true],
  ['Chi, Yuejie', 'Yuejie Chi', true],
  ['Chi Y.', 'Yuejie Chi', true],
  ['Simon Du', 'Simon S. Du', true],
  ['S. S. Du', 'Simon Du', true],
  ['Yue-Jie Chi', 'Yuejie Chi', true],
  ['José Garcia', 'Jose García', true],
  ['YJ Chi', 'Yue-Jie Chi', true],
  ['Yuxin Chi', 'Yuejie Chi', false],
  ['Simon T. Du', 'Simon S. Du', false],
  ['Y. Chi', 'Y. Cho', false],
  ['Z. Chi', 'Yuejie Chi', false],
])('that %s and %s can be forms of one name is %s', (one, other, expected) => {
  const [a, b] = [likenessOf(one), likenessOf(other)];
  expect(a.block === b.block && canBeOne(a, b)).toBe(expected);
});

test('what names have in common is told without their apostrophes', () => {
  expect(likenessOf("D'Arcy Smith")).toEqual({ block: 'smith d', given: ['darcy'] });
});
