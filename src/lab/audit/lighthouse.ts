/** Lighthouse, run on the pages of a served site. */
import lighthouse, { desktopConfig } from 'lighthouse';
import type { PageType } from './page-types.ts';

/** What Lighthouse makes of one page: 100 is the best in each category. */
export interface Score {
  readonly name: string;
  readonly device: Device;
  /** Category, as Lighthouse calls it → points. */
  readonly points: Readonly<Record<string, number>>;
  /** What cost points, in Lighthouse's words. */
  readonly losses: readonly string[];
}

type Device = 'phone' | 'desktop';
type LighthouseResult = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const DEVICES: readonly Device[] = ['phone', 'desktop'];

/**
 * Runs Lighthouse on a page, as a phone and as a desktop computer.
 *
 * @param site address of the home page on a running server
 * @param port where the browser listens for a debugger
 */
export async function scorePage(
  { name, address }: PageType,
  site: string,
  port: number,
): Promise<readonly Score[]> {
  const scores: Score[] = [];
  for (const device of DEVICES) {
    const config = device === 'desktop' ? desktopConfig : undefined;
    const flags = { port, onlyCategories: CATEGORIES, logLevel: 'error' as const };
    const result = await lighthouse(new URL(address, site).href, flags, config);
    if (!result) throw new Error(`expected a result of Lighthouse for ${address}, found none`);
    scores.push({ name, device, ...judgement(result.lhr) });
  }
  return scores;
}

function judgement({ categories, audits }: LighthouseResult): Pick<Score, 'points' | 'losses'> {
  const named = Object.values(categories);
  const points = named.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
  const weighed = named.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const losses = weighed.flatMap(({ id }) => {
    const audit = audits[id];
    const lost = audit !== undefined && audit.score !== null && audit.score < 0.9;
    return lost ? [`${audit.title} ${audit.displayValue ?? ''}`.trim()] : [];
  });
  return { points: Object.fromEntries(points), losses };
}
