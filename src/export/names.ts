/** The names under which a paper is cited, in the parts that reference managers want. */
import { displayName, type Name } from '../model/name.ts';
import type { Frontmatter } from '../model/paper.ts';
import { inParts } from '../names/parts.ts';
import { oneLine } from './lines.ts';

/** The authors as they are cited: the organisation where no person is named. */
export function citedNames({ authors, organisation }: Frontmatter): readonly Name[] {
  const names = citedParts(authors);
  if (names.length > 0) return names;
  const literal = oneLine(organisation ?? '');
  return literal === '' ? [] : [{ literal }];
}

/** Names in parts; those that say nothing are left out. */
export function citedParts(names: readonly Name[]): readonly Name[] {
  return names
    .map(onOneLine)
    .filter((name) => displayName(name) !== '')
    .map(inParts);
}

function onOneLine(name: Name): Name {
  return 'literal' in name ? { literal: oneLine(name.literal) } : name;
}
