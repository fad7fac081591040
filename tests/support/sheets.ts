/** Which style sheets a page has, and which it lacks. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesOf } from '../../src/publish/files.ts';

/** The sheet of what a script opens over a page comes when that opens. */
const ON_DEMAND = /^_astro\/overlays\./;

/** The style sheets of a built site that pages link. */
export async function sheetsOf(out: string): Promise<readonly string[]> {
  const files = (await filesOf(out)).filter((file) => /^_astro\/.*\.css$/.test(file));
  const linked = files.filter((file) => !ON_DEMAND.test(file));
  return Promise.all(linked.map((file) => readFile(join(out, file), 'utf8')));
}

/**
 * Rules of the site that fit something on a page but are in none of its style sheets. What an element's
 * name alone chooses is left out: it is meant for the pages of its sheet.
 */
export function missingRules(page: Page, sheets: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((texts) => {
    const selectorsIn = (rules: CSSRuleList): readonly string[] =>
      [...rules].flatMap((rule) => [
        ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
        ...('cssRules' in rule ? selectorsIn(rule.cssRules as CSSRuleList) : []),
      ]);
    const had = new Set([...document.styleSheets].flatMap(({ cssRules }) => selectorsIn(cssRules)));
    const all = texts.flatMap((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return selectorsIn(sheet.cssRules);
    });
    const fits = (selector: string): boolean => {
      const still = selector.replace(/::?(?:before|after|first-letter|placeholder|backdrop)/g, '');
      return /[.#[]/.test(still) && document.querySelector(still) !== null;
    };
    return [...new Set(all)].filter((selector) => !had.has(selector) && fits(selector));
  }, sheets);
}
