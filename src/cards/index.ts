/** Images that stand for a page where it is shared: card → SVG → PNG. */
export { cardArtist, type CardFont } from './drawing.ts';
export { cardPng } from './raster.ts';
