/** Labels the lines of a listing by what they are, all together, and cuts them into blocks. */
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';

/**
 * How the lines of a format follow one another, as costs. A cost of 0 is what the page always
 * prints; 1 to 3 a part that is often missing; 4 and more a line that was lost.
 */
export interface LabelModel<Label extends string> {
  readonly labels: readonly Label[];
  /** What it costs to read the line as each label: 0 where it looks like one, at most 10. */
  readonly costs: (line: Line) => Readonly<Record<Label, number>>;
  /** What it costs that one label comes after another, for the pairs that a source can hold. */
  readonly after: Readonly<Record<Label | 'start', Readonly<Partial<Record<Label, number>>>>>;
  /** What any other pair costs. */
  readonly otherwise: number;
}

/** A line and what it was read as. */
export interface Labelled<Label extends string> {
  readonly line: Line;
  readonly label: Label;
  /** It goes on with the line above: wrapped, or a bullet in a text. */
  readonly goesOn?: true;
}

/** A text is wrapped where no line of it is longer. */
const WIDEST = 120;
/** A line that is wrapped is no shorter. */
const NARROWEST = 36;
/** A bullet or a number before a part of a text, and what is printed like one and is none. */
const BULLET = /^(?:[•‣◦▪●○∙*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S/u;
const NO_PART = /^[•·∙*-]\s*\d[\d,]*\s+authors?$/iu;

/**
 * The lines that are one, wherever a page or an editor broke them: in a text that is wrapped to a
 * width, a line whose next word had no room; in any text, bullets and what goes on after them.
 */
export function joinedLines(lines: readonly Line[]): Line[][] {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const width = longest <= WIDEST && longest >= NARROWEST ? longest : Infinity;
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && belongsTo(group, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function belongsTo(group: readonly Line[], line: Line, width: number): boolean {
  const above = group.at(-1);
  if (above === undefined || NO_PART.test(line.text)) return false;
  if (isBullet(line)) return isBullet(above) || /[:;,.]$/u.test(above.text);
  if (group.some(isBullet) && /^\p{Ll}/u.test(line.text)) return true;
  const [word = ''] = line.text.split(' ', 1);
  return isDirectlyBelow(above, line) && above.text.length + 1 + word.length > width;
}

const isBullet = ({ text }: Line): boolean => BULLET.test(text) && !NO_PART.test(text);

/** Lines labelled as {@link labelLines} does, where those that are one have one label. */
export function labelJoined<Label extends string>(
  lines: readonly Line[],
  model: LabelModel<Label>,
): Labelled<Label>[] {
  const groups = joinedLines(lines);
  const joined = groups.map((group) => ({ no: group[0]?.no ?? 0, text: joinLines(group) }));
  return labelLines(joined, model).flatMap(({ label }, at) =>
    (groups[at] ?? []).map((line, index) => ({ line, label, ...(index > 0 && { goesOn: true }) })),
  );
}

/** The labels of a line, by their index: the cost of the best reading up to it that ends in one. */
interface Step {
  readonly costs: readonly number[];
  /** The label of the line before, in that reading. */
  readonly from: readonly number[];
}

/**
 * The cheapest reading of all lines together (Viterbi's algorithm), so that one lost or odd line
 * costs once and shifts nothing after it. Linear in the lines; where two readings cost the same,
 * the label that is listed first wins.
 */
function labelLines<Label extends string>(
  lines: readonly Line[],
  model: LabelModel<Label>,
): Labelled<Label>[] {
  const pairs = model.labels.map((to) =>
    model.labels.map((from) => model.after[from][to] ?? model.otherwise),
  );
  const steps: Step[] = [];
  for (const line of lines) {
    const reading = model.costs(line);
    const arrivals = arrive(steps.at(-1), pairs, model);
    const costs = model.labels.map((label, to) => (arrivals.costs[to] ?? 0) + reading[label]);
    steps.push({ ...arrivals, costs });
  }
  const chosen = traceBack(steps);
  return lines.map((line, index) => ({ line, label: labelAt(model, chosen[index]) }));
}

/** The best way to arrive at each label from the line before. */
function arrive<Label extends string>(
  before: Step | undefined,
  pairs: readonly (readonly number[])[],
  { labels, after, otherwise }: LabelModel<Label>,
): Step {
  if (before === undefined) {
    return { costs: labels.map((to) => after.start[to] ?? otherwise), from: labels.map(() => 0) };
  }
  const from = pairs.map((pair) => cheapest(pair, before.costs));
  const costs = pairs.map((pair, to) => {
    const best = from[to] ?? 0;
    return (before.costs[best] ?? 0) + (pair[best] ?? 0);
  });
  return { costs, from };
}

/** The first index at which the sum of two costs is least. */
function cheapest(pair: readonly number[], before: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  before.forEach((cost, index) => {
    const sum = cost + (pair[index] ?? 0);
    if (sum >= least) return;
    least = sum;
    best = index;
  });
  return best;
}

function traceBack(steps: readonly Step[]): number[] {
  const chosen: number[] = [];
  let current = cheapest([], steps.at(-1)?.costs ?? []);
  for (const step of steps.toReversed()) {
    chosen.push(current);
    current = step.from[current] ?? 0;
  }
  return chosen.reverse();
}

function labelAt<Label extends string>(model: LabelModel<Label>, index = 0): Label {
  const label = model.labels[index];
  if (label === undefined)
    throw new RangeError(`a model of ${model.labels.length} labels: ${index}`);
  return label;
}

/**
 * Labelled lines cut into blocks, one a paper.
 * @param opens whether a line begins a new block, given the lines of the block so far
 */
export function blocksOf<Label extends string>(
  labelled: readonly Labelled<Label>[],
  opens: (next: Labelled<Label>, block: readonly Labelled<Label>[]) => boolean,
): Labelled<Label>[][] {
  const blocks: Labelled<Label>[][] = [];
  for (const next of labelled) {
    const block = blocks.at(-1);
    if (block === undefined || (next.goesOn !== true && opens(next, block))) blocks.push([next]);
    else block.push(next);
  }
  return blocks;
}

/** The lines of a block that have a label. */
export function linesWith<Label extends string>(
  block: readonly Labelled<Label>[],
  label: Label,
): Line[] {
  return block.filter((each) => each.label === label).map((each) => each.line);
}
