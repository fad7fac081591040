/** Copying, for pages that may not write to the clipboard too. */

/**
 * Copies a text; where that is forbidden, selects what the reader can then copy.
 *
 * @param shown an element that holds the text
 * @returns whether it was copied
 */
export async function copyOrSelect(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    document.getSelection()?.selectAllChildren(shown);
    return false;
  }
}
