/** What Astro bundles the library's pages to: a program that tells all of their paths, and renders each. */
import type { PathWithRoute } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

/** As the program that renders the pages finds it. */
export interface PagesBundle {
  readonly pagePaths: () => Promise<readonly PathWithRoute[]>;
  /** @throws {Error} what the page threw */
  readonly renderPage: (request: Request, route: PathWithRoute['route']) => Promise<Response>;
}

const app = createApp({ streaming: false });
// A server would answer with a page that says what went wrong; here that ends the build.
app.renderError = (_request, { error }) =>
  Promise.reject(error instanceof Error ? error : new Error(String(error)));

export const pagePaths: PagesBundle['pagePaths'] = () => new StaticPaths(app).getAll();

export const renderPage: PagesBundle['renderPage'] = (request, routeData) =>
  app.render(request, { routeData });
