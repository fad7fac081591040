/** What survived of the mutants, as lines to read. */
import type { RoomScore } from './run.ts';

/** Longest text of a change that is shown. */
const SHOWN_MAX = 60;

/** A line with a room's score, and a line for each mutant that no test noticed. */
export function scoreLines({ room, killed, survivors }: RoomScore): readonly string[] {
  const all = killed + survivors.length;
  const percent = all === 0 ? '–' : `${Math.round((100 * killed) / all)} %`;
  return [
    `${room}: ${killed} of ${all} mutants killed (${percent})`,
    ...survivors.map(
      ({ path, line, before, after }) => `  ${path}:${line}  ${brief(before)} → ${brief(after)}`,
    ),
  ];
}

function brief(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > SHOWN_MAX ? `${line.slice(0, SHOWN_MAX)}…` : line;
}
