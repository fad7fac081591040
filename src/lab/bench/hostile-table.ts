/** Measures what hostile abstracts cost, from raw text through the page, and sets that as a table. */
import { tableLines } from '../../text/table.ts';
import { readAbstract } from '../../ingest/reading.ts';
import { readPage, writePage } from '../../mdx/index.ts';
import { claim } from '../../model/claim.ts';
import type { Entry } from '../../model/entry.ts';
import { renderAbstract } from '../../render/index.ts';
import { plainText } from '../../text/plain.ts';
import { HOSTILE } from './hostile.ts';

const ROWS = 12;
/** What one abstract may cost, in CPU milliseconds. */
const AIM = 50;

/**
 * Sets the dearest texts as a Markdown table, and says what all of them come to.
 *
 * @returns several lines, without a final line end
 */
export function hostileTable(costs: readonly HostileCost[]): string {
  const dearest = costs.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, ROWS);
  const cells = dearest.map(({ name, milliseconds, raw, html }) => [
    name,
    milliseconds.toFixed(1),
    (raw / 1000).toFixed(1),
    (html / 1000).toFixed(1),
  ]);
  const head = ['hostile text', 'CPU ms', 'raw kB', 'HTML kB'];
  const over = costs.filter(({ milliseconds }) => milliseconds > AIM).length;
  const largest = Math.max(...costs.map(({ html }) => html)) / 1000;
  return [
    ...tableLines(head, cells, [48, 8]),
    `${over} of ${costs.length} take more than ${AIM} ms; the largest abstract has ${largest.toFixed(0)} kB of HTML`,
  ].join('\n');
}

/** What became of one text. */
export interface HostileCost {
  readonly name: string;
  /** CPU milliseconds, the least of some attempts. */
  readonly milliseconds: number;
  /** Characters of the raw text, and of the abstract in its page. */
  readonly raw: number;
  readonly html: number;
}

/** An abstract on its way through the program. */
export interface Passage {
  readonly html: string;
  readonly notes: readonly string[];
}

const ATTEMPTS = 6;

/** Measures each hostile text, as a source with intact formulas has it and as one that damages them. */
export function hostileCosts(): readonly HostileCost[] {
  const warm = '$x_1$ and $\\nosuch$ in {\\em a} text, O(varepsilon^{2}) and https://x.org';
  for (let at = 0; at < 20; at += 1) [true, false].map((damaged) => passage(warm, damaged));
  return Object.keys(HOSTILE).flatMap((name) => [
    costOf(`${name}, intact`, hostileText(name), false),
    costOf(`${name}, damaged`, hostileText(name), true),
  ]);
}

/** A hostile text, between words that have to be kept; of another size if one is given. */
export function hostileText(name: string, size?: number): string {
  const [worst, make] = HOSTILE[name] ?? [0, String];
  return `first ${make(size ?? worst)} last`;
}

function costOf(name: string, text: string, damaged: boolean): HostileCost {
  const attempts = Array.from({ length: ATTEMPTS }, (_, at) => {
    const raw = variant(text, at);
    const start = process.cpuUsage();
    const { html } = passage(raw, damaged);
    const { user, system } = process.cpuUsage(start);
    return { milliseconds: (user + system) / 1000, html: html.length };
  });
  const least = Math.min(...attempts.map(({ milliseconds }) => milliseconds));
  return { name, milliseconds: least, raw: text.length, html: attempts[0]?.html ?? 0 };
}

/** Letters of variables, in either case. */
const LETTERS = 'xyzuvwabcghjklmnopqrstXYZUVWABCGHJKLMNOPQRST';

/** A text with other formulas: what was typeset once is remembered. */
export function variant(text: string, attempt: number): string {
  return text.replaceAll('x', LETTERS.charAt(attempt % LETTERS.length));
}

/** Reads an abstract, writes its page, reads that, and sets it as text and as HTML. */
export function passage(raw: string, damaged: boolean): Passage {
  const { abstract, notes } = readAbstract(entryOf(raw, damaged));
  const page = writePage({ id: 'a', title: 'A', authors: [], topics: [], sources: [], abstract });
  const reading = readPage('a.mdx', page);
  if (!reading.ok) throw new Error(`the page cannot be read: ${reading.problems[0]?.message}`);
  plainText(reading.paper.abstract);
  return { html: renderAbstract(reading.paper.abstract), notes };
}

function entryOf(raw: string, damaged: boolean): Entry {
  const at = { lines: [1, 2] } as const;
  const abstract = claim(raw, at, damaged ? 'stripped-tex' : undefined);
  return { source: 'a.txt', format: 'paper-search', record: 1, at, claims: { abstract } };
}
