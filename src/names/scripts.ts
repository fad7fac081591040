/** Names in other scripts: the Latin form of two, and letters of other alphabets as Latin ones. */

/** A name and the same name in other letters, in brackets or not. */
const TWO_SCRIPTS = /^([^()（）]+?)(\s*[(（]\s*)([^()（）]+?)\s*[)）]$/u;
/** Without brackets, both forms must look like names: two Latin words or more, two letters or more. */
const LATIN = String.raw`\p{Lu}[\p{Script=Latin}\p{M}.'’-]*(?:\s+[\p{Script=Latin}\p{M}.'’-]+)+`;
const LETTER = String.raw`(?:(?=\p{L})[\p{Script=Han}\p{Script=Hangul}\p{Script=Hira}\p{Script=Kana}])`;
const OTHER = String.raw`${LETTER}{2,}(?:[\s·]${LETTER}+)*`;
const LATIN_FIRST = new RegExp(`^(${LATIN})(\\s+)(${OTHER})$`, 'u');
const LATIN_LAST = new RegExp(`^(${OTHER})(\\s+)(${LATIN})$`, 'u');

/** ISO 843 (ELOT 743), which Greek passports follow; pairs of letters are read first. */
const GREEK =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';

/** BGN/PCGN, without the marks for soft and hard; letters of Serbian and Macedonian as Serbs write them. */
const CYRILLIC =
  'а a б b в v г g ґ g д d ђ d ѓ g е e є ye ё yo ж zh з z ѕ dz и i і i ї yi й y ј j к k ќ k л l љ lj м m н n ' +
  'њ nj о o п p р r с s т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ - ы y ь - э e ю yu я ya';

/** The national system of 2002, without its apostrophes. */
const GEORGIAN =
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q ' +
  'შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h';

/** BGN/PCGN, without its apostrophes. */
const ARMENIAN =
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o ' +
  'չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev';

const LETTERS: ReadonlyMap<string, string> = new Map(
  [...`${GREEK} ${CYRILLIC} ${GEORGIAN} ${ARMENIAN}`.matchAll(/(\S) (\S+)/gu)].map(
    ([, letter = '', latin = '']) => [letter, latin === '-' ? '' : latin] as const,
  ),
);

/** The Latin form of a name that is printed in two scripts (`Ming Wang (王明)`); any other name as it is. */
export function latinName(name: string): string {
  return name.slice(...latinForm(name));
}

/** Where the Latin form stands in a name that is printed in two scripts; the whole name otherwise. */
export function latinForm(name: string): readonly [from: number, to: number] {
  const forms = TWO_SCRIPTS.exec(name) ?? LATIN_FIRST.exec(name) ?? LATIN_LAST.exec(name);
  const [, main = '', gap = '', other = ''] = forms ?? [];
  const [latin, others] = [main, other].map((form) => /\p{Script=Latin}/u.test(form));
  if (main === '' || latin === others) return [0, name.length];
  const start = main.length + gap.length;
  return latin ? [0, main.length] : [start, start + other.length];
}

/**
 * A text in lower case with its Greek, Cyrillic, Georgian and Armenian letters as Latin ones:
 * `Ξένια Παππά` → `xenia pappa`. Other scripts stay: how Chinese or Arabic is read, the letters alone
 * do not tell.
 */
export function romanised(text: string): string {
  return greekPairs(text.toLowerCase().normalize('NFD'))
    .replace(/(?<=\p{Script=Greek})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/ու/gu, 'u')
    .replace(/./gu, (letter) => LETTERS.get(letter) ?? letter);
}

/** `ου` → `ou`, `ευ` → `ev` or `ef`, `γγ` → `ng`, `μπ` → `b`: the pairs that sound as one. */
function greekPairs(decomposed: string): string {
  return decomposed
    .replace(/ου(?!\u0308)/gu, 'ou')
    .replace(/([αεη])υ(?!\u0308)\p{M}*(?=[αεηιουωβγδζλμνρ])/gu, '$1v')
    .replace(/([αεη])υ(?!\u0308)/gu, '$1f')
    .replace(/γ(?=[γξχ])/gu, 'n')
    .replace(/(?<!\p{L}\p{M}*)μπ/gu, 'b');
}
