import type { Frontmatter } from '../../src/model/paper.ts';
import { namesOf, type PaperPart } from '../support/names.ts';

/** A paper with the fields a test speaks of. */
export function paper(fields: PaperPart & Pick<Frontmatter, 'id'>): Frontmatter {
  return { title: fields.id, topics: [], sources: [], ...fields, authors: namesOf(fields.authors) };
}
