/** Which pages one Astro process renders: all of them, or a part; and which it takes over. */
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { z } from 'zod';
import { noting } from '../../site/dependencies.ts';
import { NO_LAST_PAGES, type LastPages } from './last-pages.ts';

/** What a job says of the pages to render; where nothing is left out, all are. */
export const choiceSchema = z.object({
  /** One of some parts, from 1: each page is in one. */
  part: z.object({ number: z.int().min(1), of: z.int().min(1) }).optional(),
});

export type PageChoice = z.infer<typeof choiceSchema>;

/** A page or a file that a route gives, before it is rendered. */
export interface RoutePath {
  /** From the site's base, such as `/papers/an-id/`. */
  readonly pathname: string;
  readonly cacheKey?: string;
}

/** Picks those to render, in their order. */
export type KeepPaths = <T extends RoutePath>(paths: readonly T[]) => readonly T[];

/**
 * The paths that a job chooses.
 *
 * Parts are dealt like cards, in the order of the paths: those of one route stand together, so each
 * part gets as many dear pages as any other.
 */
export function chosenPaths({ part }: PageChoice): KeepPaths {
  if (part === undefined) return (paths) => paths;
  return (paths) => paths.filter((_path, index) => index % part.of === part.number - 1);
}

/** How far a process has come. */
export const renderedSchema = z.object({
  /** Pages of the site. */
  all: z.int(),
  /** Those that are the process's, and those of them that are done. */
  kept: z.int(),
  rendered: z.int(),
});

export type Rendered = Readonly<z.infer<typeof renderedSchema>>;

/**
 * An integration by which Astro renders only some of its pages; what it bundles stays whole.
 *
 * @param keep picks those of the process
 * @param tell hears of every page
 * @param last takes over, of those, what would be the same as in the last build
 */
export function keptPaths(
  keep: KeepPaths,
  tell: (rendered: Rendered) => void,
  last: LastPages = NO_LAST_PAGES,
): AstroIntegration {
  let base = '/';
  let [all, kept, done] = [0, 0, 0];
  return {
    name: 'offprint-kept-paths',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = firstOfEach(await prerenderer.getStaticPaths());
            const those = keep(paths);
            const others = last.takeOver(those);
            [all, kept, done] = [paths.length, those.length, those.length - others.length];
            tell({ all, kept, rendered: done });
            return [...others];
          },
          render: async (request, options) => {
            const { value, names } = await noting(() => rendered(prerenderer, request, options));
            const path = new URL(request.url).pathname.slice(base.length);
            last.rendered(path, new Uint8Array(await value.clone().arrayBuffer()), names);
            done += 1;
            tell({ all, kept, rendered: done });
            return value;
          },
          teardown: async () => {
            await prerenderer.teardown?.();
            last.finish();
          },
        }));
      },
    },
  };
}

/** Of routes that give the same address, the first counts, as Astro has it: it knows only those of its own process. */
function firstOfEach(paths: readonly PathWithRoute[]) {
  const first = new Map<string, PathWithRoute>();
  for (const path of paths) {
    const address = path.pathname.replace(/\/$/u, '');
    if (!first.has(address)) first.set(address, path);
  }
  return [...first.values()];
}

/** A page with all of its bytes: its components are rendered while these are read. */
async function rendered(
  prerenderer: AstroPrerenderer,
  ...args: Parameters<AstroPrerenderer['render']>
): Promise<Response> {
  const result = await prerenderer.render(...args);
  const response = result instanceof Response ? result : result.response;
  const { status, headers } = response;
  return new Response(response.body && (await response.arrayBuffer()), { status, headers });
}
