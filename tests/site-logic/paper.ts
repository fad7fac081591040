import type { Frontmatter } from '../../src/model/paper.ts';

/** A paper with the fields a test speaks of. */
export function paper(fields: Partial<Frontmatter> & Pick<Frontmatter, 'id'>): Frontmatter {
  return { title: fields.id, authors: [], topics: [], sources: [], ...fields };
}
