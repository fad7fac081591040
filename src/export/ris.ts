import type { ExportRecord } from './format.ts';
import { keywordsOf } from './keywords.ts';
import { lineOf, oneLine, paragraphsOf } from './lines.ts';
import type { Name } from '../model/name.ts';
import { citedNames } from './names.ts';
import { remarksOf } from './remarks.ts';
import { parseTitle } from '../text/title.ts';

type Line = readonly [tag: string, value: string];

/**
 * A paper as a RIS record: `UNPB` (unpublished work), which reference managers take for a preprint
 * or a manuscript. One line a field, lines end in CR LF:
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
export function ris(record: ExportRecord): string {
  const { paper, abstract, url, library } = record;
  const lines: readonly Line[] = [
    ['TY', 'UNPB'],
    ['ID', paper.id],
    ['TI', lineOf(parseTitle(paper.title))],
    ...citedNames(paper).map((name): Line => ['AU', risName(name)]),
    ['AD', paper.affiliation ?? ''],
    ['PY', paper.date?.slice(0, 4) ?? ''],
    ['DA', paper.date?.replaceAll('-', '/') ?? ''],
    ['AB', paragraphsOf(abstract).join(' ')],
    ...keywordsOf(record).map((word): Line => ['KW', word]),
    ['N1', remarksOf(paper).join(' ')],
    ['DB', library],
    ['UR', url],
  ];
  const written = lines.flatMap(([tag, value]) => {
    const line = oneLine(value);
    return line === '' ? [] : [`${tag}  - ${line}\r\n`];
  });
  return `${written.join('')}ER  - \r\n`;
}

/** `van der Maaten, Laurens, Jr.`; commas part a name, so that none can stand in a part. */
function risName(name: Name): string {
  if ('literal' in name) return name.literal.replaceAll(',', ' ');
  const { given = '', particle = '', family, suffix = '' } = name;
  const parts = [`${particle} ${family}`, given, suffix].map((part) =>
    oneLine(part.replaceAll(',', ' ')),
  );
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join(', ');
}
