import { describe, expect, it } from 'vitest';
import { parseOptions, wholeNumberOption } from '../../src/cli/options.ts';
import { portsToTry } from '../../src/cli/common-options.ts';

describe('an option of several values', () => {
  const table = { bib: { value: 'FILE…', many: true, help: '' }, verbose: { help: '' } } as const;

  it('takes what follows it and what follows a second use', () => {
    const argv = ['--bib', 'a', 'b', '--verbose', '--bib=c'];
    const { bib, verbose } = parseOptions(table, argv);
    expect([...(bib ?? [])].sort()).toEqual(['a', 'b', 'c']);
    expect(verbose).toBe(true);
  });

  it('is needed for values without a name', () => {
    const expected = 'expected options only, found "b"; --help lists the options';
    expect(() => parseOptions(table, ['b'])).toThrow(expected);
    expect(() => parseOptions({ out: { value: 'X', help: '' } }, ['--out', 'a', 'b'])).toThrow(
      expected,
    );
  });
});

describe('a mistake on the command line', () => {
  const table = {
    seeds: { value: 'DIR', help: '' },
    out: { value: 'DIR', help: '' },
    quick: { help: '' },
  };

  it.each([
    [['--sedes', 'x'], 'found "--sedes"; did you mean --seeds? --help lists the options'],
    [['--se=x'], 'found "--se"; did you mean --seeds? --help lists the options'],
    [['--speed'], 'found "--speed"; did you mean --seeds? --help lists the options'],
    [['--port', '80'], 'found "--port"; --help lists the options'],
    [['--constructor'], 'expected an option of this command, found "--constructor"; --help lists'],
    [['-x'], 'expected an option of this command, found "-x"'],
    [['--quick=yes'], '--quick: expected no value, found "yes"; leave it out'],
    [['--out'], '--out: expected DIR after it, found nothing; write --out=DIR'],
    [['--out', '--quick'], '--out: expected DIR after it, found "--quick"; write --out=DIR'],
  ])('is answered with what was expected, what came and what to do: %j', (argv, message) => {
    expect(() => parseOptions(table, argv)).toThrow(message);
  });

  it('is not a value that begins with a dash and is joined by =', () => {
    expect(parseOptions(table, ['--out=-x']).out).toBe('-x');
  });
});

describe('a number on the command line', () => {
  it.each(['', 'x', '1.5', '-1', '70000', '1e3', '99999999999'])('is refused as %j', (text) => {
    expect(() => wholeNumberOption('port', text, [0, 65_535])).toThrow(/--port.*from 0 to 65535/);
  });

  it('is read where it is whole and in its range', () => {
    expect(wholeNumberOption('port', '8080', [0, 65_535])).toBe(8080);
  });
});

describe('the ports to try', () => {
  it('is the one asked for and no other', () => {
    expect(portsToTry('8080')).toEqual([8080]);
  });

  it('are several in a row where none was asked for', () => {
    expect(portsToTry(undefined).slice(0, 3)).toEqual([4321, 4322, 4323]);
  });
});
