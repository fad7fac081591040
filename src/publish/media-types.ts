/** The media types that a server says of a site's files. */
import { lookup } from 'mrmime';
import { EXPORT_FORMATS } from '../export/index.ts';

const EXPORTS = Object.fromEntries(
  EXPORT_FORMATS.map(({ extension, mediaType }) => [extension, mediaType] as const),
);

/** The type of the files that a pattern fits, where the ending alone does not tell it. */
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
/** Types of text: without its encoding, a browser takes it for that of its own language. */
const TEXT = /^text\/|[/+](?:xml|json|jsonl|x-bibtex|x-research-info-systems)$/u;

/**
 * The media type of a file of a site, with the encoding of text.
 *
 * @param path its address below the base, with a slash before it
 */
export function mediaType(path: string): string {
  const known = TYPES.find(([pattern]) => pattern.test(path))?.[1];
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const type = known ?? EXPORTS[extension] ?? lookup(path) ?? 'application/octet-stream';
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
