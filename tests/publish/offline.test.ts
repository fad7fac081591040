import { describe, expect, it } from 'vitest';
import { isHashed, within, type ListedFile } from '../../src/offline/manifest.ts';
import { manifestOf } from '../../src/publish/offline.ts';

const file = (address: string, bytes = 1): ListedFile => [address, '0123456789abcdef', bytes];
const addresses = (files: readonly ListedFile[]) => files.map(([address]) => address);

describe('what is kept for reading offline', () => {
  it('is what a search needs first, then index, lists and papers; never downloads', () => {
    const { shell, more } = manifestOf(
      [
        '',
        '_astro/Base.DPFN6hKL.css',
        '_astro/KaTeX_Main-Regular.B22Nviop.woff2',
        '_astro/KaTeX_Script-Regular.D3wIWfF6.woff2',
        '_astro/source-serif-basic.DJ5YJwmz.woff2',
        'cards/x.png',
        'offline/',
        'pagefind/1/index/en-x-1_1.pf_index',
        'pagefind/1/pagefind-entry.json',
        'pagefind/fragment/en_1.pf_fragment',
        'pagefind/index/en_1.pf_index',
        'pagefind/pagefind.js',
        'papers.bib',
        'papers/',
        'papers/x.bib',
        'papers/x/',
        'search-data/words.bin',
        'search/',
        'topics/',
      ].map((address) => file(address)),
    );
    expect(addresses(shell)).toEqual([
      '',
      '_astro/Base.DPFN6hKL.css',
      '_astro/KaTeX_Main-Regular.B22Nviop.woff2',
      '_astro/source-serif-basic.DJ5YJwmz.woff2',
      'offline/',
      'pagefind/1/pagefind-entry.json',
      'pagefind/pagefind.js',
      'search-data/words.bin',
      'search/',
    ]);
    expect(addresses(more)).toEqual([
      '_astro/KaTeX_Script-Regular.D3wIWfF6.woff2',
      'pagefind/index/en_1.pf_index',
      'pagefind/1/index/en-x-1_1.pf_index',
      'pagefind/fragment/en_1.pf_fragment',
      'papers/',
      'topics/',
      'papers/x/',
    ]);
  });

  it('keeps within its budget', () => {
    const files = ['a', 'b', 'c'].map((address) => file(address, 10));
    expect(addresses(within(files, { files: 9, bytes: 25 }))).toEqual(['a', 'b']);
    expect(addresses(within(files, { files: 1, bytes: 99 }))).toEqual(['a']);
    expect(within(files, { files: 3, bytes: 30 })).toBe(files);
  });

  it.each([
    ['_astro/Base.DPFN6hKL.css', true],
    ['_astro/KaTeX_Caligraphic-Bold.Dq_IR9rO.woff2', true],
    ['_astro/found.client.BOVFZqIO.js', true],
    ['pagefind/pagefind.en_cc5fbf7e33.pf_meta', true],
    ['pagefind/fragment/en_4c30ec8.pf_fragment', true],
    ['pagefind/pagefind-entry.json', false],
    ['pagefind/pagefind.js', false],
    ['papers/abcdefgh/', false],
    ['search/', false],
  ])('knows whose bytes never change: %s', (address, hashed) => {
    expect(isHashed(address)).toBe(hashed);
  });
});
