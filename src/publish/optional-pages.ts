/** Pages that a library can switch off: Astro takes all of `src/pages/`, but for folders such as `_optional/`. */
import { join } from 'node:path';
import type { Features } from '../model/settings.ts';
import { ENGINE } from './project.ts';

/** Files in `src/pages/_optional/`, by the feature that they belong to. */
const PAGES: Readonly<Partial<Record<keyof Features, readonly string[]>>> = {
  map: ['map.astro'],
  years: ['years/index.astro', 'years/[year]/[...page].astro'],
  offline: ['offline.astro'],
  report: ['report.astro', 'report.json.ts'],
};

/** The part of Astro's integrations that is used here (https://docs.astro.build/en/reference/integrations-reference/). */
interface PagesIntegration {
  readonly name: string;
  readonly hooks: {
    readonly 'astro:config:setup': (given: {
      readonly injectRoute: (route: { pattern: string; entrypoint: string }) => void;
    }) => void;
  };
}

/** An integration that adds the pages of all that is on. */
export function optionalPages(features: Features): PagesIntegration {
  const files = Object.entries(PAGES).flatMap(([feature, pages]) =>
    features[feature as keyof Features] ? pages : [],
  );
  return {
    name: 'optional-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const file of files) {
          const entrypoint = join(ENGINE, 'src/pages/_optional', file);
          injectRoute({ pattern: routeOf(file), entrypoint });
        }
      },
    },
  };
}

/** `years/index.astro` → `/years`, `report.json.ts` → `/report.json`. */
function routeOf(file: string): string {
  return `/${file.replace(/\.\w+$/u, '').replace(/\/index$/u, '')}`;
}
