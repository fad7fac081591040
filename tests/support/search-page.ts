/** The search page, as a reader sees it. */
import type { Page } from 'playwright-core';

/** Addresses of the results, in rank order, once the page has answered what its address asks. */
export async function results(page: Page): Promise<readonly string[]> {
  await answered(page);
  return page.$$eval('[data-search-results] > li', (items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  );
}

/** What the status line says, once the page has answered. */
export async function said(page: Page): Promise<string> {
  await answered(page);
  return (await page.textContent('[data-search-status]'))?.replace(/\s+/g, ' ').trim() ?? '';
}

async function answered(page: Page): Promise<void> {
  await page.waitForSelector('[data-search-answers][aria-busy="false"]');
}
