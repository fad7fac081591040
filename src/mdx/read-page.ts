/** Reads a page of `content/papers/` as a paper, or says with file and line why it is none. */
import type { Abstract } from '../model/abstract.ts';
import type { PageReading } from '../model/page.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { readBody } from './read-body.ts';
import { readFrontmatter, type YamlMessage } from './read-frontmatter.ts';

type FrontmatterReading =
  | { readonly ok: true; readonly frontmatter: Frontmatter; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type AbstractReading =
  | { readonly ok: true; readonly abstract: Abstract; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a page of `content/papers/`. Where anything in it is not as a page may be, the page is set
 * aside with file, line and remedy; what can be passed over is noted.
 * @param file File name, without folder; its stem is the paper's id.
 */
export function readPage(file: string, text: string): PageReading {
  const parts = splitPage(text);
  if (parts === undefined) return { ok: false, problems: [unfenced(file)] };
  const head = readParts(file, parts);
  const body = readBodyPart(file, parts);
  if (!head.ok || !body.ok) {
    const refused = [head, body].filter(({ ok }) => !ok);
    return { ok: false, problems: refused.flatMap(({ problems }) => problems) };
  }
  const problems = [...head.problems, ...body.problems];
  return { ok: true, paper: { ...head.frontmatter, abstract: body.abstract }, problems };
}

function readParts(file: string, parts: PageParts): FrontmatterReading {
  const reading = readFrontmatter(file.replace(/\.mdx$/u, ''), parts.yaml);
  const toProblems = at(file, YAML_LINE);
  if (!reading.ok) return { ok: false, problems: reading.refusals.map(toProblems('set-aside')) };
  const problems = reading.notes.map(toProblems('note'));
  return { ok: true, frontmatter: reading.frontmatter, problems };
}

function readBodyPart(file: string, parts: PageParts): AbstractReading {
  const reading = readBody(parts.body);
  const toProblems = at(file, parts.bodyLine);
  if (!reading.ok) return { ok: false, problems: reading.refusals.map(toProblems('set-aside')) };
  return { ok: true, abstract: reading.abstract, problems: reading.notes.map(toProblems('note')) };
}

/** Places messages of a part of a file, whose first line is the file's line `first`, in the file. */
function at(file: string, first: number) {
  return (severity: Problem['severity']) =>
    ({ line, message }: YamlMessage): Problem => ({
      severity,
      file,
      line: first + line - 1,
      message,
    });
}

function unfenced(file: string): Problem {
  const message =
    'expected frontmatter between a first line --- and another line ---; put both lines in';
  return { severity: 'set-aside', file, line: 1, message };
}

/** A page's two parts, with `\n` as line ends; `bodyLine` is the file's line the body begins on. */
interface PageParts {
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** The file's line that the frontmatter begins on, after the first `---`. */
const YAML_LINE = 2;

const OPEN = /^---[ \t]*\n/u;

/** Splits a page into frontmatter and body; undefined where no frontmatter begins and ends. */
function splitPage(text: string): PageParts | undefined {
  const page = text.replace(/^\uFEFF+/u, '').replace(/\r\n?/gu, '\n');
  const start = OPEN.exec(page)?.[0].length;
  if (start === undefined) return undefined;
  const close = /^---[ \t]*$/gmu;
  close.lastIndex = start;
  const end = close.exec(page);
  if (end === null) return undefined;
  const head = page.slice(0, end.index + end[0].length + 1);
  const yaml = page.slice(start, end.index);
  return { yaml, body: page.slice(head.length), bodyLine: head.split('\n').length };
}
