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

/** What an export of a paper takes from the rest of the library. */
interface ExportContext {
  /** Address of the site; left out, that of the settings. */
  readonly site: URL | undefined;
  /** The paper's citation key; left out, its id. */
  readonly key: string | undefined;
  /** By slug. */
  readonly topics: ReadonlyMap<string, { readonly name: string }>;
}

/** How a paper is cited, with the address that it has on the site given. */
export function citationOf(paper: Frontmatter, context: ExportContext): Citation {
  const record = recordOf(paper, [], context);
  return { text: citation(record), bibtex: writeBibtex(record) };
}

/**
 * The text of a paper in an export format.
 *
 * @throws {Error} where the table has no format of that extension
 */
export function exportText(paper: Frontmatter, extension: string, context: ExportContext): string {
  const format = EXPORT_FORMATS.find((known) => known.extension === extension);
  if (!format) throw new Error(`expected the extension of an export format, found ${extension}`);
  return format.write(recordOf(paper, paperBody(paper.id).abstract, context));
}

function recordOf(paper: Frontmatter, abstract: Abstract, context: ExportContext): ExportRecord {
  const { site, key = paper.id, topics } = context;
  return {
    paper,
    key,
    abstract,
    url: new URL(urls.paper(paper.id), site ?? settings.site).href,
    topics: paper.topics.map((slug) => topicName(slug, topics, paper.keywords)),
    library: settings.title,
  };
}
