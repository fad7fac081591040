import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from '../../src/model/name.ts';
import { isFullName, readNames } from '../../src/names/list.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const shown = (text: string) => readNames(text).names.map(displayName);

describe('a list of names', () => {
  it.each([
    ['Ann Lee, Bo Chen, Cy Young et al. · cmu', ['Ann Lee', 'Bo Chen', 'Cy Young'], true, 'cmu'],
    ['Ann Lee, Bo Chen, Cy Young', ['Ann Lee', 'Bo Chen', 'Cy Young'], false, undefined],
    ['Plato · cmu, mit', ['Plato'], false, 'cmu, mit'],
    ['· cmu', [], false, 'cmu'],
    ['et al.', [], true, undefined],
    ['Ann Lee, Bo Chen, and Cy Young', ['Ann Lee', 'Bo Chen', 'Cy Young'], false, undefined],
  ])('%s', (text, authors, truncated, affiliation) => {
    const { names, ...rest } = readNames(text);
    expect(names.map(displayName)).toEqual(authors);
    expect(rest).toEqual({ truncated, ...(affiliation && { affiliation }) });
  });

  it.each([
    ['Edwin Thorne, Jr., Ann Lee', ['Edwin Thorne, Jr.', 'Ann Lee']],
    ['Marta Wójcik III, Gal·la Puig', ['Marta Wójcik III', 'Gal·la Puig']],
    ["Grace O'Malley, 李娜, Jean-Luc d'Ávila", ["Grace O'Malley", '李娜', "Jean-Luc d'Ávila"]],
    ['Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee & Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee, Bo Chen & Cy Young', ['Ann Lee', 'Bo Chen', 'Cy Young']],
    ['Plato, Ann Lee', ['Plato', 'Ann Lee']],
    ['Plato and Socrates', ['Plato', 'Socrates']],
    ['Ann Lee, Thomas More', ['Ann Lee', 'Thomas More']],
    ['Ming Wang (王明), Ann Lee', ['Ming Wang (王明)', 'Ann Lee']],
    ['Ann Lee | Bo Chen | Cy Young', ['Ann Lee', 'Bo Chen', 'Cy Young']],
    ['Ann Lee · Bo Chen · Cy Young', ['Ann Lee', 'Bo Chen', 'Cy Young']],
    ['By Ann Lee, Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee und Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Иван Петров и Ольга Жук', ['Иван Петров', 'Ольга Жук']],
    ['bell hooks and danah boyd', ['bell hooks', 'danah boyd']],
    ['李娜、王伟、张三', ['李娜', '王伟', '张三']],
    ['Ana Ruiz y Bo Chen', ['Ana Ruiz', 'Bo Chen']],
    ['Ana Ruiz, Bo Chen e Cy Young', ['Ana Ruiz', 'Bo Chen', 'Cy Young']],
    ['Ann Lee (Kite Works) and Bo Chen (Pier)', ['Ann Lee', 'Bo Chen']],
    ['María Ruiz y Cano García and Bo Chen', ['María Ruiz y Cano García', 'Bo Chen']],
    ['María Ruiz y Juan García', ['María Ruiz', 'Juan García']],
    ['Ann Lee / Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Prof. Dr. Ann Lee, Dr. Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Elena Ruiz y Cano, Jordi Vidal i Soler', ['Elena Ruiz y Cano', 'Jordi Vidal i Soler']],
  ])('in natural order is split: %s', (text, names) => {
    expect(shown(text)).toEqual(names);
  });

  it.each([
    ['Stone, Mara; Vale, Igor', ['Mara Stone', 'Igor Vale']],
    ['Stone, Mara and Vale, Igor', ['Mara Stone', 'Igor Vale']],
    ['van der Waal, Pieter; Blom, Rita', ['Pieter van der Waal', 'Rita Blom']],
    ['van der Waal, Pieter', ['Pieter van der Waal']],
    ['Ruiz y Cano García, María', ['María Ruiz y Cano García']],
    ['Ó Briain, Dara', ['Dara Ó Briain']],
    ['Stone, M.K., Vale, I.-J.', ['M.K. Stone', 'I.-J. Vale']],
    ['Stone, M. K., & Vale, I. (2020)', ['M. K. Stone', 'I. Vale']],
    ['Stone M, Vale IJ', ['M Stone', 'IJ Vale']],
    ['Stone M, de la Vale IJ.', ['M Stone', 'IJ de la Vale']],
    ['Stone M., Vale I.-J., Blom R.K.', ['M. Stone', 'I.-J. Vale', 'R.K. Blom']],
    ['García Márquez, Ana and Vargas Llosa, Bo', ['Ana García Márquez', 'Bo Vargas Llosa']],
    ['Thorne, Edwin, Jr.; Lee, Ann', ['Edwin Thorne, Jr.', 'Ann Lee']],
    ['Stone, Mara; The Tidewater Collaboration', ['Mara Stone', 'The Tidewater Collaboration']],
    ['Mara Stone; Igor Vale', ['Mara Stone', 'Igor Vale']],
  ])('with surnames first is turned round: %s', (text, names) => {
    expect(shown(text)).toEqual(names);
  });

  it.each([
    'Ann Lee1,2, Bo Chen2, Cy Young3',
    'Ann Lee*, Bo Chen†, Cy Young ‡ 1',
    'Ann Lee¹·², Bo Chen², Cy Young',
    'Ann Lee^1, Bo Chen^{2}, Cy Young ✉',
    'Ann Lee^{1,2,*}, Bo Chen$^{1,2}$, Cy Young$^\\dagger$',
    'Ann Lee a, Bo Chen b, Cy Young a,b',
    'Ann Lee[1], Bo Chen (1 and 2), Cy Young (2) ((1) Kite Works, (2) Pier)',
    'Ann Lee\\thanks{Kites, Inc.}, Bo Chen\\inst{1}, Cy Young\\textsuperscript{2,*}',
  ])('loses the marks that point to notes: %s', (text) => {
    expect(shown(text)).toEqual(['Ann Lee', 'Bo Chen', 'Cy Young']);
  });

  it.each([
    ['Ann Lee, et al.', undefined],
    ['Ann Lee et al', undefined],
    ['Ann Lee and others', undefined],
    ['Ann Lee, …', undefined],
    ['Ann Lee, and 12 others', 12],
    ['Ann Lee and 3 other authors', 3],
    ['Ann Lee + 5 more', 5],
  ])('that was cut says so: %s', (text, others) => {
    const { names, ...rest } = readNames(text);
    expect(names).toEqual([{ literal: 'Ann Lee' }]);
    expect(rest).toEqual({ truncated: true, ...(others !== undefined && { others }) });
  });

  it.each([
    ['Ann Lee, Centre for Ships and Sheds', ['Ann Lee', 'Centre for Ships and Sheds']],
    ['Department of Physics and Astronomy', ['Department of Physics and Astronomy']],
    ['Ann Lee and The Tidewater Collaboration', ['Ann Lee', 'The Tidewater Collaboration']],
    ['Fermi and Virgo Collaborations', ['Fermi and Virgo Collaborations']],
  ])('keeps the name of a group whole: %s', (text, names) => {
    expect(shown(text)).toEqual(names);
  });

  it('keeps an affiliation in brackets with its author', () => {
    expect(readNames('Ann Lee (Harbour School, Kiel), Bo Chen').names).toEqual([
      { family: 'Lee', given: 'Ann', affiliation: 'Harbour School, Kiel' },
      { literal: 'Bo Chen' },
    ]);
  });

  it('decodes TeX and character references', () => {
    expect(shown("Jos\\'e Garc\\'{\\i}a, Faruk \\c{C}elik")).toEqual([
      'José García',
      'Faruk Çelik',
    ]);
    expect(shown('Ren&eacute; Dubois, Ann Lee')).toEqual(['René Dubois', 'Ann Lee']);
  });

  it('of 120 authors has 120 names', () => {
    const names = Array.from({ length: 120 }, (_, at) => `Ann${at % 7}x Lee-${at}x`);
    expect(shown(names.join(', '))).toEqual(names);
  });

  it('of any text is read, in time that grows with its length', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(any, (text) => {
        for (const name of readNames(text).names) expect(displayName(name)).not.toBe('');
      }),
    );
    const spent = cpuMilliseconds(() => {
      for (const part of ['(', 'a, ', '1,', 'A and ', '&eacute;', '{', ' * ']) {
        readNames(part.repeat(5_000));
      }
    });
    expect(spent).toBeLessThan(2_000);
  });

  it.each([
    ['Ann Lee, Bo Chen (+5 more)', 5],
    ['Ann Lee, Bo Chen (and 3 others)', 3],
    ['Ann Lee, Bo Chen, ... 10 more authors', 10],
    ['Ann Lee, ..., Bo Chen', undefined],
    ['Ann Lee, Bo Chen, et al. (12 authors)', undefined],
    ['Ann Lee, Bo Chen & al.', undefined],
    ['Ann Lee, Bo Chen et alii', undefined],
    ['Ann Lee, Bo Chen and colleagues', undefined],
  ])('that was cut says so: %s', (text, others) => {
    expect(shown(text)).toEqual(['Ann Lee', 'Bo Chen']);
    expect(readNames(text)).toMatchObject({ truncated: true, ...(others && { others }) });
  });

  it.each([
    ['Ann Lee, Plato and Others', 'Others'],
    ['Ann Lee and the Kite Collaborators', 'the Kite Collaborators'],
  ])('that only looks cut does not: %s', (text, last) => {
    expect(shown(text).at(-1)).toBe(last);
    expect(readNames(text).truncated).toBe(false);
  });

  it.each([
    [
      'Ann Lee, LIGO Collaboration and Virgo Collaboration',
      ['LIGO Collaboration', 'Virgo Collaboration'],
    ],
    ['Ann Lee on behalf of the Tidewater Collaboration', ['the Tidewater Collaboration']],
    ['Ann Lee, World Health Organization, Team Alto', ['World Health Organization', 'Team Alto']],
    ['Ann Lee, Department of Ships and Sheds', ['Department of Ships and Sheds']],
  ])('keeps groups whole: %s', (text, groups) => {
    expect(shown(text)).toEqual(['Ann Lee', ...groups]);
  });

  it('takes a lone capital for a surname where the other names are in natural order', () => {
    expect(readNames('Weinan E, Jiequn Han').names[0]).toEqual({ given: 'Weinan', family: 'E' });
    expect(readNames('Blom R.').names[0]).toEqual({ literal: 'Blom R.' });
  });

  it('keeps the identifier that stands in brackets', () => {
    const [first] = readNames('Ann Lee (0000-0002-1825-0097), Bo Chen').names;
    expect(first).toMatchObject({ family: 'Lee', orcid: '0000-0002-1825-0097' });
  });
});

describe('a name of a list', () => {
  it('keeps the affiliation in its brackets, where it is a person’s', () => {
    const { names } = readNames('Rita Blom (Bonn), ATLAS Collaboration (CERN)');
    expect(names).toEqual([
      { family: 'Blom', given: 'Rita', affiliation: 'Bonn' },
      { literal: 'ATLAS Collaboration' },
    ]);
  });

  it('has two to six words', () => {
    const words = 'Ana Bea Cy Dan Eve Fay Gil'.split(' ');
    const lengths = words.map((_, at) => isFullName(words.slice(0, at + 1).join(' ')));
    expect(lengths).toEqual([false, true, true, true, true, true, false]);
  });
});
