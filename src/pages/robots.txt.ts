import type { APIRoute } from 'astro';
import { absoluteUrls } from '../site/absolute.ts';

/** Everything may be read; where the list of all pages is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrls.file('sitemap-index.xml')}\n`);
