import { resolveCategoryCode } from '../../model/arxiv.ts';
import { readNames } from '../../names/list.ts';
import { draftOf, remarkOnMissing, remarkOnParagraphs, type Part } from './draft.ts';
import type { Draft, Remark } from '../format.ts';
import { linesWith, type Labelled } from './labelling.ts';
import type { Line } from './lines.ts';
import { readStamp } from './stamp.ts';

/** The parts of an entry of a profile page. */
export type BlockLabel = 'stamp' | 'title' | 'authors' | 'abstract';

/** The entry in the lines of a block that holds an abstract. */
export function readBlock(block: readonly Labelled<BlockLabel>[]): {
  draft: Draft;
  remarks: Remark[];
} {
  const stamps = linesWith(block, 'stamp');
  const abstract = linesWith(block, 'abstract');
  const titles = linesWith(block, 'title').map(titlePart);
  const names = linesWith(block, 'authors').map(namesPart);
  const lines = block.map((each) => each.line);
  const draft = draftOf(abstract, [...stamps.map(stampPart), ...titles, ...names], lines);
  const missing = remarkOnMissing(draft, [['title'], ['authors'], ['date']]);
  const codes = stamps.flatMap((stamp) => remarkOnCode(stamp, draft));
  return { draft, remarks: [...missing, ...codes, ...remarkOnParagraphs(abstract)] };
}

function titlePart(line: Line): Part {
  return { lines: [line], printed: { title: line.text } };
}

function namesPart(line: Line): Part {
  const { names, truncated, others, affiliation } = readNames(line.text);
  const printed = {
    ...(names.length > 0 && { authors: names }),
    ...(truncated && { authorsTruncated: true }),
    ...(others !== undefined && { authorCount: names.length + others }),
    ...(affiliation !== undefined && { affiliation }),
  };
  return { lines: [line], printed };
}

function stampPart(line: Line): Part {
  const stamp = readStamp(line.text);
  const category = resolveCategoryCode(stamp?.code ?? '');
  const printed = {
    ...(category && { categories: category }),
    ...(stamp?.hasCode && { code: true as const }),
  };
  return { lines: [line], printed, day: stamp?.day };
}

function remarkOnCode(line: Line, draft: Draft): Remark[] {
  if (draft.printed.categories !== undefined) return [];
  const code = readStamp(line.text)?.code;
  const what = code === undefined ? 'no category is printed' : `arXiv has no category "${code}"`;
  return [{ line: line.no, message: `${what}; the entry is kept without one` }];
}

/** A remark for each code that ends several categories, at its first line. */
export function remarkOnCodes(drafts: readonly Draft[]): Remark[] {
  const byCode = Map.groupBy(drafts, (draft) => draft.printed.categories?.code ?? '');
  return [...byCode.values()].flatMap((group) => {
    const category = group[0]?.printed.categories;
    const line = group[0]?.fieldLines.categories?.[0];
    if (category === undefined || line === undefined || category.alternatives.length === 0)
      return [];
    const others = category.alternatives.join(', ');
    const times = group.length === 1 ? 'once' : `${group.length} times`;
    const message = `"${category.code}" (${times}) was read as ${category.id}; it could also be ${others}`;
    return [{ line, message }];
  });
}
