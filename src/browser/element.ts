/** Making elements of a page in a script, and finding those that it has. */

/** An element with a class, and words or other nodes in it. Whatever is given stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** A link. */
export function link(href: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const made = element('a', '', ...content);
  made.href = href;
  return made;
}

/**
 * An element that the page of a script must have.
 *
 * @throws {Error} where the page lacks it
 */
export function required<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`expected an element ${selector} on this page`);
  return element;
}
