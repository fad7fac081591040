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
