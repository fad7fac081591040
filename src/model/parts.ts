/** The parts of the site by their names, as the menu and the sentences of pages name them. */

/** Lists that papers are found in, in order. */
export const LISTS = ['papers', 'topics', 'authors', 'years'] as const;
export type ListName = (typeof LISTS)[number];

/** All that a menu can lead to. */
export const PARTS = [...LISTS, 'search', 'about', 'docs', 'added', 'map', 'report'] as const;
export type Part = (typeof PARTS)[number];
