import { expect, test } from 'vitest';
import { decodeCapture } from '../../src/text/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array) => decodeCapture('x.txt', bytes);
const FILLING = ' and enough text after it to be a text'.repeat(4);

test('byte-order marks go and every line end becomes a line feed', () => {
  const { capture, problems } = decoded(utf8('\uFEFF\uFEFFa\r\nb\rc\n'));
  expect(capture).toEqual({ name: 'x.txt', text: 'a\nb\nc\n' });
  expect(problems).toEqual([]);
});

test('UTF-16 with a byte-order mark is read in either order', () => {
  expect(decoded(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x0a, 0])).capture?.text).toBe('A\n');
  expect(decoded(new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0x0a])).capture?.text).toBe('A\n');
});

test('invalid bytes are shown as replacement characters and noted with their line', () => {
  const { capture, problems } = decoded(
    new Uint8Array([...utf8('a\ncaf'), 0xe9, ...utf8(FILLING)]),
  );
  expect(capture?.text).toBe(`a\ncaf\uFFFD${FILLING}`);
  expect(problems).toMatchObject([{ severity: 'note', file: 'x.txt', line: 2 }]);
  expect(problems[0]?.message).toMatch(/not valid UTF-8.*1 place, first on line 2/u);
});

test.each([
  ['controls', 'a\u0000b\u0007c\u0085d', 'abc d'],
  ['terminal escapes', 'a\u001B[31mred\u001B[0m', 'ared'],
  ['line separators that end no line', 'a\u2028b\u000Cc\u000Bd', 'a b c d'],
  ['direction overrides', 'a\u202Eb\u2066c\u2069', 'abc'],
  ['invisible characters', 'a\u200Bb\u00ADc\u{E0041}', 'abc'],
  ['joiners beside Latin letters', 'a\u200Db\u200C', 'ab'],
  ['more than three accents on one letter', `x${'\u0323'.repeat(50)}`, `x${'\u0323'.repeat(3)}`],
  ['more than six marks on one letter', `ש${'\u05B8'.repeat(50)}`, `ש${'\u05B8'.repeat(6)}`],
])('%s are taken out, counted and noted', (_, raw, expected) => {
  const { capture, problems } = decoded(utf8(`first\n${raw}${FILLING}`));
  expect(capture?.text).toBe(`first\n${expected}${FILLING}`);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => problem.line === 2)).toBe(true);
});

test('joiners that shape Persian letters and emoji stay, and letters are composed', () => {
  const text = 'می\u200Cخواهم 👩\u200D🔬 Re\u0301nyi';
  expect(decoded(utf8(text)).capture?.text).toBe('می\u200Cخواهم 👩\u200D🔬 Rényi');
});

test.each([
  ['pointed Hebrew', 'שָּֽׁ֖לוֹם'],
  ['Vietnamese, with its accents apart', 'Nguyê\u0303n Ti\u0302\u0301n'],
  ['romanised Sanskrit', 'r\u0325\u0304\u0301'],
  ['Devanagari', 'क्ष्म्य हिंदी ड़ँ'],
  ['Thai', 'น้ำ ที่ ปู่'],
  ['Tibetan', 'བསྒྲུབས་ཧཱུྃ'],
  ['Burmese', 'မြွှုံ့'],
])('the marks that %s needs stay', (_, text) => {
  const { capture, problems } = decoded(utf8(text + FILLING));
  expect(capture?.text).toBe((text + FILLING).normalize('NFC'));
  expect(problems).toEqual([]);
});

test('binary data is refused with what to do', () => {
  const bytes = Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256);
  const { capture, problems } = decoded(bytes);
  expect(capture).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'set-aside', file: 'x.txt' }]);
});

test('no line is lost or won, whatever stands in it', () => {
  const text = 'a\u2028\nb\u000B\u000C\n\u0000\n\u001B[0m\r\nend';
  expect(decoded(utf8(text + FILLING)).capture?.text.split('\n')).toHaveLength(5);
});
