/** The processes of this machine, as Linux tells of them. */
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

/** Those that run; of one that has ended, a remainder may be left that nobody asked about. */
function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The second field is a name in brackets that may hold spaces.
        const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z' || state === 'X') return [];
        return [{ pid: Number(name), parent: Number(parent), group: Number(group) }];
      } catch {
        return [];
      }
    });
}

/** The processes of a group, whoever started them. */
export function processesInGroup(group: number): readonly number[] {
  return processes()
    .filter((one) => one.group === group)
    .map(({ pid }) => pid);
}
