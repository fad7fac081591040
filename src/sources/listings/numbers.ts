/** Numbers as listings print them. */

/** A number, as the source of a pattern: `12`, `5,787`, `1.2k`. */
export const NUMBER = String.raw`\d[\d,]{0,14}(?:\.\d{1,6})?[kKM]?`;

const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6 };

/** The whole number that a printed one stands for: `1.2k` is 1200. */
export function wholeNumber(printed: string): number {
  const multiple = MULTIPLES[printed.at(-1) ?? ''];
  const digits = (multiple === undefined ? printed : printed.slice(0, -1)).replaceAll(',', '');
  return Math.round(Number(digits) * (multiple ?? 1));
}
