/**
 * Runs before a command in a clone. Its commands run in the Node that comes with the packages; where
 * that was left out, an older Node would end them with a stack trace.
 */
import { isNewEnough, LEAST } from './node-version.js';

const found = process.versions.node;
if (!isNewEnough(found)) {
  process.stderr.write(
    `expected Node ${LEAST.join('.')} or newer, found ${found}: run "npm ci" without --ignore-scripts, which brings one, or install Node 24\n`,
  );
  process.exitCode = 2;
}
