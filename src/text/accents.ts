/** TeX's accents in text mode: command → combining character. */
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** TeX's letters in text mode: command → letter. */
const LETTERS: Readonly<Record<string, string>> = {
  AA: 'Å',
  aa: 'å',
  AE: 'Æ',
  ae: 'æ',
  OE: 'Œ',
  oe: 'œ',
  O: 'Ø',
  o: 'ø',
  L: 'Ł',
  l: 'ł',
  DH: 'Ð',
  dh: 'ð',
  DJ: 'Đ',
  dj: 'đ',
  NG: 'Ŋ',
  ng: 'ŋ',
  TH: 'Þ',
  th: 'þ',
  SS: 'SS',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
};
const DOTTED: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** Whether a command puts an accent on what follows it (`'`, `"`, `v`, `c` …). */
export function isAccent(command: string): boolean {
  return Object.hasOwn(MARKS, command);
}

/** The letter that a command stands for (`L` → `Ł`), if it is one. */
export function letterOfCommand(command: string): string | undefined {
  return Object.hasOwn(LETTERS, command) ? LETTERS[command] : undefined;
}

/**
 * A text with a TeX accent on its first letter (`"` and `o` → `ö`). Undefined where Unicode has no
 * such letter: then it was no accent (`\"quoted\"`).
 */
export function accented(command: string, text: string): string | undefined {
  const base = text.charAt(0);
  const mark = MARKS[command];
  if (mark === undefined || !/\p{L}/u.test(base)) return undefined;
  const composed = ((DOTTED[base] ?? base) + mark).normalize('NFC');
  return composed.length === 1 ? composed + text.slice(1) : undefined;
}
