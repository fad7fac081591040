import { wholeNumber } from './figures.ts';

/** What a daily page prints between an abstract and its date. */
export interface Byline {
  readonly authorCount?: number;
  readonly organisation?: string;
}

const COUNT = /^[•·∙*-]?\s*(?<count>[1-9][\d,]{0,6})\s+authors?$/iu;
/** A longer line is no byline. */
const LONGEST = 200;

/** The byline that a line is: `• 15 authors`, or an organisation printed twice (its logo's text, then its name). */
export function readByline(text: string): Byline | undefined {
  if (text.length > LONGEST) return undefined;
  const count = COUNT.exec(text)?.groups?.['count'];
  if (count !== undefined) return { authorCount: wholeNumber(count) };
  const organisation = printedTwice(text);
  return organisation === undefined ? undefined : { organisation };
}

function printedTwice(text: string): string | undefined {
  const words = text.split(/\s/u).filter((word) => word !== '');
  const half = words.length / 2;
  const twice =
    Number.isInteger(half) && words.every((word, i) => word === words[(i + half) % words.length]);
  return twice && half > 0 ? words.slice(0, half).join(' ') : undefined;
}
