import type { APIRoute } from 'astro';
import { settings } from '../site/settings.ts';
import { absoluteUrls } from '../site/absolute.ts';
import { openSearch } from '../site/opensearch.ts';

/** How a browser searches the library. */
export const GET: APIRoute = () =>
  new Response(openSearch(settings, absoluteUrls.search(), absoluteUrls.file('favicon.svg')), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
