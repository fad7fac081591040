/** The languages that the interface is written in; a text that one of them lacks is an error of types. */
import * as de from './de.ts';
import * as en from './en.ts';

/** The table of a language: the texts of the English one, in other words. */
export type Texts = {
  readonly [Name in keyof typeof en]: (typeof en)[Name] extends string ? string : (typeof en)[Name];
};

const LANGUAGES = { en, de } satisfies Record<string, Texts>;

export type LanguageTag = keyof typeof LANGUAGES;

/** Languages by their tags. */
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly LanguageTag[];

/** Whether the interface is written in a language, whatever its region: `en-US` is English. */
export function isWritten(language: string): boolean {
  return LANGUAGE_TAGS.some((tag) => tag === tagOf(language));
}

/** The tag of the table that a library has; English where there is none of its language. */
export function languageTag(language: string): LanguageTag {
  return LANGUAGE_TAGS.find((tag) => tag === tagOf(language)) ?? 'en';
}

function tagOf(language: string): string | undefined {
  return language.split('-')[0];
}

/**
 * The table of a language, for what runs under plain Node; pages and scripts take `current.ts`.
 *
 * @param language of the settings, perhaps with a region
 */
export function textsIn(language: string): Texts {
  return LANGUAGES[languageTag(language)];
}
