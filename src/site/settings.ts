/** The settings that the site is built with: `astro.config.mjs` puts them in the constant's place. */
import type { Settings } from '../model/settings.ts';

declare const OFFPRINT_SETTINGS: Settings;

export const settings: Settings = OFFPRINT_SETTINGS;
