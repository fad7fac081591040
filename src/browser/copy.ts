/** Copying: some browsers let a page write to the clipboard only while a press of the reader is handled. */

/**
 * Copies a text. One that has yet to be fetched is promised to the clipboard: after waiting for it, the
 * press would be over.
 *
 * @returns whether it was copied
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  const words = Promise.resolve(text).then((said) => new Blob([said], { type: 'text/plain' }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': words })]);
    return true;
  } catch {
    return false;
  }
}

/** Selects what an element shows: where a page may not copy, the reader can. */
export function selectText(shown: Element): void {
  document.getSelection()?.selectAllChildren(shown);
}
