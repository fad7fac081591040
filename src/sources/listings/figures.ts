/** A number as listings print it, as the source of a pattern: `12`, `5,787`, `1.2k`. */
export const FIGURE = String.raw`\d[\d,]{0,14}(?:\.\d{1,6})?[kKM]?`;

const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6 };

/** The whole number that a printed figure stands for: `1.2k` is 1200. */
export function wholeNumber(figure: string): number {
  const multiple = MULTIPLES[figure.at(-1) ?? ''];
  const digits = (multiple === undefined ? figure : figure.slice(0, -1)).replaceAll(',', '');
  return Math.round(Number(digits) * (multiple ?? 1));
}
