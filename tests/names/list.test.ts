import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from '../../src/model/name.ts';
import { readNames } from '../../src/names/list.ts';
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
  ])('in natural order is split: %s', (text, names) => {
    expect(shown(text)).toEqual(names);
  });

  it.each([
    ['Stone, Mara; Vale, Igor', ['Mara Stone', 'Igor Vale']],
    ['Stone, Mara and Vale, Igor', ['Mara Stone', 'Igor Vale']],
    ['van der Waal, Pieter; Blom, Rita', ['Pieter van der Waal', 'Rita Blom']],
    ['van der Waal, Pieter', ['Pieter van der Waal']],
    ['Stone, M.K., Vale, I.-J.', ['M.K. Stone', 'I.-J. Vale']],
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
});
