import { describe, expect, it } from 'vitest';
import { portablePage } from '../../src/publish/portable-page.ts';

const page = (body: string, head = '') =>
  portablePage(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'papers/x/index.html',
    '/repo/',
  );

describe('a page made to be opened from a disk', () => {
  it.each([
    ['<a href="/repo/"></a>', '<a href="../../index.html"></a>'],
    ['<a href="/repo/papers/y/#z"></a>', '<a href="../../papers/y/index.html#z"></a>'],
    ['<a href="/repo/search/?q=a&amp;b"></a>', '<a href="../../search/index.html?q=a&amp;b"></a>'],
    ['<a href="/repo/papers/y.bib"></a>', '<a href="../../papers/y.bib"></a>'],
    ['<a href="#part"></a>', '<a href="#part"></a>'],
    ['<a href="/other/"></a>', '<a href="/other/"></a>'],
    ['<a href="https://arxiv.org/"></a>', '<a href="https://arxiv.org/"></a>'],
    ['<form action="/repo/search/"></form>', '<form action="../../search/index.html"></form>'],
    [
      '<svg><a xlink:href="/repo/map/"></a></svg>',
      '<svg><a xlink:href="../../map/index.html"></a></svg>',
    ],
    ['<p data-base="/repo/"></p>', '<p data-base="../../"></p>'],
    [
      '<noscript><a href="/repo/"></a></noscript>',
      '<noscript><a href="../../index.html"></a></noscript>',
    ],
    ['<p>see /repo/ &lt;img onerror&gt;</p>', '<p>see /repo/ &lt;img onerror&gt;</p>'],
  ])('leads to files: %s', (given, expected) => {
    expect(page(given).html).toContain(expected);
  });

  it('follows a redirect to its file', () => {
    const { html } = page('', '<meta http-equiv="refresh" content="0;url=/repo/papers/y/">');
    expect(html).toContain('content="0;url=../../papers/y/index.html"');
  });

  it('runs its modules as classic scripts, after the loader, and says which', () => {
    const { html, scripts } = page('<script type="module" src="/repo/_astro/a.js"></script>');
    expect(scripts).toEqual(['_astro/a.js']);
    expect(html).toContain('<script defer="" src="../../_astro/a.js"></script>');
    expect(html.indexOf('portable.js')).toBeLessThan(html.indexOf('_astro/a.js'));
  });

  it('says which files its scripts may ask for', () => {
    const { html, asked } = page('<button data-href="/repo/papers/x.ris">RIS</button>');
    expect(asked).toEqual(['papers/x.ris']);
    expect(html).toContain('data-href="../../papers/x.ris"');
  });

  it('fetches nothing early: from a disk, it would be refused', () => {
    const { html } = page('', '<link rel="preload" as="font" href="/repo/_astro/f.woff2">');
    expect(html).not.toContain('f.woff2');
  });
});
