/** A network of its own for each worker, on one machine: namespaces of Linux, joined by a bridge. */
import { spawnSync } from 'node:child_process';

/** Where a worker runs, and where the host is seen from there. */
export interface WorkerNetwork {
  /** Address of the host. */
  readonly host: string;
  /** What goes before a command, so that it runs in the network of a worker, from 1. */
  readonly within: (worker: number) => readonly string[];
  readonly remove: () => void;
}

/** Of the addresses for tests between networks: https://www.rfc-editor.org/rfc/rfc2544#appendix-C */
const SUBNET = '198.18.231';
const BRIDGE = 'offprint0';

/**
 * Makes the networks of some workers.
 *
 * @returns undefined where the machine does not let this user make any
 */
export function makeNetwork(workers: number): WorkerNetwork | undefined {
  const names = Array.from({ length: workers }, (_, at) => `offprint-${at + 1}`);
  const remove = (): void => {
    for (const name of names) ip('netns', 'delete', name);
    ip('link', 'delete', BRIDGE);
  };
  remove();
  const made =
    ip('link', 'add', BRIDGE, 'type', 'bridge') &&
    ip('address', 'add', `${SUBNET}.1/24`, 'dev', BRIDGE) &&
    ip('link', 'set', BRIDGE, 'up') &&
    names.every((name, at) => addNamespace(name, at + 1));
  if (!made) {
    remove();
    return undefined;
  }
  const within = (worker: number) => ['ip', 'netns', 'exec', names[worker - 1] ?? ''];
  return { host: `${SUBNET}.1`, within, remove };
}

function addNamespace(name: string, number: number): boolean {
  const [outside, inside] = [`offprint${number}a`, `offprint${number}b`];
  return (
    ip('netns', 'add', name) &&
    ip('link', 'add', outside, 'type', 'veth', 'peer', 'name', inside, 'netns', name) &&
    ip('link', 'set', outside, 'master', BRIDGE, 'up') &&
    ip('-n', name, 'address', 'add', `${SUBNET}.${number + 1}/24`, 'dev', inside) &&
    ip('-n', name, 'link', 'set', inside, 'up')
  );
}

/** https://man7.org/linux/man-pages/man8/ip.8.html */
function ip(...args: readonly string[]): boolean {
  return spawnSync('ip', args).status === 0;
}
