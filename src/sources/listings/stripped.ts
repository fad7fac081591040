/** Whether the mathematics of a text has lost its dollars and backslashes. */

/**
 * A formula between dollars, as typed: nothing blank beside the dollars, and no digit behind them,
 * which tells `$5 to $10` from a formula (https://pandoc.org/MANUAL.html#extension-tex_math_dollars).
 */
const IN_DOLLARS = /(?<![\\$])\$\$?(?=\S)[^$]{1,2000}(?<=\S)\$(?!\d)/u;
/** `\(…\)`, `\[…\]`, and a command with its argument, which a page that strips TeX never leaves. */
const IN_BACKSLASHES = /\\[([][^$]{1,2000}?\\[)\]]|\\[A-Za-z]+\*?\{[^{}]*\}/u;
/** Share of the texts that have to show intact formulas before none of them is taken for stripped. */
const INTACT_SHARE = 0.1;

/**
 * Whether texts of one listing are stripped of their TeX, where the pages of its kind do that:
 * unless enough of them show intact formulas. A text of such a page has neither dollars nor
 * commands with arguments left, but may have bare commands that stood outside dollars
 * (`src/repair/damaged-formulas.ts` is the rule).
 */
export function isStripped(texts: readonly string[]): boolean {
  const intact = texts.filter((text) => IN_DOLLARS.test(text) || IN_BACKSLASHES.test(text));
  return intact.length === 0 || intact.length < INTACT_SHARE * texts.length;
}
