/** Images that stand for a page where it is shared: card → SVG → PNG. */
export { DESIGN_VERSION } from './design.ts';
export { cardArtist, type CardArtist, type CardFont } from './drawing.ts';
export { cardPng } from './raster.ts';
