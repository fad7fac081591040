/** The export formats: a new one is one file in this folder and one line here. */
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { ExportFormat } from './format.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';

export const EXPORT_FORMATS = [
  { extension: 'bib', mediaType: 'application/x-bibtex', label: 'BibTeX', write: bibtex },
  {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    label: 'RIS',
    write: ris,
  },
  {
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    label: 'CSL-JSON',
    write: cslJson,
  },
  { extension: 'md', mediaType: 'text/markdown', label: 'Markdown', write: markdown },
] as const satisfies readonly ExportFormat[];

/** The formats in which many papers are one file, for reference managers. */
export const LIST_FORMATS = EXPORT_FORMATS.filter(({ extension }) => extension !== 'md');

export { bibtex } from './bibtex.ts';
export { citation } from './citation.ts';
export type { ExportFormat, ExportRecord } from './format.ts';
export { jsonLineSchema } from './json-line-schema.ts';
export { joinExports } from './join.ts';
export { jsonLine } from './json-line.ts';
export { taggedFields, type Tagged } from './tagged.ts';
