/**
 * The words of a search, on their way to the page that a result leads to. They stand in the
 * fragment, which no server sees, only while the link is followed: a link that is copied is the
 * page's own address, and the page takes them out of its address when it has read them.
 */

const PREFIX = '#found=';
/** More words than these would mark a page from top to bottom. */
const WORDS_MAX = 24;

/** Lets a link carry words while it is followed, by a click, a middle click or the Enter key. */
export function carryWords(link: HTMLAnchorElement, words: readonly string[]): void {
  if (words.length === 0) return;
  const carry = (): void => {
    const { href } = link;
    link.hash = `${PREFIX}${words.slice(0, WORDS_MAX).map(encodeURIComponent).join(',')}`;
    setTimeout(() => {
      link.href = href;
    });
  };
  link.addEventListener('click', carry);
  link.addEventListener('auxclick', carry);
}

/** The words that the address of this page carries; they are gone from it then. */
export function takeWords(): readonly string[] {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(PREFIX)) return [];
  history.replaceState(history.state, '', pathname + search);
  return hash.slice(PREFIX.length).split(',').slice(0, WORDS_MAX).flatMap(decoded);
}

function decoded(word: string): readonly string[] {
  try {
    return [decodeURIComponent(word)];
  } catch {
    return [];
  }
}
