/** What a BibTeX entry inherits by `crossref` and `xdata`: https://ctan.org/pkg/biblatex (appendix B). */
import { bibtexEntries, type BibtexEntry, type BibtexField } from '../../text/bibtex.ts';

/** What entries inherit from the volume that they refer to, and under which name: biblatex, appendix B. */
const RENAMED: Readonly<Record<string, string>> = { title: 'booktitle', subtitle: 'booksubtitle' };
const NOT_INHERITED =
  /^(?:crossref|xref|xdata|ids|key|label|abstract|keywords|shorttitle|url|doi|pages|author)$/u;
const DEPTH_MAX = 8;
/** Characters of a field that is given to every entry below: a name, a place, a series. */
const INHERITED_MAX = 5_000;

/** What is said of an entry whose parents refer back to it. */
export function circularRemark(
  entry: BibtexEntry,
  parents: ReadonlyMap<string, BibtexEntry>,
): string[] {
  let parent = parentOf(entry, parents);
  for (let depth = 0; parent !== undefined && depth < DEPTH_MAX; depth += 1) {
    if (parent.key.toLowerCase() === entry.key.toLowerCase())
      return [
        `entry "${entry.key}" refers to itself by crossref; what the circle gives is read once`,
      ];
    parent = parentOf(parent, parents);
  }
  return [];
}

/** The entries that others refer to by `crossref` or `xdata`, by key. */
export function parentsIn(text: string): ReadonlyMap<string, BibtexEntry> {
  const keys = new Set<string>();
  for (const [, list = ''] of text.matchAll(/\b(?:crossref|xdata)\s*=\s*["{]\s*([^"{}]*)/giu)) {
    for (const key of list.split(',')) keys.add(key.trim().toLowerCase());
  }
  const parents = new Map<string, BibtexEntry>();
  if (keys.size === 0) return parents;
  for (const entry of bibtexEntries(text)) {
    const key = entry.key.toLowerCase();
    if (keys.has(key) && !parents.has(key)) parents.set(key, entry);
  }
  return parents;
}

/**
 * An entry with the fields that it lacks and its parents have, which count as said by the whole
 * entry; a circle of parents is gone round once.
 */
export function inherited(
  entry: BibtexEntry,
  parents: ReadonlyMap<string, BibtexEntry>,
): BibtexEntry {
  const seen = new Set([entry.key.toLowerCase()]);
  let fields = entry.fields;
  let parent = parentOf(entry, parents);
  for (let depth = 0; parent !== undefined && depth < DEPTH_MAX; depth += 1) {
    if (seen.has(parent.key.toLowerCase())) break;
    seen.add(parent.key.toLowerCase());
    const own = new Set(fields.map(({ name }) => name));
    const given = parent.type === 'xdata' ? parent.fields : parent.fields.flatMap(bequeathed);
    fields = [
      ...fields,
      ...given
        .filter(({ name, value }) => !own.has(name) && value.length <= INHERITED_MAX)
        .map((field) => ({ ...field, lines: entry.lines })),
    ];
    parent = parentOf(parent, parents);
  }
  return { ...entry, fields };
}

function parentOf(
  { fields }: BibtexEntry,
  parents: ReadonlyMap<string, BibtexEntry>,
): BibtexEntry | undefined {
  const key = fields
    .find(({ name }) => name === 'crossref' || name === 'xdata')
    ?.value.split(',')[0];
  return key === undefined ? undefined : parents.get(key.trim().toLowerCase());
}

function bequeathed(field: BibtexField): BibtexField[] {
  if (NOT_INHERITED.test(field.name)) return [];
  return [{ ...field, name: RENAMED[field.name] ?? field.name }];
}
