/**
 * Folder in which Node keeps what it made of the JavaScript of programs, for all that tests start: half
 * of what a short command takes, and a tenth of what a build does.
 */
import { join } from 'node:path';

export const COMPILED = join(import.meta.dirname, '../../.offprint/compiled');
