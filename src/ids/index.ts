/** Permanent addresses: of papers, of authors, and the file that remembers them. */
export { assignIds, type Assigned } from './assign.ts';
export { authorSlugs } from './authors.ts';
export { namesOfPersons, peopleOf, unprintedForms, type People } from './people.ts';
export { pageHash, type PageHash } from './page-hash.ts';
export { formatLock, parseLock, recordPages, redirectsOf } from './lock.ts';
