/** Permanent addresses: of papers, of authors, and the file that remembers them. */
export { assignIds, type Assigned } from './assign.ts';
export { authorSlugs, namesOfPersons, peopleOf, unprintedForms, type People } from './authors.ts';
export {
  formatLock,
  pageHash,
  parseLock,
  recordPages,
  redirectsOf,
  type PageHash,
} from './lock.ts';
