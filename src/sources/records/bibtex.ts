/** BibTeX and BibLaTeX. Fields: https://ctan.org/pkg/biblatex (chapter 2), https://ctan.org/pkg/bibtex */
import { bibtexEntries, type BibtexEntry } from '../../text/bibtex.ts';
import { type RecordFormat, type RecordReading, unreadable } from './record.ts';
import { circularRemark, parentsIn, inherited } from './bibtex-inheritance.ts';
import { bibtexFacts } from './bibtex-facts.ts';

export const bibtex: RecordFormat = {
  name: 'bibtex',
  description: 'BibTeX or BibLaTeX (.bib)',
  looksFor: 'entries such as "@article{key, title = {…}"',
  notation: 'tex',
  recognise(sample) {
    const entries = sample.match(
      /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(][^,{}()"=]*,\s*[A-Za-z][\w:-]*\s*=\s*["{\w]/gmu,
    );
    if (entries !== null) return isQuoted(sample, entries) ? 0.5 : 1;
    return /@[A-Za-z]+\s*[{(][^,{}()"=]*,\s*[A-Za-z][\w:-]*\s*=\s*["{\w]/u.test(sample) ? 0.6 : 0;
  },
  *read(text) {
    const parents = parentsIn(text);
    const keys = new Map<string, number>();
    for (const entry of bibtexEntries(text)) {
      const remarks = [...sameKey(entry, keys), ...circularRemark(entry, parents)];
      const read = reading(inherited(entry, parents), parents);
      yield 'facts' in read ? { ...read, remarks: [...(read.remarks ?? []), ...remarks] } : read;
    }
  },
};

/** Whether the entries may be quoted by a page: most of it stands above, or it cites itself alone. */
function isQuoted(sample: string, entries: readonly string[]): boolean {
  const [first = ''] = entries;
  const above = sample.slice(0, sample.indexOf(first));
  const lines = above.split('\n').filter((line) => /^\s*[^\s%@]/u.test(line));
  return (entries.length === 1 && lines.length > 2) || above.length > sample.length / 2;
}

/** What is said of a key that an entry before has; both entries are read. */
function sameKey({ key, lines }: BibtexEntry, keys: Map<string, number>): string[] {
  const before = keys.get(key.toLowerCase());
  keys.set(key.toLowerCase(), before ?? lines[0]);
  return before === undefined || key === ''
    ? []
    : [`the key "${key}" is that of the entry on line ${before} too; both are read`];
}

function reading(entry: BibtexEntry, parents: ReadonlyMap<string, BibtexEntry>): RecordReading {
  const { type, key, lines, broken } = entry;
  const at = { lines };
  if (type === 'string') return unreadable(at, `@string "${key}" is ${broken ?? 'broken'}`);
  if (type === 'xdata' || type === 'set')
    return { at, setAside: `@${type} is no paper but what entries share` };
  const facts = bibtexFacts(entry);
  const hasTitle = facts.some(({ name }) => name === 'title');
  const isVolume = /^(?:mv)?(?:proceedings|collection)$/u.test(type);
  if (isVolume && (parents.has(key.toLowerCase()) || (!hasTitle && broken === undefined)))
    return { at, setAside: 'a volume, and no paper in it' };
  if (broken !== undefined && !hasTitle)
    return unreadable(at, `entry "${key}" is broken: ${broken}`);
  const remarks =
    broken === undefined ? [] : [`entry "${key}" is broken (${broken}); what is certain is read`];
  return { at, facts, remarks };
}
