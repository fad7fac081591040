/** The parts of the site by their names, as the menu and the sentences of pages name them. */

/** Lists that papers are found in, in order. */
export const LIST_NAMES = ['papers', 'topics', 'authors', 'years'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** All that a menu can lead to. */
export const PARTS = [...LIST_NAMES, 'search', 'about', 'docs', 'added', 'map', 'report'] as const;
export type SitePart = (typeof PARTS)[number];
