import { expect, it } from 'vitest';
import { scratchFile } from '../../src/site/loader/scratch.ts';

it('gives each text that it keeps back as it was, in any order', () => {
  const keep = scratchFile();
  const texts = ['first', '', 'zwei – «trois» 𝔽', 'x'.repeat(100_000)];
  const kept = texts.map(keep);
  expect(kept.map((read) => read())).toEqual(texts);
  expect(kept.toReversed().map((read) => read())).toEqual(texts.toReversed());
});

it('keeps texts in memory where no file can be had', () => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = '/nowhere/at/all';
  try {
    const keep = scratchFile();
    const read = keep('text');
    expect(read()).toBe('text');
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});
