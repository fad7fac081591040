import type { APIRoute } from 'astro';
import { absoluteUrls } from '../site/absolute.ts';
import { authorsData } from '../site/catalogue.ts';
import { jsonResponse } from '../site/json-response.ts';
import { library } from '../site/library.ts';

/** The authors of the library as data. */
export const GET: APIRoute = async () =>
  jsonResponse(authorsData((await library()).authors, absoluteUrls));
