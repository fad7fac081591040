/** TeX's commands of running text: what becomes of each. */
import { PARAGRAPH_MARK } from './typography.ts';

export type Style = 'emphasis' | 'strong' | 'code' | 'plain';

/** Font switches: they hold to the end of their group (`{\em …}`). */
export const SWITCHES: Readonly<Record<string, Style>> = {
  ...styled('emphasis', 'em it sl itshape slshape'),
  ...styled('strong', 'bf bfseries'),
  ...styled('code', 'tt ttfamily'),
  ...styled('plain', 'rm sf sc up normalfont rmfamily sffamily scshape upshape mdseries'),
};

/** Font commands: they hold for their argument (`\emph{…}`). */
export const FONTS: Readonly<Record<string, Style>> = {
  ...styled('emphasis', 'emph textit textsl'),
  ...styled('strong', 'textbf'),
  ...styled('code', 'texttt verb'),
  ...styled(
    'plain',
    'textsf textsc textrm textup textmd textnormal text mbox hbox underline uline',
  ),
  ...styled('plain', 'textsuperscript textsubscript ensuremath protect mathrm'),
};

/** Commands whose argument is a key of the paper's own: shown in brackets, as it would be printed. */
export const REFERENCES: ReadonlySet<string> = new Set(
  'cite citep citet citealp citealt citeauthor citeyear ref eqref cref Cref autoref'.split(' '),
);

/** Commands that print nothing. */
export const SILENT: ReadonlySet<string> = new Set(
  'noindent xspace protect centering smallskip medskip bigskip relax displaystyle'.split(' '),
);

/** Commands that print a fixed text and are not in KaTeX's table. */
export const PRINTED: Readonly<Record<string, string>> = {
  item: '•',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  par: PARAGRAPH_MARK,
  newline: ' ',
  linebreak: ' ',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textbullet: '•',
  textellipsis: '…',
  slash: '/',
};

function styled(style: Style, names: string): Record<string, Style> {
  return Object.fromEntries(names.split(' ').map((name) => [name, style]));
}
