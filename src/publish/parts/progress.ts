/** What a terminal shows while pages are rendered: how many, how fast, how long it will take. */
import { paceOf, paceWords } from '../pace.ts';
import type { Rendered } from '../rendering/choice.ts';

/**
 * Puts into words how far the pages have come: `1,200 of 10,000 pages, 25 a second, 6 min left`.
 *
 * @param now milliseconds
 */
export function renderedWords(now = () => performance.now()): (rendered: Rendered) => string {
  let pace: ReturnType<typeof paceOf> | undefined;
  return ({ kept, rendered }) => {
    pace ??= paceOf(now);
    return paceWords(rendered, kept, 'pages', pace);
  };
}
