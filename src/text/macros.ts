/**
 * Commands that KaTeX lacks: those of LaTeX's usual packages, and the names that authors share. The
 * one table for formulas as they are set and for formulas in words.
 */
import { PRINTED } from './commands.ts';
import { katexHas } from './katex-commands.ts';

/** Takes its arguments and prints nothing, as KaTeX writes it. */
interface Swallow {
  readonly tokens: readonly never[];
  readonly numArgs: number;
}
const SWALLOW: Swallow = { tokens: [], numArgs: 1 };

/** From LaTeX itself, amsmath, mathtools, physics, bbm, dsfont, nicefrac, units, xspace and textcomp. */
const PACKAGE_COMMANDS: Readonly<Record<string, string | Swallow>> = {
  '\\nicefrac': '{#1}/{#2}',
  '\\sfrac': '{#1}/{#2}',
  '\\flatfrac': '{#1}/{#2}',
  '\\textsc': '\\textrm{#1}',
  '\\textsl': '\\textit{#1}',
  '\\mbox': '\\text{#1}',
  '\\em': '\\it',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\varmathbb': '\\mathbb{#1}',
  '\\ensuremath': '{#1}',
  '\\intertext': '\\text{#1}',
  '\\shortintertext': '\\text{#1}',
  '\\label': SWALLOW,
  '\\textsuperscript': '^{\\text{#1}}',
  '\\textsubscript': '_{\\text{#1}}',
  '\\sp': '^{#1}',
  '\\sb': '_{#1}',
  '\\vspace': SWALLOW,
  '\\textdegree': '{^\\circ}',
  '\\textmu': '\\mu',
  '\\textless': '<',
  '\\textgreater': '>',
  '\\textasciitilde': '\\sim',
  '\\textemdash': '\\text{—}',
  '\\hdots': '\\dots',
  '\\widebar': '\\overline{#1}',
  '\\overbar': '\\overline{#1}',
  '\\xspace': '',
  '\\protect': '',
  '\\leavevmode': '',
  '\\centering': '',
  '\\hfill': '\\quad',
  '\\linebreak': '',
  '\\-': '',
  '\\/': '',
};

/** Names of one object under which authors define it, and what all of them mean by it. */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  '\\eps': '\\varepsilon',
  '\\veps': '\\varepsilon',
  '\\vareps': '\\varepsilon',
  '\\real': '\\mathbb{R}',
  '\\Real': '\\mathbb{R}',
  '\\nats': '\\mathbb{N}',
  '\\naturals': '\\mathbb{N}',
  '\\ints': '\\mathbb{Z}',
  '\\integers': '\\mathbb{Z}',
  '\\rationals': '\\mathbb{Q}',
  '\\complexes': '\\mathbb{C}',
  '\\indep': '\\perp\\!\\!\\!\\perp',
  '\\independent': '\\perp\\!\\!\\!\\perp',
  '\\defeq': '\\coloneqq',
  '\\eqdef': '\\eqqcolon',
  '\\deq': '\\stackrel{d}{=}',
  '\\lp': '\\left(',
  '\\rp': '\\right)',
  '\\cmark': '\\checkmark',
  '\\xmark': '\\times',
  '\\tO': '\\tilde{O}',
  '\\Otilde': '\\tilde{O}',
  '\\otilde': '\\tilde{O}',
  '\\tildeO': '\\tilde{O}',
  '\\Otil': '\\tilde{O}',
};

/** Operators whose name is what they print. */
const OPERATORS =
  'sign sgn poly polylog tr Tr trace rank rk diag Var Cov var cov conv supp dist diam vol card ' +
  'Span range dom Lip prox softmax relu ReLU erf OPT Regret Reg err Ber Bernoulli Bin Unif Poi ' +
  'Poisson MSE MAP MLE VCdim nnz KL TV';
/** Those that take what they range over below them. */
const OPERATORS_WITH_LIMITS = 'Argmin Argmax minimize maximize minimise maximise esssup essinf';

/** Delimiters round an argument, by the names that mathtools' users give them. */
const PAIRS: Readonly<Record<string, readonly [left: string, right: string]>> = {
  norm: ['\\lVert', '\\rVert'],
  abs: ['\\lvert', '\\rvert'],
  ceil: ['\\lceil', '\\rceil'],
  floor: ['\\lfloor', '\\rfloor'],
  paren: ['(', ')'],
  parens: ['(', ')'],
  rbr: ['(', ')'],
  sbr: ['[', ']'],
  cbr: ['\\{', '\\}'],
};

/** What stands for a command: TeX, nothing, or a function that looks at what comes next. */
type Meaning = string | Swallow | ((expander: object) => string);

/** A command, with its backslash → what stands for it, in commands that KaTeX has. */
export type Commands = Readonly<Record<string, Meaning>>;

/** Signs of running text that KaTeX lacks, as in `$5\,\texteuro$`. */
const SIGNS: Commands = Object.fromEntries(
  Object.entries(PRINTED)
    .filter(([name, sign]) => /^[^\p{ASCII}\s]{1,2}C?$/u.test(sign) && !katexHas(name))
    .map(([name, sign]) => [`\\${name}`, `\\text{${sign}}`]),
);

/** Commands that KaTeX is taught before any formula. */
export const COMMANDS: Commands = {
  ...SIGNS,
  ...PACKAGE_COMMANDS,
  ...SHARED_NAMES,
  ...entries(OPERATORS, (name) => applied(`\\operatorname{${name}}`, ['(', ')'])),
  ...entries(OPERATORS_WITH_LIMITS, (name) => `\\operatorname*{${name}}`),
  '\\E': applied('\\mathbb{E}', ['[', ']']),
  '\\P': applied('\\mathbb{P}', ['(', ')']),
  '\\1': applied('\\mathbb{1}', ['\\{', '\\}']),
  '\\ind': applied('\\mathbb{1}', ['\\{', '\\}']),
  ...Object.fromEntries(
    Object.entries(PAIRS).map(([name, pair]) => [`\\${name}`, delimited(pair)] as const),
  ),
};

function entries(names: string, meaning: (name: string) => Meaning): Commands {
  return Object.fromEntries(names.split(' ').map((name) => [`\\${name}`, meaning(name)]));
}

/** An operator; an argument in braces is put in brackets, or `\tr{A+B}` would read as `tr A + B`. */
function applied(operator: string, [left, right]: readonly [string, string]): Meaning {
  return (expander) =>
    nextToken(expander) === '{' ? `${operator}\\left${left}#1\\right${right}` : operator;
}

/** Delimiters that grow with their argument; mathtools' star asks for no more. */
function delimited([left, right]: readonly [string, string]): Meaning {
  return (expander) => {
    if (nextToken(expander) === '*' && isExpander(expander)) expander.popToken();
    return `\\left${left}#1\\right${right}`;
  };
}

/** KaTeX's reader of tokens, as far as it is used here. */
export interface Expander {
  future(): { readonly text: string };
  popToken(): unknown;
}

/** The token that follows the command in the formula. */
function nextToken(expander: object): string {
  return isExpander(expander) ? expander.future().text : '';
}

function isExpander(expander: object): expander is Expander {
  return 'future' in expander && typeof expander.future === 'function';
}

/** How authors name letters of a font: `\Ocal`, `\bbE`, `\RR`, `\bfx`, `\vx`. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:cal|mc|c)([A-Z])$|^([A-Z])cal$/u, '\\mathcal'],
  [/^bb([A-Z])$|^([A-Z])bb$|^([RNZQCEP])\3$|^([QC])$/u, '\\mathbb'],
  [/^bf([a-zA-Z])$|^([a-zA-Z])bf$|^[bv]([a-z])$/u, '\\mathbf'],
];

/** The letter that a command names by its author's usual pattern: `\Ocal` → `\mathcal{O}`. */
export function styledLetter(name: string): string | undefined {
  for (const [pattern, font] of LETTERS) {
    const letter = pattern.exec(name)?.slice(1).join('');
    if (letter !== undefined) return `${font}{${letter}}`;
  }
  return undefined;
}
