/** Cuts a damaged text into atoms. */
import type { Atom, AtomKind } from './atoms.ts';
import { codeNameAt, isCodeWord } from './names.ts';
import { roleOf } from './commands.ts';
import { isEnglish } from './english.ts';
import { splitWord } from './glued-words.ts';

/** How much of the text after a word is looked at. */
const AHEAD = 24;
const RUN_MAX = 4;
/** A word of more letters is English or is not, without regard to its neighbours. */
const LONG = 5;

type Rule = readonly [AtomKind | 'letters' | 'control', RegExp];

/** What is never mathematics, and a quick test of whether a text holds any. */
const WALLS: readonly (readonly [RegExp, RegExp])[] = [
  [/:\/\/|www\./u, /(?:https?:\/\/|www\.)\S+/y],
  [/@/u, /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/y],
  // A word with an accent of TeX or a letter of its own.
  [
    /\\["'`^~=.]|\{\\|[À-ʯ]/u,
    /[A-Za-z]*(?:\{?\\["'`^~=.]\s?\{?\\?[A-Za-z]?\}*|\{\\(?:[LlOoij]|ss|ae|AE|oe|OE|aa|AA)\}|[À-ʯ])[\p{L}\p{M}]*/uy,
  ],
  // `ViT-B/16`, `NF-kappaB`, `PPARgamma`, `Abeta42`: names of models, genes and proteins.
  [/-[A-Z]\/\d/u, /(?<![\w\\])[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]*)*-[A-Z]\/\d+(?![\w^])/uy],
  [
    /[A-Z](?:-?(?:alpha|beta|gamma|delta|kappa))/u,
    /(?<![\w\\])(?:[A-Z]{2,5}\d?-(?:alpha|beta|gamma|delta|kappa|epsilon|theta)(?:[A-Z]\d?|\d{1,2})?|(?:PPAR|ER|RXR|RAR|LXR|HIF\d|PKC|IFN|TNF|TGF|PI3K)(?:alpha|beta|gamma|delta)\d?|Abeta\d{2})(?![\w^({])/uy,
  ],
  // `--top_k=5`, `self.alpha=0.1`: code.
  [/ --[a-z]/u, /(?<=^|[\s(])--[a-z\d]+(?:[-_][a-z\d]+)*(?:=[\w.+-]*|(?<=_\w+))/uy],
  [/[a-z]\.[a-z_]\w*[=(]/u, /(?<![\w\\])[a-z][a-z_\d]{2,}(?:\.[A-Za-z_]\w*)+(?=[=(])/uy],
  // `O'Donnell`, `d’Alembert`; what is left of a word after an apostrophe; dashes.
  [
    /['’–—]|--/u,
    /[ODLdl]['’][A-Z][a-z]{2}[A-Za-z]*|['’](?:[sS]|t|d|m|re|ve|ll)(?![A-Za-z])|-{2,}|[–—]/uy,
  ],
  // Versions, and characters by their numbers.
  [/\d\.\d+\.\d|U\+/u, /\d+(?:\.\d+){2,}(?:-\d+)*|U\+[0-9A-F]{4,6}(?![0-9A-Za-z])/uy],
  [/[A-Za-z]\.[A-Za-z]\./u, /(?:[A-Za-z]\.){2,}/y],
  // `omega-3 oil`, `alpha-2 receptors`: a name, where a word of prose follows.
  [
    /(?:alpha|beta|gamma|delta|omega)-\d/iu,
    /\b(?:omega-[369]|(?:alpha|beta|gamma|delta|omega)-\d{1,2}(?= (?!(?:[lg]eq?|in|times|approx|sim|cdot|neq?|and|or|is|are|for|then|where|with|if|when|which|to|of)\b)[a-z]{4}))(?![\w.^_])/iuy,
  ],
];

const RULES: readonly Rule[] = [
  ['space', /[\s~]+/y],
  ['letters', /[A-Za-z]+/y],
  ['number', /\d+(?:\.\d+)?[eE][-+]?\d+(?![A-Za-z])|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\.\d+/y],
  ['dots', /\.\.\.|…|⋯/uy],
  ['control', /\\(?:[A-Za-z]+|[^])/y],
  ['letter', /[\p{Script=Greek}∞∇∂ℓℝℕℤℚℂ∅]/uy],
  ['word', /[\p{L}\p{M}]+/uy],
];

/** The atoms of a text; together they cover it. */
export function lex(raw: string): readonly Atom[] {
  const atoms: Atom[] = [];
  const walls = WALLS.filter(([sign]) => sign.test(raw)).map(([, wall]): Rule => ['wall', wall]);
  const rules = [...walls, ...RULES];
  let at = 0;
  const namesCode = raw.includes('_');
  while (at < raw.length) {
    const identifier = namesCode ? codeNameAt(raw, at) : '';
    const [kind, text] =
      identifier === '' ? nextPart(raw, at, rules) : (['wall', identifier] as const);
    if (kind === 'letters') atoms.push(...letterAtoms(raw, at, text));
    else if (kind === 'sign' && Object.hasOwn(ANGLES, text)) atoms.push(angleAtom(at, text));
    else if (kind === 'control') atoms.push(controlAtom(at, text));
    else atoms.push({ kind, text, start: at, end: at + text.length });
    at += text.length;
  }
  return atoms;
}

/** Angle brackets that a page prints as signs are as good as their commands. */
const ANGLES: Readonly<Record<string, string>> = { '⟨': 'langle', '⟩': 'rangle' };

function angleAtom(start: number, sign: string): Atom {
  const text = ANGLES[sign] ?? sign;
  const place = { text, start, end: start + sign.length };
  return { kind: 'command', role: 'fence', ...PROOF, ...place };
}

function nextPart(raw: string, at: number, rules: readonly Rule[]): readonly [Rule[0], string] {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(raw);
    if (match !== null && match[0] !== '') return [kind, match[0]];
  }
  return ['sign', String.fromCodePoint(raw.codePointAt(at) ?? 0)];
}

/** A word, or the commands and letters that it is made of. */
function letterAtoms(raw: string, start: number, word: string): readonly Atom[] {
  const end = start + word.length;
  if (isNumberSet(raw, start, word)) {
    return [{ kind: 'command', role: 'letter', text: word, ...PROOF, start, end }];
  }
  if (isPlain(word, raw.charAt(start - 1))) return [{ kind: 'word', text: word, start, end }];
  const around = { before: raw.charAt(start - 1), after: raw.slice(end, end + AHEAD) };
  if (isCodeWord(word) && !/[\^_]$/u.test(around.before) && !/^[\^_{(]/u.test(around.after)) {
    return [{ kind: 'word', text: word, start, end }];
  }
  if (/^[b-zK]th$/u.test(word)) return ordinalAtoms(start, word);
  const pieces = splitWord(word, around);
  if (pieces === undefined) return [{ kind: kindOfWord(word), text: word, start, end }];
  let at = start;
  return pieces.map((text): Atom => {
    const place = { text, start: at, end: (at += text.length) };
    if (text.length === 1) return { kind: 'letter', ...place };
    const role = roleOf(text);
    if (role === undefined) return { kind: 'word', ...place };
    return { kind: 'command', ...place, role, ...(pieces.length > 1 && PROOF) };
  });
}

/** A long English word, whatever stands around it: most of a text, and nothing more to ask. */
function isPlain(word: string, before: string): boolean {
  return (
    word.length > LONG &&
    !/[\^_\d}]/u.test(before) &&
    roleOf(word) === undefined &&
    !/(?:right|log|times)$/u.test(word) &&
    isEnglish(word)
  );
}

/** `pth`: a letter and its ending. */
function ordinalAtoms(start: number, word: string): readonly Atom[] {
  const [middle, end] = [start + 1, start + word.length];
  return [
    { kind: 'letter', text: word.charAt(0), start, end: middle },
    { kind: 'wall', text: word.slice(1), start: middle, end },
  ];
}

/** What authors call the sets of numbers: macros whose names are words, and doubled letters. */
const NUMBER_SET = /^(?:[rR]eals?|nats|naturals|ints|integers|rationals|complexes|([RNZQC])\1)$/u;
/** Those that kept their backslash may be single letters, too. */
const NUMBERS_MACRO =
  /^(?:[RNZQC]|[rR]eals?|nats|naturals|ints|integers|rationals|complexes|([RNZQC])\1)$/u;

/** `reals^d`, `x in reals`, and `to reals` in a text that has `reals^`: the numbers by their macro. */
function isNumberSet(raw: string, start: number, word: string): boolean {
  if (!NUMBER_SET.test(word)) return false;
  if (/^(?:\^|_[+{])/u.test(raw.slice(start + word.length, start + word.length + 2))) return true;
  const before = raw.slice(Math.max(0, start - 12), start);
  if (word === 'real') return false;
  return raw.includes(`${word}^`)
    ? /\b(?:in|to|times) ?$/u.test(before)
    : /(?:^|[\s(,])[b-zB-Z] in $/u.test(before);
}

const PROOF = { proof: true } as const;

const SENTENCE_OPENERS =
  /^(?:In|We|On|As|At|By|An|Is|It|If|No|So|To|Of|Or|Up|My|He|Do|Be|Us|Me|Go|Dr|Mr|Ms|St)$/u;

function kindOfWord(word: string): AtomKind {
  if (word === 'opt') return 'run';
  if (word.length > RUN_MAX) return 'word';
  if (/^[A-Z][a-z]$/u.test(word)) return SENTENCE_OPENERS.test(word) ? 'word' : 'run';
  return /.[A-Z]/u.test(word) || !isEnglish(word) ? 'run' : 'word';
}

/** What kept its backslash: a command of mathematics, an escaped sign, or something of prose. */
function controlAtom(start: number, source: string): Atom {
  const text = source.slice(1);
  const place = { text, start, end: start + source.length, source };
  const role = roleOf(text) ?? (NUMBERS_MACRO.test(text) ? 'letter' : undefined);
  if (role !== undefined && !['switch', 'space'].includes(role) && !/^(?:text|mbox)/u.test(text))
    return { kind: 'command', role, ...PROOF, ...place };
  return { kind: /^[{}|]$/u.test(text) ? 'sign' : 'wall', ...place };
}
