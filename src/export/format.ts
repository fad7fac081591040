/** What an export format is: the contract that `index.ts` lists its keepers of. */

export interface ExportFormat {
  /** Ending of the file, without the dot: `/papers/<id>.<extension>`. */
  readonly extension: string;
  /** Media type, for the link's `type`. */
  readonly mediaType: string;
  /** What the format is called on a page. */
  readonly label: string;
}
