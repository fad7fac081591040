/** A sentence of the table of texts as nodes of a page, with its links and names in their places. */
import { sentenceParts } from '../texts/sentence.ts';
import { element, link } from './element.ts';

/**
 * Makes the nodes of a sentence. Whatever stands for a value stays text.
 *
 * @param links by the names of their marks: an address, or a link that has no words yet
 * @param values what stands for `{name}`
 */
export function sentence(
  text: string,
  links: Readonly<Record<string, string | HTMLAnchorElement>> = {},
  values: Readonly<Record<string, string>> = {},
): readonly (Node | string)[] {
  return sentenceParts(text, values).map(({ mark, text: words }) => {
    if (mark === undefined) return words;
    const target = links[mark];
    if (target === undefined) return element(mark === 'q' ? 'q' : 'strong', '', bdi(words));
    const made = typeof target === 'string' ? link(target) : target;
    made.append(bdi(words));
    return made;
  });
}

function bdi(words: string): HTMLElement {
  return element('bdi', '', words);
}
