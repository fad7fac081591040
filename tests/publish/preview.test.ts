import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewFiles } from '../../src/publish/preview.ts';

function preview(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  writeFileSync(join(folder, name), text);
  const said: string[] = [];
  const isWhole = previewFiles([join(folder, name)], (line) => said.push(line));
  expect(readdirSync(folder)).toEqual([name]);
  return { isWhole, said: said.map((line) => line.replace(`${folder}/`, '')) };
}

describe('what a file would become', () => {
  it('is its format, the number of papers and the first three with their fields', () => {
    const entry = (key: string) =>
      `@article{${key}, title = {Title ${key}}, author = {Ruiz, Ana and Dee, Cy}, year = 2020}\n`;
    const { isWhole, said } = preview('a.bib', ['a', 'b', 'c', 'd'].map(entry).join(''));
    expect(isWhole).toBe(true);
    expect(said[0]).toBe('a.bib: 4 papers (format bibtex)');
    expect(said).toContain('  1. Title a');
    expect(said).toContain('     authors: Ana Ruiz; Cy Dee');
    expect(said).toContain('     date: 2020');
    expect(said.at(-1)).toBe('  … and 1 more');
  });

  it('is what is not read, with its line and why', () => {
    const { isWhole, said } = preview('a.bib', '@misc{a, title = {A}}\n@misc{b, year = 2020}\n');
    expect(isWhole).toBe(false);
    expect(said.at(-1)).toBe('  Not read: line 2: the record has no title; it is left out');
  });

  it.each([
    ['page.html', '<!doctype html>\n<title>x</title>\n', 'an HTML page (line 1 "<!doctype html>"'],
    ['none.txt', '', 'an empty file'],
  ])('is a refusal for %s', (name, text, expected) => {
    const { isWhole, said } = preview(name, text);
    expect(isWhole).toBe(false);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(expected);
  });
});
