/** Which pages one Astro process renders: all of them, those of a list, a part, or both. */
import { readFileSync } from 'node:fs';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { z } from 'zod';
import { parseFile } from '../../model/json-file.ts';

/** What a job says of the pages to render; where nothing is left out, all are. */
export const choiceSchema = z.object({
  /** JSON file, an array of pathnames as Astro has them: no others are rendered. */
  only: z.string().optional(),
  /** One of some parts, from 1: each page is in one. */
  part: z.object({ number: z.int().min(1), of: z.int().min(1) }).optional(),
});

export type Choice = z.infer<typeof choiceSchema>;

/** A page or a file that a route gives, before it is rendered. */
interface RoutePath {
  /** From the site's base, such as `/papers/an-id/`. */
  readonly pathname: string;
  /** The file of `src/pages/` that renders it, from Astro's root. */
  readonly component: string;
  readonly cacheKey?: string;
}

/** Picks those to render, in their order. */
export type KeepPaths = <T extends RoutePath>(paths: readonly T[]) => readonly T[];

/**
 * The paths that a job chooses.
 *
 * Parts are dealt like cards, in the order of the paths: those of one route stand together, so each
 * part gets as many dear pages as any other.
 *
 * @throws {Error} where the list cannot be read
 */
export function chosenPaths({ only, part }: Choice): KeepPaths {
  const listed = only === undefined ? undefined : listIn(only);
  return (paths) => {
    const wanted = listed ? paths.filter(({ pathname }) => listed.has(pathname)) : paths;
    if (part === undefined) return wanted;
    return wanted.filter((_path, index) => index % part.of === part.number - 1);
  };
}

function listIn(file: string): ReadonlySet<string> {
  const list = parseFile(z.array(z.string()), readFileSync(file, 'utf8'), {
    file,
    remedy: 'each build writes it: build again',
  });
  return new Set(list);
}

/** How far a process has come. */
export const renderedSchema = z.object({
  /** Pages of the site. */
  all: z.int(),
  /** Those that the process renders, and has rendered. */
  kept: z.int(),
  rendered: z.int(),
});

export type Rendered = Readonly<z.infer<typeof renderedSchema>>;

/**
 * An integration by which Astro renders only some of its pages; what it bundles stays whole.
 *
 * @param tell hears of every page
 */
export function keptPaths(keep: KeepPaths, tell: (rendered: Rendered) => void): AstroIntegration {
  let [all, kept, rendered] = [0, 0, 0];
  return {
    name: 'offprint-kept-paths',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = firstOfEach(await prerenderer.getStaticPaths());
            const those = [...keep(paths)];
            [all, kept] = [paths.length, those.length];
            tell({ all, kept, rendered });
            return those;
          },
          render: async (request, options) => {
            const result = await prerenderer.render(request, options);
            rendered += 1;
            tell({ all, kept, rendered });
            return result;
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
  return [...first.values()].map((path) => ({ ...path, component: path.route.component }));
}
