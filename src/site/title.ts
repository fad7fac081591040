import { plainText } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';

/** A title in plain text: `$O(1/T)$` becomes `O(1/T)`. */
export function titleText(title: string): string {
  return plainText(parseTitle(title));
}
