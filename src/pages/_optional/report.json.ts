import type { APIRoute } from 'astro';
import { jsonResponse } from '../../site/json-response.ts';
import { ingestReport } from '../../site/report.ts';

/** The report as ingest wrote it, whole; `null` where the library was built without one. */
export const GET: APIRoute = async () => jsonResponse((await ingestReport()) ?? null);
