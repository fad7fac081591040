/** Pages that a hand has made dear to read: each is set aside with its line, or read in no time. */
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../src/texts/languages.ts';
import { readRecord } from '../../src/site/record.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

/** What a page of the greatest size may cost, on a slow machine too. */
const CPU_MS = 1_500;
/** Characters of HTML that a page's abstract may come to. */
const HTML_MAX = 1_500_000;
const texts = textsIn('en');

const body = (text: string) => `---\ntitle: "A"\n---\n${text}\n`;
const head = (yaml: string) => `---\ntitle: "A"\n${yaml}\n---\nWords.\n`;
const numbered = (count: number, write: (at: number) => string, between: string) =>
  Array.from({ length: count }, (_, at) => write(at)).join(between);

const DEAR = {
  lists: body('- '.repeat(4_000)),
  'lists by tabs': body('-\t'.repeat(4_000)),
  'lists within lists': body(numbered(300, (at) => `${' '.repeat(at * 2)}- a`, '\n')),
  quotations: body('> '.repeat(40_000)),
  'numbered lists': body('1. '.repeat(30_000)),
  'lists in quotations': body('> - 1. '.repeat(10_000)),
  headings: body('a\n=\n'.repeat(20_000)),
  'link definitions': body('[a]: b\n'.repeat(10_000)),
  expressions: body('{a}\n'.repeat(20_000)),
  fences: body('```\n'.repeat(20_000)),
  formulas: body('$a'.repeat(49_000)),
  'formulas that end': body('$a$ '.repeat(20_000)),
  'one formula': body(`x $${'\\frac{a}'.repeat(11_000)}$`),
  'runs of ticks': body(numbered(400, (at) => '`'.repeat(at), ' ')),
  brackets: body('['.repeat(50_000)),
  links: body('[a]('.repeat(20_000)),
  images: body('!['.repeat(40_000)),
  tags: body('<a>'.repeat(30_000)),
  'emphasis in a fence that does not close': body(`x $$${'*a* '.repeat(20_000)}$`),
  paragraphs: body('a\n\n'.repeat(30_000)),
  'too long': body('a'.repeat(100_001)),
  keys: head(numbered(20_000, (at) => `k${at}: 1`, '\n')),
  'deep lists': head(`x: ${'['.repeat(100_000)}`),
  'deep maps': head(numbered(400, (at) => `${' '.repeat(at)}a:`, '\n')),
  'closed deep lists': head(`x: ${'['.repeat(300)}${']'.repeat(300)}`),
  'a key twice': head('x: 1\nx: 2'),
  'a key twice, within another': head('x: { a: 1, a: 2 }'),
  aliases: head('a: &a 1\nb: *a'),
  title: `---\ntitle: "${'$a$ '.repeat(40_000)}"\n---\nWords.\n`,
};

const BEARABLE = {
  'line ends': body('a  \n'.repeat(5_000)),
  'short runs of ticks': body(numbered(990, (at) => '`'.repeat(1 + (at % 3)), ' ')),
  'signs in code': body(`x \`${'{'.repeat(3_000)}\` y`),
  references: body('&a;'.repeat(20_000)),
  emphasis: body('*a _b '.repeat(490)),
  backslashes: body('\\'.repeat(99_000)),
  'keys of one value': head(`x: {${numbered(15_000, (at) => `k${at}: 1`, ', ')}}`),
  authors: head(`authors: [${'"a b, c", '.repeat(15_000)}]`),
  'display formula of many lines': body(`$$\n${'- b\n'.repeat(40)}$$`),
};

describe('a page with too many', () => {
  it.each(Object.entries(DEAR))('%s is set aside with its line', (_, page) => {
    const outcome = read(page);
    expect(outcome.ok).toBe(false);
    for (const { severity, line, message } of outcome.problems) {
      expect(severity).toBe('set-aside');
      expect(line).toBeGreaterThan(1);
      expect(message.length).toBeLessThan(300);
    }
  });

  it.each(Object.entries(BEARABLE))('%s is read in time', (_, page) => {
    const outcome = read(page);
    expect(outcome.ok && outcome.record.body.abstractHtml.length).toBeLessThan(HTML_MAX);
    expect(outcome.ok).toBe(true);
  });
});

it('names the line on which it becomes too much', () => {
  const lines = `Words.\n\n${'- a\n'.repeat(200)}`;
  expect(read(body(lines)).problems).toMatchObject([{ line: 106 }]);
  expect(read(head(numbered(300, (at) => `k${at}: 1`, '\n'))).problems).toMatchObject([
    { line: 202 },
  ]);
});

function read(page: string) {
  let outcome: ReturnType<typeof readRecord> | undefined;
  const cost = cpuMilliseconds(() => (outcome = readRecord('a.mdx', page, texts)));
  expect(cost).toBeLessThan(CPU_MS);
  if (outcome === undefined) throw new Error('the page was not read');
  return outcome;
}
