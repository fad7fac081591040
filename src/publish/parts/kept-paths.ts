/** Which pages one Astro process renders: all of them, those of a list, a part, or both. */
import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
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

/** An integration by which Astro renders only some of its pages; what it bundles stays whole. */
export function keptPaths(keep: KeepPaths): AstroIntegration {
  return {
    name: 'offprint-kept-paths',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => [
            ...keep(
              (await prerenderer.getStaticPaths()).map((path) => ({
                ...path,
                component: path.route.component,
              })),
            ),
          ],
        }));
      },
    },
  };
}
