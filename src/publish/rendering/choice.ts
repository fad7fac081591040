/** Which pages one process renders: all of them, or a part; and how far it has come. */
import { z } from 'zod';
import { trimmed } from './addresses.ts';

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

/**
 * The paths that a job chooses, in their order.
 *
 * Parts are dealt like cards, in the order of the paths: those of one route stand together, so each
 * part gets as many dear pages as any other.
 */
export function chosenPaths<Path extends RoutePath>(
  paths: readonly Path[],
  { part }: PageChoice,
): readonly Path[] {
  if (part === undefined) return paths;
  return paths.filter((_path, index) => index % part.of === part.number - 1);
}

/** Of routes that give the same address, the first counts, as Astro has it. */
export function firstOfEach<Path extends RoutePath>(paths: readonly Path[]): readonly Path[] {
  const first = new Map<string, Path>();
  for (const path of paths) {
    const address = trimmed(path.pathname);
    if (!first.has(address)) first.set(address, path);
  }
  return [...first.values()];
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
