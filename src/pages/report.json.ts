import type { APIRoute } from 'astro';
import { ingestReport } from '../site/report.ts';

/** The report as ingest wrote it, whole; `null` where the library was built without one. */
export const GET: APIRoute = async () => {
  const report = await ingestReport();
  return new Response(`${JSON.stringify(report ?? null, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
