import { xmlFile } from './xml.ts';

/** Longest short name that the format allows, in characters. */
const SHORT_NAME_MAX = 16;

/**
 * The description by which a browser adds the library to its search engines
 * (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md).
 *
 * @param search absolute address of the search page
 * @param icon absolute address of the site's icon, an SVG
 */
export function openSearch(
  { title, description }: { readonly title: string; readonly description: string },
  search: string,
  icon: string,
): string {
  const template = `${search}?q={searchTerms}`;
  return xmlFile({
    name: 'OpenSearchDescription',
    attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    children: [
      { name: 'ShortName', children: Array.from(title).slice(0, SHORT_NAME_MAX).join('') },
      { name: 'Description', children: description },
      { name: 'InputEncoding', children: 'UTF-8' },
      { name: 'Image', attributes: { type: 'image/svg+xml' }, children: icon },
      { name: 'Url', attributes: { type: 'text/html', method: 'get', template } },
    ],
  });
}
