/** The account of a source: every line or record is of an entry, boilerplate, blank or unparsed. */
import type { Entry } from '../model/entry.ts';
import type { ReadSource, Run, RunKind } from '../model/read-source.ts';
import type { Source } from '../model/source.ts';
import { isBlank, type Line } from './lines.ts';

/** How many lines or records of a source are of each kind. The four add up to `total`. */
interface Counts extends Readonly<Record<RunKind, number>> {
  readonly total: number;
  /** Where the runs do not cover the source, or an entry lies outside its runs; `[]` if all is well. */
  readonly faults: readonly string[];
}

/**
 * The runs of lines of one kind. Blank lines are always `blank`, inside an entry too; a line that is
 * in neither set is `unparsed`.
 */
export function runsOfLines(
  lines: readonly Line[],
  inEntries: ReadonlySet<number>,
  boilerplate: ReadonlySet<number>,
): Run[] {
  return runsOf(
    lines.map((line) => {
      if (isBlank(line)) return 'blank';
      if (inEntries.has(line.no)) return 'entry';
      return boilerplate.has(line.no) ? 'boilerplate' : 'unparsed';
    }),
  );
}

/** The runs of a source of which each line, or each record, is of a kind. */
export function runsOf(kinds: readonly RunKind[]): Run[] {
  const runs: { kind: RunKind; range: [number, number] }[] = [];
  kinds.forEach((kind, index) => {
    const run = runs.at(-1);
    if (run?.kind === kind) run.range[1] = index + 1;
    else runs.push({ kind, range: [index + 1, index + 1] });
  });
  return runs;
}

/** The counts of a source that was read, checked against the source itself. */
export function accountFor(read: ReadSource, source: Source): Counts {
  const { unit, runs } = read.account;
  const count = { entry: 0, boilerplate: 0, blank: 0, unparsed: 0 };
  for (const { kind, range } of runs) count[kind] += range[1] - range[0] + 1;
  const last = runs.at(-1)?.range[1] ?? 0;
  const total = unit === 'line' ? countLines(source) : last;
  const strays = unit === 'line' ? read.entries.flatMap(strayClaims(runs)) : [];
  return { total, ...count, faults: [...gapsOf(runs, total), ...strays] };
}

/** The number of lines of a source, one piece at a time. */
function countLines(source: Source): number {
  let lines = 0;
  let isOpen = false;
  for (const piece of source.pieces()) {
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) lines += 1;
    isOpen = !piece.endsWith('\n') && piece !== '';
  }
  return isOpen ? lines + 1 : lines;
}

function gapsOf(runs: readonly Run[], total: number): string[] {
  const faults: string[] = [];
  let next = 1;
  for (const { range } of runs) {
    if (range[0] !== next) faults.push(`a run begins at ${range[0]}, expected ${next}`);
    next = range[1] + 1;
  }
  if (next !== total + 1) faults.push(`the runs end at ${next - 1} of ${total}`);
  return faults;
}

/** Claims whose lines are outside their entry, or not counted as part of one. */
function strayClaims(runs: readonly Run[]): (entry: Entry) => string[] {
  const counted = new Uint8Array((runs.at(-1)?.range[1] ?? 0) + 1);
  for (const { kind, range } of runs) {
    if (kind === 'entry') counted.fill(1, range[0], range[1] + 1);
  }
  return ({ record, at, claims }) =>
    Object.entries(claims).flatMap(([field, claim]) => {
      if (claim.at.lines === undefined) return [];
      const [first, last] = claim.at.lines;
      const [start, end] = at.lines ?? [0, 0];
      const isCounted = counted[first] === 1 && counted[last] === 1;
      const isInside = first >= start && last <= end && isCounted;
      return isInside ? [] : [`record ${record}: ${field} at line ${first}`];
    });
}
