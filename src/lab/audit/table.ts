/** What an audit found, set as Markdown tables. */
import { tableLines } from '../../text/table.ts';
import type { Score } from './lighthouse.ts';
import { visitWeight, type Parcel } from './weigh.ts';

const PARTS = ['page', 'styles', 'scripts', 'fonts', 'serif', 'others', 'total'] as const;

/** Weights of first visits by the kind of page, in kB of 1,000 bytes. */
export function weightTable(visits: ReadonlyMap<string, readonly Parcel[]>): string {
  const rows = [...visits].map(([name, parcels]) => {
    const weight = visitWeight(parcels);
    return [name, ...PARTS.map((part) => (weight[part] / 1000).toFixed(1))];
  });
  return tableLines(['first visit, kB', ...PARTS], rows).join('\n');
}

/** The files of a first visit, in bytes, the heaviest first. */
export function fileTable(name: string, parcels: readonly Parcel[]): string {
  const rows = parcels
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ url, bytes }) => [new URL(url).pathname, String(bytes)]);
  return tableLines([`${name}: file`, 'bytes'], rows).join('\n');
}

/** Points of pages, and under them what cost points. */
export function scoreTable(scores: readonly Score[]): string {
  const categories = Object.keys(scores[0]?.points ?? {});
  const rows = scores.map(({ name, device, points }) => [
    `${name}, ${device}`,
    ...categories.map((category) => String(points[category] ?? '–')),
  ]);
  const losses = scores.flatMap(({ name, device, losses: lost }) =>
    lost.map((loss) => `- ${name}, ${device}: ${loss}`),
  );
  return [...tableLines(['Lighthouse, points', ...categories], rows), ...losses].join('\n');
}
