import type { APIRoute } from 'astro';
import { settings } from '../site/settings.ts';
import { absoluteUrls } from '../site/absolute.ts';
import { library } from '../site/library.ts';
import { feedResponse } from '../site/subscriptions.ts';

/** The newest papers of the library. */
export const GET: APIRoute = async () =>
  feedResponse({
    description: settings.description,
    url: absoluteUrls.feed(),
    page: absoluteUrls.home(),
    papers: (await library()).papers,
  });
