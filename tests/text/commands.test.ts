import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/model/abstract.ts';
import { parseAbstract } from '../../src/text/abstract.ts';
import { decodePieces, newDecoding } from '../../src/text/decode.ts';

function printed(raw: string): string {
  const show = (part: Inline): string => {
    if (part.type === 'text') return part.value;
    if (part.type === 'code') return `[${part.value}]`;
    return part.type === 'formula' ? `$${part.tex}$` : part.children.map(show).join('');
  };
  return parseAbstract(raw).abstract.flat().map(show).join('');
}

describe('commands of text mode', () => {
  it.each([
    [
      String.raw`\ours\xspace beats \ours\xspace{} and \ours\xspace, too`,
      'ours beats ours and ours, too',
    ],
    [
      String.raw`Acme\texttrademark{} costs \texteuro 6 at 3\,\textmu m`,
      'Acme™ costs €6 at 3\u00A0µm',
    ],
    [
      String.raw`Acme\texttrademark is at 4\,\textdegree C and 5\textdegree{} N, \EUR{6} or \yen 7`,
      'Acme™ is at 4\u00A0°C and 5° N, €6 or ¥7',
    ],
    [
      String.raw`it\textquoteright s 10\textendash 20, a \textendash b, \glqq so\grqq{}`,
      'it’s 10–20, a – b, „so“',
    ],
    [
      String.raw`in \S 2 of 5 \texttimes 6 and $5\,\texteuro$`,
      'in §2 of 5 × 6 and $5\\,\\texteuro$',
    ],
    [String.raw`under \textsection{} 3 for \pounds 5`, 'under § 3 for £5'],
    [
      String.raw`\begin{itemize}[leftmargin=*,label={[\arabic*]}]\item one \item[(b)] two\end{itemize}`,
      '• one (b) two',
    ],
    [String.raw`one \\[2mm] two \\* three \\ [sic]`, 'one two three [sic]'],
    [
      String.raw`\verb|a_b|, \verb+c|d+, \lstinline[language=C]!e_f!, \mintinline{c}{g_h}`,
      '[a_b], [c|d], [e_f], [g_h]',
    ],
    [
      String.raw`{\color{red} warm} \color{blue}cold \textcolor[rgb]{1,0,0}{hot} {\small small}`,
      'warm cold hot small',
    ],
    [String.raw`a\vspace{2mm} gap\hspace*{1em}here`, 'a gap here'],
  ])('reads %s', (raw, expected) => {
    expect(printed(raw)).toBe(expected);
  });

  it('leaves a verb that nothing closes as it stands', () => {
    expect(printed(String.raw`\verb|open`)).toContain('|open');
  });
});

describe('text that was read in another encoding', () => {
  it('is named with its line and left as it is', () => {
    const decoding = newDecoding();
    const bytes = new TextEncoder().encode('one\nJosÃ© and GÃ¶del\nJosé Ångström, Ñandú\n');
    expect([...decodePieces([bytes], decoding)].join('')).toContain('JosÃ© and');
    const [note] = decoding.removed.values();
    expect(note).toMatchObject({ places: 2, line: 2 });
    expect(note?.what).toContain('mojibake');
  });
});
