/** TeX's commands of running text: what becomes of each. */
import { PARAGRAPH_MARK } from './typography.ts';

export type Style = 'emphasis' | 'strong' | 'code' | 'plain';

/** Font switches: they hold to the end of their group (`{\em …}`). */
export const SWITCHES: Readonly<Record<string, Style>> = {
  ...styled('emphasis', 'em it sl itshape slshape'),
  ...styled('strong', 'bf bfseries'),
  ...styled('code', 'tt ttfamily'),
  ...styled('plain', 'rm sf sc up normalfont rmfamily sffamily scshape upshape mdseries boldmath'),
  ...styled('plain', 'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge'),
};

/** Font commands: they hold for their argument (`\emph{…}`). */
export const FONTS: Readonly<Record<string, Style>> = {
  ...styled('emphasis', 'emph textit textsl'),
  ...styled('strong', 'textbf'),
  ...styled('code', 'texttt'),
  ...styled(
    'plain',
    'textsf textsc textrm textup textmd textnormal text mbox hbox underline uline uwave sout hl ul num',
  ),
  ...styled('plain', 'textsuperscript textsubscript ensuremath protect mathrm'),
};

/** Commands whose argument is a key of the paper's own: shown in brackets, as it would be printed. */
export const REFERENCE_COMMANDS: ReadonlySet<string> = new Set(
  'cite citep citet citealp citealt citeauthor citeyear ref eqref cref Cref autoref'.split(' '),
);

/** Commands that print their argument, or what stands between two equal signs, as it is typed. */
export const VERBATIM: ReadonlySet<string> = new Set('verb lstinline mintinline path'.split(' '));

/** Commands that print nothing, and neither does their argument; `hspace` and `vspace` a space. */
export const DROPPED: ReadonlySet<string> = new Set(
  'vspace hspace label index color selectlanguage pagestyle thispagestyle phantom vphantom'.split(
    ' ',
  ),
);

/** Environments of prose: their marks print nothing. */
export const LISTS =
  /^(?:itemize|enumerate|description|(?:compact|inpara)?(?:item|enum|desc)(?:ize)?|quote|quotation|verse|center|flushleft|flushright|abstract)\*?$/u;

/** Commands that print nothing. */
export const SILENT: ReadonlySet<string> = new Set(
  'noindent protect leavevmode centering smallskip medskip bigskip relax displaystyle'.split(' '),
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
  xspace: '',
  ...signs(
    'texttrademark ™ textregistered ® textcopyright © copyright © textmu µ micro µ textohm Ω ohm Ω',
  ),
  ...signs('euro € texteuro € EUR € pounds £ textsterling £ textyen ¥ textcent ¢ textdollar $'),
  ...signs(
    'textdegree ° degree ° textcelsius °C celsius °C textperthousand ‰ textpm ± texttimes × textdiv ÷',
  ),
  ...signs(
    'S § textsection § textparagraph ¶ textdagger † textdaggerdbl ‡ textnumero № textordmasculine º',
  ),
  ...signs(
    'textordfeminine ª textonehalf ½ textonequarter ¼ textthreequarters ¾ textperiodcentered ·',
  ),
  ...signs(
    'textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textminus − textrightarrow → textleftarrow ←',
  ),
  ...signs(
    'textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ”',
  ),
  ...signs(
    `textquotesingle ' textquotedbl " guillemotleft « guillemotright » guillemetleft « guillemetright »`,
  ),
  ...signs(
    'textless < textgreater > textbar | textunderscore _ textbraceleft { textbraceright } textasteriskcentered *',
  ),
  ...signs(
    'glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » textexclamdown ¡ textquestiondown ¿ quotedblbase „ quotesinglbase ‚ textvisiblespace ␣ numero №',
  ),
};

/** Names of signs, each before its sign. */
function signs(list: string): Record<string, string> {
  return Object.fromEntries(
    [...list.matchAll(/(\S+) (\S+)/gu)].map(([, name = '', sign = '']) => [name, sign]),
  );
}

function styled(style: Style, names: string): Record<string, Style> {
  return Object.fromEntries(names.split(' ').map((name) => [name, style]));
}
