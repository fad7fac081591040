/** The export formats: a new one is one file in this folder and one line here. */
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import type { ExportFormat } from './format.ts';
import { writeMarkdown } from './markdown.ts';
import { writeRis } from './ris.ts';

export const EXPORT_FORMATS = [
  { extension: 'bib', mediaType: 'application/x-bibtex', label: 'BibTeX', write: writeBibtex },
  {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    label: 'RIS',
    write: writeRis,
  },
  {
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    label: 'CSL-JSON',
    write: writeCslJson,
  },
  { extension: 'md', mediaType: 'text/markdown', label: 'Markdown', write: writeMarkdown },
] as const satisfies readonly ExportFormat[];

/** The formats in which many papers are one file, for reference managers. */
export const LIST_FORMATS = EXPORT_FORMATS.filter(({ extension }) => extension !== 'md');

export { writeBibtex } from './bibtex.ts';
export { citation } from './citation.ts';
export type { ExportFormat, ExportRecord } from './format.ts';
export { jsonLineSchema } from './json-line-schema.ts';
export { joinExports } from './join.ts';
export { writeJsonLine } from './json-line.ts';
export { taggedFields, type Tagged } from './tagged.ts';
