/** A library in memory: ingest again and again, as a folder on a disk would be. */
import { pageHash, type Existing } from '../../src/ingest/index.ts';
import { ingestWhole } from '../support/ingest-whole.ts';
import { parseLock } from '../../src/ids/index.ts';
import { textSource } from '../../src/model/source.ts';

/** Path below the content folder → text. */
export type Content = ReadonlyMap<string, string>;

/** Sources by name. */
export type Sources = Readonly<Record<string, string>>;

/** Runs ingest on a day over what stands there, and returns what stands there then. */
export function run(
  sources: Sources,
  content: Content = new Map(),
  day = '2026-01-31',
): { readonly content: Content; readonly ingested: ReturnType<typeof ingestWhole> } {
  const seeds = Object.entries(sources).map(([name, text]) => textSource(name, text));
  const ingested = ingestWhole({ sources: seeds, problems: [] }, existingIn(content), day);
  const next = new Map([...content, ...ingested.files]);
  for (const path of ingested.removed) next.delete(path);
  return { content: next, ingested };
}

function existingIn(content: Content): Existing {
  const texts = [...content]
    .filter(([path]) => path.startsWith('papers/'))
    .map(([path, text]) => [path.slice('papers/'.length, -'.mdx'.length), text] as const);
  const lock = content.get('ids.lock');
  const { ids } = parseLock(lock ?? '', 'ids.lock');
  const overrides = content.get('overrides.yaml');
  return {
    pages: new Map(texts.map(([id, text]) => [id, pageHash(text)])),
    byHand: new Map(texts.filter(([id, text]) => ids.get(id)?.page !== pageHash(text))),
    ...(lock === undefined ? {} : { lock }),
    ...(overrides === undefined ? {} : { overrides }),
  };
}

/** The paths of a library's pages. */
export function pagePaths(content: Content): readonly string[] {
  return [...content.keys()].filter((path) => path.startsWith('papers/')).sort();
}
