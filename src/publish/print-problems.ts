/** What a run says of the problems it met: a line each, and not too many. */
import { resolve } from 'node:path';
import { isSetAside, isWhole, problemPlace, type Problem } from '../model/problem.ts';
import { numbersOf } from '../texts/formats.ts';
import type { IngestedFolder } from './ingest.ts';
import { ENGINE } from './project.ts';

const SHOWN = 20;
const ORPHANS_SHOWN = 3;
const { counted } = numbersOf('en');

/**
 * Says what ingest did.
 *
 * @returns whether everything that came in found its place
 */
export function printIngested(ingested: IngestedFolder, say: (line: string) => void): boolean {
  const { papers, entries, sources, written, problems } = ingested;
  const read = `${counted(sources, 'source', 'sources')}, ${counted(entries, 'entry', 'entries')}`;
  say(
    `${read}, ${counted(papers, 'paper', 'papers')}; ${counted(written, 'file', 'files')} written`,
  );
  printProblems(problems, say);
  if (ingested.orphans.length > 0) sayOrphans(ingested, say);
  return isWhole(problems);
}

/** Says that pages and sources disagree, and the one command that mends it. */
function sayOrphans(
  { orphans, isOther }: Pick<IngestedFolder, 'orphans' | 'isOther'>,
  say: (line: string) => void,
): void {
  const ids = orphans.slice(0, ORPHANS_SHOWN).join(', ');
  const mend =
    isOther && resolve('.') === ENGINE
      ? '"npm run new", which puts them aside'
      : '"npm run ingest -- --drop-orphans": their addresses will say that they are gone';
  say(
    `\nWARNING: papers in content/ that no source in seeds/ has any more stay on the site: ${orphans.length}, such as ${ids}\n         To take them away, run ${mend}.\n`,
  );
}

/** Says what was set aside, with its place; notes are only counted, the report holds them. */
export function printProblems(problems: readonly Problem[], say: (line: string) => void): void {
  const setAside = problems.filter(isSetAside);
  for (const problem of setAside.slice(0, SHOWN)) say(`Set aside: ${inOneLine(problem)}`);
  if (setAside.length > SHOWN) say(`… and ${setAside.length - SHOWN} more, in the report`);
  const notes = problems.length - setAside.length;
  if (notes > 0) say(`${counted(notes, 'note', 'notes')}, in the report`);
}

function inOneLine(problem: Problem): string {
  return `${problemPlace(problem)}: ${problem.message.replaceAll(/\s*\n\s*/g, ' ')}`;
}
