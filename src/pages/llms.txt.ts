import type { APIRoute } from 'astro';
import { settings } from '../site/settings.ts';
import { absoluteUrls } from '../site/absolute.ts';
import { library } from '../site/library.ts';
import { llmsText } from '../site/llms.ts';

/** The library for language models. */
export const GET: APIRoute = async () => {
  const { papers, topics } = await library();
  return new Response(llmsText({ ...settings, papers, topics, urls: absoluteUrls }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
