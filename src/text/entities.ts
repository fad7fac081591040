/** Character references of HTML: `&eacute;` → `é`. */
import { parseFragment } from 'parse5';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;

/** A text with its character references decoded, each once: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (reference) => {
    const node = parseFragment(reference).childNodes[0];
    return node !== undefined && 'value' in node ? node.value : reference;
  });
}
