import { describe, expect, it } from 'vitest';
import { splitWord } from '../../src/repair/glued-words.ts';

const split = (word: string, after = ' ', before = ' '): string | undefined =>
  splitWord(word, { before, after })?.join(' ');

describe('glued words', () => {
  it.each([
    ['nvarepsilon', ' ', 'n varepsilon'],
    ['Obig', '(1', 'O big'],
    ['tauleq', ' T', 'tau leq'],
    ['dgeq', ' 6', 'd geq'],
    ['rge', ' 7', 'r ge'],
    ['bin', ' [0,1]', 'b in'],
    ['kle', ' p', 'k le'],
    ['Tlog', ' N', 'T log'],
    ['loglog', ' n', 'log log'],
    ['ntoinfty', '.', 'n to infty'],
    ['VertuVert', '_2', 'Vert u Vert'],
    ['drightarrowR', ' ', 'd rightarrow R'],
    ['xinR', '^d', 'x in R'],
    ['timeslog', ' k', 'times log'],
    ['rllmin', '{m,', 'r ll min'],
    ['geqdotsgeqmu', '_K', 'geq dots geq mu'],
    ['zletilde', ' m', 'z le tilde'],
    ['PneNP', '.', 'P ne N P'],
    ['pin', ' (2, infty)', 'p in'],
    ['Ain', ' R^{n', 'A in'],
    ['sin', ' S', 's in'],
    ['min', '[0,1]', 'm in'],
    ['ine', ' j', 'i ne'],
    ['stimes', ' t', 's times'],
    ['logdet', ' A', 'log det'],
    ['dottheta', '(t)', 'dot theta'],
  ])('%s before "%s" is %s', (word, after, pieces) => {
    expect(split(word, after)).toBe(pieces);
  });

  it.each(
    (
      'Hellinger determined topological nuclear machinery learning overthinking Nesterov ' +
      'Langevin Petar Leta Greta timestep subgaussian minimax nonconvex Datalog AlphaAdam DeltaNet ' +
      'Xin Lin Kelly bin pin blog within onto bright whatnot Tibetan Alemu deps reps Yell'
    ).split(' '),
  )('%s is a word', (word) => {
    expect(split(word)).toBeUndefined();
  });

  it('reads what follows a script mark as TeX does', () => {
    expect(split('topx', ')', '^')).toBe('top x');
    expect(split('inRn', ' ', '_')).toBe('in R n');
    expect(split('nsubseteq', ' ', '^')).toBe('n subseteq');
    expect(split('dover', ' 2}', '{')).toBe('d over');
  });

  it('leaves endless words alone', () => {
    expect(split('varepsilon'.repeat(100))).toBeUndefined();
  });
});
