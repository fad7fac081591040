import { describe, expect, it } from 'vitest';
import { makeSources } from '../../../src/lab/bench/sources.ts';
import { makePapers } from '../../../src/lab/bench/papers.ts';
import { withMeasured } from '../../../src/lab/bench/docs.ts';
import { benchTable } from '../../../src/lab/bench/table.ts';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';
import { isStopWord } from '../../../src/words/stop-words.ts';
import { paperWords, wordCounter } from '../../../src/search/query/library.ts';

describe('a synthetic library', () => {
  const papers = makePapers(2000, 1);

  it('is the same for the same seed, and another for another', () => {
    expect(makePapers(20, 1)).toEqual(makePapers(20, 1));
    expect(makePapers(20, 2)).not.toEqual(makePapers(20, 1));
  });

  it('holds no title and no abstract twice', () => {
    expect(new Set(papers.map(({ title }) => title)).size).toBe(papers.length);
    expect(new Set(papers.map(({ abstract }) => abstract)).size).toBe(papers.length);
  });

  it('has abstracts as long, and as full of formulas, as real ones', () => {
    const mean = (value: (abstract: string) => number) =>
      papers.reduce((sum, { abstract }) => sum + value(abstract), 0) / papers.length;
    expect(mean((abstract) => abstract.length)).toBeGreaterThan(1_650);
    expect(mean((abstract) => abstract.length)).toBeLessThan(1_950);
    const formulas = mean((abstract) => (abstract.split('$').length - 1) / 2);
    expect(formulas).toBeGreaterThan(2.5);
    expect(formulas).toBeLessThan(3.3);
  });

  it('has words about as frequent as real abstracts', () => {
    const counter = wordCounter();
    for (const { abstract } of papers) counter.add(paperWords([abstract]));
    const shares = [...counter.counts()]
      .filter(([word]) => !isStopWord(word))
      .map(([, count]) => count / papers.length)
      .sort((a, b) => b - a);
    for (const [rank, least, most] of [
      [20, 0.2, 0.5],
      [100, 0.07, 0.2],
      [1000, 0.004, 0.04],
    ] as const) {
      const found = shares[rank - 1] ?? 0;
      expect({ rank, within: found > least && found < most }).toEqual({ rank, within: true });
    }
  });
});

describe('its sources', () => {
  const papers = makePapers(2000, 1);
  const read = [...makeSources(papers)].map(([name, text]) => readSource(textSource(name, text)));

  it('are read without a line left over, in all four formats', () => {
    const formats = read.map((source) => ('format' in source ? source.format : 'none'));
    expect(new Set(formats).size).toBe(4);
    expect(formats).not.toContain('none');
    const runs = read.flatMap((source) => ('account' in source ? source.account.runs : []));
    expect(runs.filter(({ kind }) => kind === 'unparsed')).toEqual([]);
  });

  it('give every paper once', () => {
    const entries = read.flatMap((source) => ('entries' in source ? source.entries : []));
    expect(entries).toHaveLength(papers.length);
  });
});

describe('the costs of a build', () => {
  it('add up, but for memory', () => {
    const phases = [
      { phase: 'ingest', usage: { wallSeconds: 1, cpuSeconds: 2, peakBytes: 3e6 } },
      { phase: 'pages', usage: { wallSeconds: 1, cpuSeconds: 3, peakBytes: 9e6 } },
    ];
    expect(rowOf('all', benchTable([{ ...NOTHING, phases }]))).toEqual(['2.0', '5.0', '9']);
  });

  it('are told as least, median and greatest of several runs', () => {
    const run = (cpuSeconds: number) => ({
      ...NOTHING,
      phases: [{ phase: 'ingest', usage: { wallSeconds: 1, cpuSeconds } }],
    });
    const table = benchTable([run(4), run(1), run(2)]);
    expect(rowOf('ingest', table)).toEqual(['1.0', '1.0 / 2.0 / 4.0', '–']);
  });

  it('stand beside those of another generator, in its measure', () => {
    const phases = [{ phase: 'ingest', usage: { wallSeconds: 1, cpuSeconds: 3 } }];
    const peers = [
      { peer: 'Gone' },
      { peer: 'Hugo, bare', usage: { wallSeconds: 1, cpuSeconds: 2 }, pages: 7 },
    ];
    const table = benchTable([{ ...NOTHING, phases, peers }]);
    expect(rowOf('phase', table).at(-1)).toBe('× Hugo');
    expect(rowOf('ingest', table).at(-1)).toBe('1.50');
    expect(rowOf('Hugo, bare', table).at(-1)).toBe('1.00');
    expect(table).not.toContain('Gone');
  });

  it('are told of commands as a share of the first', () => {
    const commands = [
      { phase: 'first build', usage: { wallSeconds: 9, cpuSeconds: 20 } },
      { phase: 'nothing changed', usage: { wallSeconds: 1, cpuSeconds: 1 } },
    ];
    const table = benchTable([{ ...NOTHING, commands }]);
    expect(rowOf('nothing changed', table).at(-1)).toBe('5');
  });

  it('are told of each step of a build in parts, and of all', () => {
    const usage = { wallSeconds: 1, cpuSeconds: 3, peakBytes: 5e6 };
    const parts = ['plan of 1 parts', 'joining'].map((phase) => ({ phase, usage }));
    const [, table = ''] = benchTable([{ ...NOTHING, parts }]).split('\n\n');
    expect(rowOf('joining', table)).toEqual(['1.0', '3.0', '5']);
    expect(rowOf('all', table)).toEqual(['2.0', '6.0', '5']);
  });

  it('show what was not measured as such', () => {
    const phases = [{ phase: 'ingest', usage: { wallSeconds: 1 } }];
    expect(rowOf('ingest', benchTable([{ ...NOTHING, phases }]))).toEqual(['1.0', '–', '–']);
  });

  it('come into a page of the documentation between its two comments', () => {
    const page = `before\n\n{/* Written by npm run bench -- --docs */}\n\nold\n\n{/* End of what bench writes */}\n\nafter\n`;
    const phases = [{ phase: 'ingest', usage: { wallSeconds: 1, cpuSeconds: 3 } }];
    const written = withMeasured(page, 1000, [{ ...NOTHING, phases }]);
    expect(written).toMatch(
      /^before\n[^]*1,000 synthetic papers[^]*<svg [^]*\| ingest [^]*\nafter\n$/u,
    );
    expect(written).not.toContain('old');
  });
});

const NOTHING = { phases: [], commands: [], parts: [], peers: [] };

/** The cells behind a name in a table. */
function rowOf(name: string, table: string): readonly string[] {
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.find(([, first]) => first === name)?.slice(2, -1) ?? [];
}
