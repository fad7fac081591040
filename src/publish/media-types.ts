/** The media types that a server says of a site's files, where the ending alone does not tell it. */
import type { ServerResponse } from 'node:http';
import { EXPORT_FORMATS } from '../export/index.ts';

const UTF_8 = '; charset=utf-8';
const EXPORTS = Object.fromEntries(
  EXPORT_FORMATS.map(({ extension, mediaType }) => [extension, mediaType] as const),
);

/** The type of the files that a pattern fits; the first that does decides. */
const TYPES: readonly (readonly [path: RegExp, type: string])[] = [
  [/\/opensearch\.xml$/u, 'application/opensearchdescription+xml'],
  // Feeds too, as on GitHub Pages: of application/atom+xml, browsers show the source.
  [/\.xml$/u, 'application/xml'],
  // Of papers, one or many; any other file of this ending is data of another form.
  [
    /^\/papers(?:-\d+)?\.json$|^\/(?:papers|topics|authors|years)\/.*\.json$/u,
    EXPORTS['json'] ?? '',
  ],
  [/\.json$/u, 'application/json'],
  // https://jsonlines.org/
  [/\.jsonl$/u, 'application/jsonl'],
  [/\.mdx$/u, 'text/mdx'],
];

/** Says in the head of an answer what a file is. */
export function sayMediaType(response: ServerResponse, path: string): void {
  const type = mediaType(path);
  if (type !== undefined) response.setHeader('Content-Type', type + UTF_8);
}

/**
 * The media type of a file of a site.
 *
 * @param path its address below the base, with a slash before it
 * @returns undefined where its ending tells its type to every server
 */
function mediaType(path: string): string | undefined {
  const known = TYPES.find(([pattern]) => pattern.test(path));
  return known?.[1] ?? EXPORTS[path.slice(path.lastIndexOf('.') + 1)];
}
