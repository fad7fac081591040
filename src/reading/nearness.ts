/** How near the papers of a list are to one paper, by the words of their titles, abstracts and topics. */
import { countTerms, nearnessTo, vectorBuilder } from '../related/index.ts';

/** A paper in the export for reference managers, CSL-JSON. */
interface Exported {
  readonly title: string;
  /** With its formulas as `$…$`. */
  readonly abstract?: string;
  /** Names of topics. */
  readonly keyword?: string;
  /** Address of the paper's page, or one of its own; the page's is then in `custom`. */
  readonly URL: string;
  readonly custom?: Readonly<Record<string, string>>;
}

/**
 * Fetches the papers of a list and compares them with one, which need not be in it.
 *
 * @param paper path of its page
 * @param list path of the first page of the list
 * @returns 0 to 1, by the path of a paper's page
 * @throws {Error} where the files of either cannot be had
 */
export async function fetchNearness(
  paper: string,
  list: string,
): Promise<ReadonlyMap<string, number>> {
  const [[one], all] = await Promise.all([exportedAt(paper), exportedAt(list)]);
  if (!one) throw new Error(`expected a paper in the file of ${paper}, found none`);
  const builder = vectorBuilder();
  const papers = new Map([one, ...all].map((each) => [pagePath(each), each]));
  for (const [path, { title, abstract = '', keyword = '' }] of papers) {
    builder.add(path, countTerms(title, `${withoutFormulas(abstract)} ${keyword}`));
  }
  return nearnessTo(pagePath(one), builder.finish());
}

/** What a page has as a file beside it: `/papers/x/` and `/papers/x.json`. */
async function exportedAt(page: string): Promise<readonly Exported[]> {
  const response = await fetch(page.replace(/\/$/, '.json'));
  if (!response.ok) throw new Error(`expected the file of ${page}, found ${response.status}`);
  return (await response.json()) as readonly Exported[];
}

function pagePath({ URL: address, custom }: Exported): string {
  return new URL(custom?.['offprint-page'] ?? address).pathname;
}

function withoutFormulas(abstract: string): string {
  return abstract.replace(/\$[^$]*\$/g, ' ');
}
