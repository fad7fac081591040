/** The export formats: a new one is one file in this folder and one line here. */
import type { ExportFormat } from './format.ts';

export const EXPORT_FORMATS = [
  { extension: 'bib', mediaType: 'application/x-bibtex', label: 'BibTeX' },
  { extension: 'ris', mediaType: 'application/x-research-info-systems', label: 'RIS' },
  { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', label: 'CSL-JSON' },
  { extension: 'md', mediaType: 'text/markdown', label: 'Markdown' },
] as const satisfies readonly ExportFormat[];
