import type { LineKind, LineRun, ParsedCapture } from '../model/parsed-capture.ts';
import type { Source } from '../model/source.ts';
import { linesAt, type Line } from './listings/lines.ts';

/** How many lines of a source are of each kind. The four add up to `total`. */
interface LineAccount extends Readonly<Record<LineKind, number>> {
  readonly total: number;
  /** Where the runs do not cover the source, or an entry lies outside its runs; `[]` if all is well. */
  readonly faults: readonly string[];
}

/**
 * Runs of lines of one kind. Blank lines are always `blank`, inside an entry too; a line that is in
 * neither list is `unparsed`.
 */
export function runsOf(
  lines: readonly Line[],
  entry: ReadonlySet<number>,
  boilerplate: ReadonlySet<number>,
): LineRun[] {
  const runs: { kind: LineKind; lines: [number, number] }[] = [];
  for (const { no, text } of lines) {
    const kind = kindOf(no, text, entry, boilerplate);
    const run = runs.at(-1);
    if (run?.kind === kind) run.lines[1] = no;
    else runs.push({ kind, lines: [no, no] });
  }
  return runs;
}

function kindOf(
  no: number,
  text: string,
  entry: ReadonlySet<number>,
  boilerplate: ReadonlySet<number>,
): LineKind {
  if (text === '') return 'blank';
  if (entry.has(no)) return 'entry';
  return boilerplate.has(no) ? 'boilerplate' : 'unparsed';
}

/** The account of the lines of a source that was read, checked against the source itself. */
export function accountFor(parsed: ParsedCapture, source: Source): LineAccount {
  const total = countLines(source);
  const count = { entry: 0, boilerplate: 0, blank: 0, unparsed: 0 };
  for (const run of parsed.runs) count[run.kind] += run.lines[1] - run.lines[0] + 1;
  return { total, ...count, faults: [...gapsOf(parsed.runs, total), ...strayFields(parsed)] };
}

/** The lines of a source, counted piece by piece: a large file has millions. */
function countLines(source: Source): number {
  let count = 0;
  let last = '\n';
  for (const piece of source.pieces()) {
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) count += 1;
    last = piece.at(-1) ?? last;
  }
  return last === '\n' ? count : count + 1;
}

function gapsOf(runs: readonly LineRun[], total: number): string[] {
  const faults: string[] = [];
  let next = 1;
  for (const { lines } of runs) {
    if (lines[0] !== next) faults.push(`a run begins at line ${lines[0]}, expected ${next}`);
    next = lines[1] + 1;
  }
  if (next !== total + 1) faults.push(`the runs end at line ${next - 1} of ${total}`);
  return faults;
}

/** Fields whose lines are outside their entry, or not counted as part of one. */
function strayFields({ entries, runs }: ParsedCapture): string[] {
  const counted = new Uint8Array((runs.at(-1)?.lines[1] ?? 0) + 1);
  for (const { kind, lines } of runs) {
    if (kind === 'entry') counted.fill(1, lines[0], lines[1] + 1);
  }
  return entries.flatMap((entry) =>
    Object.entries(entry.claims).flatMap(([name, { at }]) => {
      const [[start, end], [first, last]] = [linesAt(entry.at), linesAt(at)];
      const inside = first >= start && last <= end;
      const isCounted = counted[first] === 1 && counted[last] === 1;
      return inside && isCounted ? [] : [`record ${entry.record}: ${name} at line ${first}`];
    }),
  );
}
