import { expect, test } from 'vitest';
import { decodePieces, decodeText, encodingOf, newDecoding } from '../../src/text/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** The text of bytes that come in chunks of a few, with what was taken out of it. */
const decoded = (bytes: Uint8Array, size = bytes.length) => {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const decoding = newDecoding(encodingOf(() => chunks));
  const text = [...decodePieces(chunks, decoding)].join('');
  return { text, removed: [...decoding.removed.values()], unreadable: decoding.unreadable };
};
const FILLING = ' and enough text after it to be a text'.repeat(4);

test('byte-order marks go and every line end becomes a line feed', () => {
  for (const text of ['\uFEFF\uFEFFa\r\nb\nc\n', 'a\rb\rc\r', 'a\rb\nc\r\n', 'a\r\r\nb\r\nc\n'])
    expect(decoded(utf8(text))).toEqual({ text: 'a\nb\nc\n', removed: [], unreadable: 0 });
});

test('a carriage return within a line of a table ends no row, and that is said', () => {
  const { text, removed } = decoded(utf8('title\tnote\r\nA\tone\rtwo\r\n'), 3);
  expect(text).toBe('title\tnote\nA\tone two\n');
  expect(removed).toMatchObject([{ places: 1, line: 2 }]);
});

test('marks behind an escape of JSON are no part of its letters', () => {
  const text = String.raw`{"a": "x\n\u0303 \u00e9\u0301 n\u0303"}`.replaceAll(
    /\\u(0303|0301)/g,
    (_, code: string) => String.fromCharCode(parseInt(code, 16)),
  );
  expect(JSON.parse(decoded(utf8(text)).text)).toEqual({ a: 'x\n\u0303 é\u0301 ñ' });
});

test('UTF-16 with a byte-order mark is read in either order', () => {
  expect(decoded(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x0a, 0])).text).toBe('A\n');
  expect(decoded(new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0x0a])).text).toBe('A\n');
});

test('single bytes for letters are read as Windows-1252, and that is said', () => {
  const { text, removed } = decoded(Buffer.from('Größe\nund Maß', 'latin1'));
  expect(text).toContain('Größe\nund');
  expect(removed).toMatchObject([{ line: 1 }]);
  expect(removed[0]?.what).toMatch(/read as Windows-1252/u);
  expect(decoded(new Uint8Array([0x93, 0x61, 0x96, 0x62, 0x94])).text).toBe('“a–b”');
});

test('UTF-16 without a mark is told by the zeros beside Latin letters', () => {
  const wide = Buffer.from(`Größe\n${FILLING}`, 'utf16le');
  expect(decoded(wide).text).toBe(`Größe\n${FILLING}`);
  expect(decoded(Buffer.from(wide).swap16()).text).toBe(`Größe\n${FILLING}`);
});

test('the letters that tell Windows-1252 may come late in a large file', () => {
  const bytes = Buffer.from(`${FILLING.repeat(1000)}\nGröße und Maß`, 'latin1');
  expect(decoded(bytes, 50_000).text).toContain('Größe und Maß');
});

test('bytes in a row, of no language that is known, are shown as replacement characters', () => {
  const bytes = new Uint8Array([...utf8('a\n'), 0xc4, 0xe3, 0xba, 0xc3, 0xca, 0xc0, 0xbd, 0xe7]);
  expect(decoded(bytes).text).toContain('\uFFFD');
});

test('invalid bytes are shown as replacement characters and noted with their line', () => {
  const bytes = new Uint8Array([...utf8('a thé\ncaf'), 0xe9, ...utf8(FILLING)]);
  const { text, removed } = decoded(bytes);
  expect(text).toBe(`a thé\ncaf\uFFFD${FILLING}`);
  expect(removed).toMatchObject([{ places: 1, line: 2 }]);
  expect(removed[0]?.what).toMatch(/not valid UTF-8/u);
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
  const { text, removed } = decoded(utf8(`first\n${raw}${FILLING}`));
  expect(text).toBe(`first\n${expected}${FILLING}`);
  expect(removed.length).toBeGreaterThan(0);
  expect(removed.every(({ line }) => line === 2)).toBe(true);
});

test('joiners that shape Persian letters and emoji stay, and letters are composed', () => {
  const text = 'می\u200Cخواهم 👩\u200D🔬 Re\u0301nyi';
  expect(decoded(utf8(text)).text).toBe('می\u200Cخواهم 👩\u200D🔬 Rényi');
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
  const decoding = decoded(utf8(text + FILLING));
  expect(decoding.text).toBe((text + FILLING).normalize('NFC'));
  expect(decoding.removed).toEqual([]);
});

test('binary data has many characters that cannot be text', () => {
  const bytes = Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256);
  expect(decoded(bytes).unreadable).toBeGreaterThan(0.1);
  expect(decoded(utf8(FILLING)).unreadable).toBe(0);
});

test('text is the same however its bytes are cut, and pieces end with a line', () => {
  const text = 'a\u00ADb\r\nsecond\nthird Re\u0301nyi\u200B\n👩\u200D🔬\r\n\u200Bend';
  const whole = decoded(utf8(text));
  expect(whole.text).toBe('ab\nsecond\nthird Rényi\n👩\u200D🔬\nend');
  for (const size of [1, 2, 3, 7]) expect(decoded(utf8(text), size)).toEqual(whole);
  const pieces = [...decodePieces([utf8('one\ntwo'), utf8('\nthree')], newDecoding())];
  expect(pieces).toEqual(['one\n', 'two\n', 'three']);
  expect(decodeText(utf8('one\r\ntwo'))).toBe('one\ntwo');
});

test('no line is lost or won, whatever stands in it', () => {
  const text = 'a\u2028\nb\u000B\u000C\n\u0000\n\u001B[0m\r\nend';
  expect(decoded(utf8(text + FILLING)).text.split('\n')).toHaveLength(5);
});
