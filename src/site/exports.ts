import { writeBibtex, citation, EXPORT_FORMATS, type ExportRecord } from '../export/index.ts';
import type { Abstract } from '../model/abstract.ts';
import type { Frontmatter } from '../model/paper.ts';
import { settings } from './settings.ts';
import { topicName } from '../topics/index.ts';
import { paperBody } from './records.ts';
import { urls } from './urls.ts';

export { jsonLineSchema, LIST_FORMATS } from '../export/index.ts';

/** How a paper is cited. */
export interface Citation {
  /** One line for a list of references. */
  readonly text: string;
  /** Without the abstract, which only the file holds. */
  readonly bibtex: string;
}

/** How a paper is cited, with the address that it has on the site given. */
export function citationOf(paper: Frontmatter, site: URL | undefined, key?: string): Citation {
  const record = recordOf(paper, [], site, key);
  return { text: citation(record), bibtex: writeBibtex(record) };
}

/**
 * The text of a paper in an export format.
 *
 * @throws {Error} where the table has no format of that extension
 */
export function exportText(
  paper: Frontmatter,
  extension: string,
  site: URL | undefined,
  key?: string,
): string {
  const format = EXPORT_FORMATS.find((known) => known.extension === extension);
  if (!format) throw new Error(`expected the extension of an export format, found ${extension}`);
  return format.write(recordOf(paper, paperBody(paper.id).abstract, site, key));
}

function recordOf(
  paper: Frontmatter,
  abstract: Abstract,
  site: URL | undefined,
  key = paper.id,
): ExportRecord {
  return {
    paper,
    key,
    abstract,
    url: new URL(urls.paper(paper.id), site ?? settings.site).href,
    topics: paper.topics.map(topicName),
    library: settings.title,
  };
}
