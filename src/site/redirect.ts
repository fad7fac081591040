/** A page that leads elsewhere, on a server that knows of no redirects. */
import { escapeHtml } from '../render/escape.ts';

/**
 * What is published in place of an answer that redirects: browsers go on at once, search engines take the
 * other address.
 *
 * @param location where it leads, as the answer says it
 * @param from address of the page, absolute
 */
export function redirectPage(location: string, from: URL): string {
  const href = escapeHtml(location);
  return [
    '<!doctype html>',
    `<title>${href}</title>`,
    `<meta http-equiv="refresh" content="0;url=${href}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeHtml(new URL(location, from).href)}">`,
    `<a href="${href}">${href}</a>`,
    '',
  ].join('\n');
}
