import type { ExportRecord } from './format.ts';
import { paragraphsOf } from './lines.ts';

/**
 * A paper as one line of JSON: its page's fields under the names that they have there, sources
 * among them, then its address and its abstract.
 */
export function jsonLine({ paper, abstract, url }: ExportRecord): string {
  return `${JSON.stringify({ ...paper, url, abstract: paragraphsOf(abstract).join('\n\n') })}\n`;
}
