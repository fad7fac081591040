/** On a paper's page: previous and next in the list that the reader came from, and how far it is read. */
import { element, link, required } from '../browser/element.ts';
import { sentence } from '../browser/sentence.ts';
import {
  fetchTrail,
  joinedTrail,
  keepTrail,
  keptTrail,
  placeIn,
  type Trail,
  type TrailPaper,
} from '../reading/trail.ts';
import * as texts from '../texts/current.ts';

const nav = required('[data-adjacent]', HTMLElement);
const trail = keptTrail();
if (trail) void goOn(trail);

/** Shows the place in the list; at the end of what is known of it, fetches the list's next page. */
async function goOn(known: Trail): Promise<void> {
  const whole = await reaching(known);
  const at = placeIn(whole, location.pathname);
  if (!at) return;
  keepTrail({ ...whole, read: location.pathname });
  const place = texts.placeInList(at.place, Math.max(whole.total, at.place));
  nav.ariaLabel = texts.papersBesideIn(whole.name);
  nav.replaceChildren(
    element('p', 'trail', ...sentence(place, { list: whole.href }, { name: whole.name })),
    ...(at.previous ? [linkTo(at.previous, 'prev', texts.previous)] : []),
    ...(at.next ? [linkTo(at.next, 'next', texts.next)] : []),
  );
  nav.hidden = false;
}

async function reaching(known: Trail): Promise<Trail> {
  const { papers, before, after } = known;
  const [first, last] = [papers[0]?.href, papers.at(-1)?.href];
  try {
    if (last === location.pathname && after) return joinedTrail(known, await fetchTrail(after));
    if (first === location.pathname && before) {
      const earlier = await fetchTrail(before);
      return { ...joinedTrail(earlier, known), href: known.href };
    }
  } catch {
    // Without a network the list ends where it is known to.
  }
  return known;
}

function linkTo({ href, title }: TrailPaper, rel: string, way: string): HTMLElement {
  const made = link(href, element('span', 'way', way), element('bdi', '', title));
  made.rel = rel;
  return made;
}
