/** Under which names this library keeps what a reader does, and how a change of it is told. */
import { storageKey } from '../browser/storage.ts';

/** The reader's own list of papers, in local storage. */
export const SAVED = storageKey('saved');
/** The last visits, in local storage. */
export const VISITS = storageKey('visits');
/** The list that a reader came from, in session storage. */
export const TRAIL = storageKey('trail');
/** Event of a window in which the reader's own list has changed. */
export const SAVED_CHANGED = 'offprint-saved';
