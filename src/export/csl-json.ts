import type { ExportRecord } from './format.ts';
import { keywordsOf } from './keywords.ts';
import { oneLine, paragraphsOf, plainTitle } from './lines.ts';
import type { Name } from '../model/name.ts';
import { citedNames, citedParts } from './names.ts';
import type { ValueKind } from '../model/field.ts';
import { publicationType } from '../model/publication-types.ts';
import { ownFields } from './own-fields.ts';
import { remarksOf } from '../model/remarks.ts';
import { taggedFields } from './tagged.ts';

/**
 * A paper as an array of one CSL item, of the type `article` (CSL's for a preprint)
 * where nothing says what kind of publication it is:
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export function writeCslJson(record: ExportRecord): string {
  return `${JSON.stringify([item(record)], undefined, 2)}\n`;
}

/** Keys without a value are left out by the serialiser. */
function item(record: ExportRecord): object {
  const { paper, abstract, url, library, key = record.paper.id } = record;
  const authors = citedNames(paper).map(cslName);
  const fields = taggedFields(paper, 'csl').map(({ tag, kind, value }) => [
    tag,
    cslValue(kind, value),
  ]);
  const own = ownFields(record, 'csl').map(([name, value]) => [`offprint-${name}`, value]);
  return {
    id: key,
    type: publicationType(paper).csl,
    'citation-key': record.key ?? paper.citationKey ?? paper.id,
    ...(Object.fromEntries(fields) as object),
    title: plainTitle(paper),
    author: authors.length > 0 ? authors : undefined,
    number: paper.arxiv && `arXiv:${paper.arxiv}`,
    abstract: paragraphsOf(abstract).join('\n\n') || undefined,
    keyword: keywordsOf(record).join(', ') || undefined,
    source: oneLine(library),
    URL: paper.url ?? url,
    note: paper.note,
    // A style that prints notes of a work prints none on its record.
    annote: remarksOf(paper).join(' ') || undefined,
    custom: own.length > 0 ? (Object.fromEntries(own) as object) : undefined,
  };
}

function cslValue(kind: ValueKind, value: unknown): unknown {
  if (kind === 'date') return { 'date-parts': [String(value).split('-').map(Number)] };
  if (kind === 'names') return citedParts(value as readonly Name[]).map(cslName);
  return oneLine(String(value));
}

function cslName(name: Name): object {
  if ('literal' in name) return { literal: name.literal };
  const { given, particle, family, suffix } = name;
  return { family, given, 'non-dropping-particle': particle, suffix };
}
