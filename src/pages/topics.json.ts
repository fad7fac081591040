import type { APIRoute } from 'astro';
import { absoluteUrls } from '../site/absolute.ts';
import { topicsData } from '../site/catalogue.ts';
import { jsonResponse } from '../site/json-response.ts';
import { library } from '../site/library.ts';

/** The topics of the library as data. */
export const GET: APIRoute = async () =>
  jsonResponse(topicsData((await library()).topics, absoluteUrls));
