/** What a page owes the reference managers that have looked at it. */

/** Zotero looks at a page again when it is told that the items on it are others. */
export function tellReferenceManagers(): void {
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
}
