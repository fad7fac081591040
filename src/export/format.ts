/** What an export format is: the contract that `index.ts` lists its keepers of. */
import type { Abstract } from '../model/abstract.ts';
import type { Frontmatter } from '../model/paper.ts';

/** A name that has a page in the library. */
interface NamedPage {
  readonly name: string;
  readonly url: string;
}

/** A paper as its exports tell it: what its page holds, and where that page is. */
export interface ExportRecord {
  readonly paper: Frontmatter;
  /** Empty where no source gave one, or where it is to be left out. */
  readonly abstract: Abstract;
  /** The page's whole address, with protocol and host. */
  readonly url: string;
  /** Names of the paper's topics, in its order. */
  readonly topics: readonly string[];
  /** The paper's citation key; left out, it is its id. */
  readonly key?: string;
  /** The library's name. */
  readonly library: string;
  /** Pages of its topics and of its authors' names, with their whole addresses. */
  readonly pages?: {
    readonly topics: readonly NamedPage[];
    readonly authors: readonly NamedPage[];
  };
}

export interface ExportFormat {
  /** Ending of the file, without the dot: `/papers/<id>.<extension>`. */
  readonly extension: string;
  /** Media type, for the link's `type`. */
  readonly mediaType: string;
  /** What the format is called on a page. */
  readonly label: string;
  /** The whole text of the file; it ends with a line break. */
  readonly write: (record: ExportRecord) => string;
}
