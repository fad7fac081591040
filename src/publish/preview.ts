/** What ingest would make of single files, without writing anything. */
import { basename, dirname, resolve } from 'node:path';
import type { Entry } from '../model/entry.ts';
import { FIELD_NAMES, rowOf } from '../model/fields.ts';
import { displayName, type Name } from '../model/name.ts';
import { isSetAside, isWhole, type Problem } from '../model/problem.ts';
import { readSource } from '../sources/index.ts';
import { openSeed } from './seeds.ts';

type Say = (line: string) => void;

/** Entries whose fields are shown, problems that are told, and characters of a value. */
const ENTRIES = 3;
const PROBLEMS = 20;
const VALUE = 160;

/**
 * Says of each file which format it is in, how many papers it holds, the first ones with their
 * fields, and what is not read, with the reason.
 * @returns whether everything in the files would be read
 */
export function previewFiles(paths: readonly string[], say: Say): boolean {
  return paths.map((path) => previewFile(path, say)).every(Boolean);
}

function previewFile(path: string, say: Say): boolean {
  const opened = openSeed(dirname(resolve(path)), basename(path));
  if (!('source' in opened)) return sayRefused(opened, path, say);
  const reading = readSource(opened.source);
  if ('refused' in reading) return sayRefused(reading, path, say);
  const { entries, format, problems } = reading;
  const count = `${entries.length} ${entries.length === 1 ? 'paper' : 'papers'}`;
  say(`${path}: ${count} (format ${format})`);
  for (const entry of entries.slice(0, ENTRIES)) sayEntry(entry, say);
  if (entries.length > ENTRIES) say(`  … and ${entries.length - ENTRIES} more`);
  return sayProblems([...opened.notes, ...problems], say);
}

function sayRefused({ message }: Problem, path: string, say: Say): boolean {
  say(`${path}: not read: ${message}`);
  return false;
}

function sayEntry({ record, claims }: Entry, say: Say): void {
  say(`  ${record}. ${valueText(claims.title?.value)}`);
  for (const name of FIELD_NAMES) {
    const value = claims[name]?.value;
    if (name !== 'title' && value !== undefined)
      say(`     ${rowOf(name).label}: ${valueText(value)}`);
  }
}

/** A value on one line, cut where it is long. */
function valueText(value: unknown): string {
  const text = Array.isArray(value) ? value.map(partText).join('; ') : String(value);
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > VALUE ? `${line.slice(0, VALUE).toWellFormed()}…` : line;
}

function partText(part: unknown): string {
  return typeof part === 'string' ? part : displayName(part as Name);
}

/** @returns whether nothing was left out */
function sayProblems(problems: readonly Problem[], say: Say): boolean {
  for (const problem of problems.slice(0, PROBLEMS)) {
    const place = problem.line === undefined ? '' : `line ${problem.line}: `;
    say(`  ${isSetAside(problem) ? 'Not read' : 'Note'}: ${place}${problem.message}`);
  }
  if (problems.length > PROBLEMS) say(`  … and ${problems.length - PROBLEMS} more such lines`);
  return isWhole(problems);
}
