import type { ExportRecord } from './format.ts';
import { keywordsOf } from './keywords.ts';
import { oneLine, paragraphsOf, plainTitle } from './lines.ts';
import type { Name } from '../model/name.ts';
import { citedNames, citedParts } from './names.ts';
import { publicationType } from '../model/publication-types.ts';
import { ownFields } from './own-fields.ts';
import { remarksOf } from '../model/remarks.ts';
import { taggedFields, type Tagged } from './tagged.ts';

type Line = readonly [tag: string, value: string];

/**
 * A paper as a RIS record: a manuscript (`MANSCPT`) where nothing says what kind of publication it
 * is, since RIS has no preprints, and readers take its `UNPB` for an article of a journal. One line a
 * field, lines end in CR LF:
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
export function writeRis(record: ExportRecord): string {
  const { paper, abstract, url, library } = record;
  const lines: readonly Line[] = [
    ['TY', publicationType(paper).ris],
    ['ID', record.key ?? paper.id],
    ['TI', plainTitle(paper)],
    ...citedNames(paper).map((name): Line => ['AU', risName(name)]),
    ['PY', paper.date?.slice(0, 4) ?? ''],
    ...taggedFields(paper, 'ris').flatMap(linesOf),
    ['AB', paragraphsOf(abstract).join(' ')],
    ...keywordsOf(record).map((word): Line => ['KW', word]),
    ['N1', [paper.note ?? '', ...remarksOf(paper)].join(' ')],
    ['DB', library],
    ['UR', paper.url ?? url],
    ...ownFields(record, 'ris').map(([name, value]): Line => ['U1', `offprint-${name}: ${value}`]),
  ];
  const written = lines.flatMap(([tag, value]) => {
    const line = oneLine(value);
    return line === '' ? [] : [`${tag}  - ${line}\r\n`];
  });
  return `${written.join('')}ER  - \r\n`;
}

/** The lines of a field; pages have one for the first and one for the last. */
function linesOf({ field, kind, tag, value }: Tagged): readonly Line[] {
  if (field === 'title' || field === 'authors') return [];
  if (kind === 'names')
    return citedParts(value as readonly Name[]).map((name) => [tag, risName(name)]);
  if (kind === 'date') return [[tag, String(value).replaceAll('-', '/')]];
  if (field !== 'pages') return [[tag, String(value)]];
  const [first = '', last = ''] = String(value).split(/\s*[–-]+\s*/u);
  return [
    ['SP', first],
    ['EP', last],
  ];
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
