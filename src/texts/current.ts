/**
 * The texts of this build. Astro's configuration puts the table of the language of the settings in
 * this file's place, so that a script takes along what it says and nothing else.
 */
export * from './en.ts';
