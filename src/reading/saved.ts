/** The reader's own list of papers, kept in this browser. */
import { storedJson } from '../browser/storage.ts';
import { SAVED, SAVED_CHANGED } from './kept.ts';
import type { ListedPaper } from './paper.ts';

/** The papers of the list, latest first; what cannot be read there is left out. */
export function savedPapers(): readonly ListedPaper[] {
  const kept = storedJson('localStorage', SAVED);
  return Array.isArray(kept) ? kept.filter(isListed) : [];
}

export function isSaved(href: string): boolean {
  return savedPapers().some((paper) => paper.href === href);
}

/**
 * Puts papers on the list, before those that are on it; one that is on it stays where it is.
 *
 * @throws {DOMException} where the browser keeps nothing, as in some private windows
 */
export function savePapers(papers: readonly ListedPaper[]): void {
  const kept = savedPapers();
  const known = new Set(kept.map(({ href }) => href));
  write([...papers.filter(({ href }) => !known.has(href)), ...kept]);
}

/** Takes papers off the list. */
export function unsavePapers(hrefs: readonly string[]): void {
  const leaving = new Set(hrefs);
  write(savedPapers().filter(({ href }) => !leaving.has(href)));
}

/** Calls back whenever the list changes, in this window or in another. */
export function onSavedChange(changed: () => void): void {
  addEventListener(SAVED_CHANGED, changed);
  addEventListener('storage', ({ key }) => {
    if (key === SAVED) changed();
  });
}

function write(papers: readonly ListedPaper[]): void {
  localStorage.setItem(SAVED, JSON.stringify(papers));
  dispatchEvent(new Event(SAVED_CHANGED));
}

function isListed(value: unknown): value is ListedPaper {
  if (typeof value !== 'object' || value === null) return false;
  const { href, title, authors, date } = value as Record<string, unknown>;
  const texts = [href, title, authors, date].every((text) => typeof text === 'string');
  return texts && String(href).startsWith('/') && !String(href).startsWith('//');
}
