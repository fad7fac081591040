import type { APIRoute } from 'astro';
import { absoluteUrls } from '../site/absolute.ts';
import { jsonLineSchema } from '../site/exports.ts';
import { jsonResponse } from '../site/json-response.ts';

/** What a line of `papers.jsonl` holds. */
export const GET: APIRoute = () =>
  jsonResponse(jsonLineSchema(absoluteUrls.file('papers.schema.json')));
