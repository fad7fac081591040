/** The language of a paper as HTML names it, and the direction in which it is written. */
import type { Frontmatter } from '../model/paper.ts';

export interface Written {
  readonly lang?: string;
  readonly dir?: 'rtl';
}

/** Languages that sources name in words, and scripts that run from right to left. */
const CODES =
  'ar bg bn ca cs da de el en es et fa fi fr gl he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv ta th tr uk ur vi zh'.split(
    ' ',
  );
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

const english = new Intl.DisplayNames(['en'], { type: 'language' });
const byName = new Map(CODES.map((code) => [english.of(code)?.toLowerCase() ?? code, code]));

/**
 * What a paper's title and abstract say of their language: nothing where no source names one, or where
 * it is no language tag (BCP 47) and no English name.
 */
export function writtenIn({ language }: Pick<Frontmatter, 'language'>): Written {
  const lang = languageTag(language?.trim() ?? '');
  if (lang === undefined) return {};
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).language) ? { lang, dir: 'rtl' } : { lang };
}

/** `eng` and `English` → `en`, `pt_BR` → `pt-BR`. */
function languageTag(text: string): string | undefined {
  const code = byName.get(text.toLowerCase()) ?? text.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
