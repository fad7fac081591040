/** The abstracts of one research group, each after its label, without titles or names. */
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { draftOf, printed, type Draft } from './draft.ts';
import { labelOf } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';

const LABEL = /^abstract\s?:\s?/iu;

/** Whether a line is a label that was cut off before its colon. */
const isCutLabel = (line: Line): boolean => 'abstract'.startsWith(line.text.toLowerCase());
const isLabelled = (line: Line): boolean => LABEL.test(line.text);
const isLabelAlone = (line: Line): boolean => line.text.replace(LABEL, '') === '';

/**
 * The lines cut at each `Abstract:`. A line directly below goes on with an abstract; so does the
 * next line of all, where the label stands alone.
 */
function cutAtLabels(lines: readonly Line[]): { blocks: Line[][]; unparsed: Line[] } {
  const blocks: Line[][] = [];
  const unparsed: Line[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (isLabelled(line)) blocks.push([line]);
    else if (block !== undefined && goesOn(block, line)) block.push(line);
    else unparsed.push(line);
  }
  return { blocks, unparsed };
}

const isOtherLabel = ({ text }: Line): boolean => {
  const label = labelOf(text)?.label;
  return label !== undefined && label !== 'abstract';
};

function goesOn(block: readonly Line[], line: Line): boolean {
  if (isCutLabel(line) || isOtherLabel(line)) return false;
  const above = block.at(-1);
  const labelAlone = block.length === 1 && above !== undefined && isLabelAlone(above);
  return labelAlone || isDirectlyBelow(above, line);
}

function textOf(block: readonly Line[]): string {
  return joinLines(block).replace(LABEL, '').trim();
}

function toDraft(block: readonly Line[]): Draft {
  return draftOf(block, [{ claims: { abstract: printed(textOf(block), block) } }]);
}

/** Other labels than this one make it a list of another kind, and so do lines above each abstract. */
function recognise(lines: readonly Line[]): number {
  if (lines.some(isOtherLabel)) return 0;
  const { blocks, unparsed } = cutAtLabels(lines);
  if (blocks.length > 1 && unparsed.length >= blocks.length) return 0;
  const accounted = blocks.flat().length;
  return lines.length === 0 ? 0 : accounted / lines.length;
}

function read(lines: readonly Line[]): ListingReading {
  const { blocks, unparsed } = cutAtLabels(lines);
  return {
    drafts: blocks.filter((block) => textOf(block) !== '').map(toDraft),
    boilerplate: [],
    unparsed: [...unparsed, ...blocks.filter((block) => textOf(block) === '').flat()],
    notes: [],
  };
}

/** The abstracts of one research group, without titles or names. */
export const groupAbstracts = listing({
  name: 'group-abstracts',
  label: 'the abstracts of a research group, without titles',
  looksFor: 'lines that begin with "Abstract:"',
  expects: 'a line that begins with "Abstract:", or one directly below an abstract',
  recognise,
  read,
});
