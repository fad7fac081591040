/** Formats in which a reader takes chosen papers away: every paper has a file in each. */
export const FORMATS = [
  { extension: 'bib', label: 'BibTeX', mediaType: 'application/x-bibtex' },
  { extension: 'ris', label: 'RIS', mediaType: 'application/x-research-info-systems' },
  { extension: 'json', label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
] as const;

export type Format = (typeof FORMATS)[number];
