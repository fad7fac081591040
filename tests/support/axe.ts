/** Holds a page against the rules of accessibility. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

/** Rules that look at colours; for all others, a page is the same in both themes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Ways to show a page: each theme and each width once; or all four pairs, of which two for their colours. */
export const EACH_ONCE = [
  { colorScheme: 'light', viewport: PHONE, runOnly: { type: 'tag', values: RULES } },
  { colorScheme: 'dark', viewport: DESKTOP, runOnly: { type: 'tag', values: RULES } },
] as const;
export const ALL_PAIRS = [
  ...EACH_ONCE,
  { colorScheme: 'dark', viewport: PHONE, runOnly: { type: 'rule', values: OF_COLOURS } },
  { colorScheme: 'light', viewport: DESKTOP, runOnly: { type: 'rule', values: OF_COLOURS } },
] as const;

type Shown = (typeof ALL_PAIRS)[number];

/**
 * Looks at a page that is open.
 *
 * @param ways how to show it
 * @returns a line for each rule that is broken: how the page was shown, rule, first element, why
 */
export async function findBarriers(page: Page, ways: readonly Shown[]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const { colorScheme, viewport, runOnly } of ways) {
    // Without it, a colour would be measured on its way from one theme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const shown = `${colorScheme}, ${viewport.width} px`;
    faults.push(...(await violations(page, runOnly)).map((fault) => `${shown}: ${fault}`));
  }
  return faults;
}

function violations(page: Page, rules: Shown['runOnly']): Promise<readonly string[]> {
  return page.evaluate(async ({ type, values }) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const runOnly = { type, values };
    const found = await checker.run({ runOnly, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes: [first, ...others] }) => {
      const more = others.length > 0 ? ` (and ${others.length} more)` : '';
      return `${id}: ${first?.target.join(' ') ?? ''}${more}: ${first?.failureSummary ?? ''}`;
    });
  }, rules);
}
