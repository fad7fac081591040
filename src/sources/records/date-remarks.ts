/** What the report says of dates in records that cannot be, or not be whole. */
import { readDate } from '../dates.ts';
import { farFutureMessage, isFarFuture } from '../far-future.ts';
import { type Fact, factText } from './record.ts';

/**
 * A sentence on dates that cannot be, or not be whole; nothing is filled in for them.
 *
 * @param taken the date that was read off the facts
 */
export function dateRemarks(facts: readonly Fact[], taken: string | undefined): string[] {
  const given = facts.filter(({ name }) => /^(?:date|year|month|day)$/u.test(name));
  const texts = [...new Set(given.map((fact) => factText(fact).trim()))].filter(Boolean);
  const said = texts.map((text) => `"${text}"`).join(', ');
  if (texts.length === 0) return [];
  if (taken !== undefined)
    return isImpossible(given, taken) ? [`of its date (${said}) only ${taken} can be`] : [];
  if (texts.some((text) => /\d{4}/u.test(text) && isFarFuture(readDate(text) ?? '')))
    return [farFutureMessage(said)];
  return [`its date (${said}) names no year that can be read; it is left out`];
}

/** A number for a month or a day that no calendar has. */
function isImpossible(given: readonly Fact[], taken: string): boolean {
  return given.some((fact) => {
    const text = factText(fact).trim();
    if (fact.name === 'month' || fact.name === 'day')
      return /^\d{1,2}$/u.test(text) && taken.split('-').length < (fact.name === 'month' ? 2 : 3);
    const numbers =
      /^\d{4}[-/](\d{1,2})(?:[-/](\d{1,2}))?$/u.exec(text)?.slice(1).filter(Boolean) ?? [];
    return (
      numbers.length > 0 &&
      text.startsWith(taken.slice(0, 4)) &&
      taken.split('-').length <= numbers.length
    );
  });
}
