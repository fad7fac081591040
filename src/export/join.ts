/** The files of several papers as one file of the same format. */

/**
 * Joins what the export formats have written; nothing is read or written anew.
 *
 * @param extension `bib`, `ris` or `json`
 * @param files the file of each paper, whole
 */
export function joinExports(extension: string, files: readonly string[]): string {
  if (extension === 'json') return `[\n${files.map(itemsOf).join(',\n')}\n]\n`;
  // A blank line between two records: RIS ends lines as Windows does.
  return files.join(extension === 'ris' ? '\r\n' : '\n');
}

/** What stands between the brackets of an array. */
function itemsOf(file: string): string {
  return file.slice(file.indexOf('[') + 1, file.lastIndexOf(']')).replace(/^\n|\n$/gu, '');
}
