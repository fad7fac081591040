/** The paper that a reader comes from. */
import { PAPER_ID } from './share.ts';

const PAGE_BELOW = new RegExp(`^(${PAPER_ID})/(?:[?#]|$)`);

/**
 * Id of the paper whose page led to this one; undefined where none did, or the browser does not say.
 *
 * @param papersPath path of the papers' pages, such as `/papers/`
 */
export function paperBefore(papersPath: string): string | undefined {
  const papers = location.origin + papersPath;
  if (!document.referrer.startsWith(papers)) return undefined;
  return PAGE_BELOW.exec(document.referrer.slice(papers.length))?.[1];
}
