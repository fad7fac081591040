/** The languages that the interface is written in; a text that one of them lacks is an error of types. */
import * as en from './en.ts';

/** The table of a language: the texts of the English one, in other words. */
export type Texts = {
  readonly [Name in keyof typeof en]: (typeof en)[Name] extends string ? string : (typeof en)[Name];
};

const LANGUAGES = { en } satisfies Record<string, Texts>;

/** Languages by their tags: `en`. */
export const LANGUAGE_TAGS: readonly string[] = Object.keys(LANGUAGES);

/**
 * The table of a language, for what runs under plain Node; pages and scripts take `current.ts`.
 *
 * @param language of the settings, perhaps with a region: `en-US`
 */
export function textsIn(language: string): Texts {
  const tag = language.split('-')[0] ?? '';
  return Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag as keyof typeof LANGUAGES] : en;
}
