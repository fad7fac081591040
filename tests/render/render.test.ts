import rehypeKatex from 'rehype-katex';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { formulaError, renderAbstract, renderTitle } from '../../src/render/index.ts';
import { parseAbstract } from '../../src/text/abstract.ts';

/** A tree of HTML, as far as this test looks into it. */
interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly HtmlNode[];
}

const html = (raw: string) => renderAbstract(parseAbstract(raw).abstract);

describe('formulas', () => {
  test.each([
    ['\\mathcal{O}({1}/{\\sqrt{T}})', false],
    [
      '\\widetilde{O}\\left(\\frac{|\\mathcal{S}|\\|h^{\\star}\\|_{\\mathsf{sp}}^3}{\\varepsilon^3}\\right)',
      false,
    ],
    ['\\frac{1}{1-γ}', false],
    ['\\sum_{i=1}^m A_i < \\infty', true],
    ['\\textsf{ScaledGD($λ$)}', false],
  ])('%s is set as rehype-katex sets it', (tex, display) => {
    const rendered = renderAbstract([[{ type: 'formula', tex, display }]]);
    const [ours, theirs] = [outline(rendered), outlineOf(reference(tex, display))];
    expect(ours.tags.slice(2)).toEqual(theirs.tags);
    expect(ours.text).toBe(theirs.text);
  });

  test('a formula keeps its LaTeX for copying, and says whether it has a line of its own', () => {
    const rendered = html('a $x<y$ b $$z$$');
    expect(rendered).toMatch(
      /^<p>a <span class="formula"><span class="katex">.*<span class="formula formula-display"><span class="katex-display">/u,
    );
    expect(rendered).toContain('<annotation encoding="application/x-tex">x&lt;y</annotation>');
  });

  test.each([
    ['\\myop{x}', /Undefined control sequence/u],
    ['\\frac{1}{', /Expected|Unexpected/u],
    ['\\def\\a{\\a\\a}\\a', /expansions/u],
    ['\\def\\a#1{\\b{#1#1}}\\def\\b#1{\\a{#1#1}}\\a{x}', /arguments is not allowed/u],
    [`\\def\\a{${'x'.repeat(1_000)}}\\a\\a\\a`, /expansions/u],
    ['x+'.repeat(1_001), /longer than 2000 characters/u],
    [`${'\\sqrt{'.repeat(51)}x${'}'.repeat(51)}`, /nested deeper than 50/u],
    ['\\href{javascript:alert(1)}{x}', /not allowed/u],
    ['\\htmlData{a=b}{c}', /not allowed/u],
    ['\\includegraphics{https://x.org/i.png}', /not allowed/u],
    ['a\\kern-9999em b', /out of their place/u],
    ['a %(b) \\\\ c', /comment/u],
    ['\\begin{cases} a & (b) c & (d) \\end{cases}', /line breaks/u],
  ])('%s is shown as its source, and says why', (tex, error) => {
    const rendered = renderAbstract([[{ type: 'formula', tex, display: false }]]);
    expect(formulaError(tex, false)).toMatch(error);
    expect(rendered).toMatch(/^<p><code class="tex-source">/u);
    expect(outline(rendered).text).toBe(tex);
  });

  test('boxes cannot grow over the page', () => {
    const styles = html('$\\rule{100000em}{1em}$').match(/style="[^"]*"/gu) ?? [];
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.join()).not.toMatch(/\d{3,}(?:\.\d+)?em/u);
  });

  test('what clings to a formula is held on its line, and each sign stands once', () => {
    const held = (raw: string) =>
      html(raw)
        .replace(
          /<span class="formula">.*?"application\/x-tex">(.*?)<\/annotation>.*?(?:<\/span>){5}/gu,
          '$1',
        )
        .replace(/<\/?p>/gu, '')
        .replace(/<span class="held">(.*?)<\/span>/gu, '⟨$1⟩');
    expect(held('an $x$-optimal ($y$, 2$k$th) $a$-$b$ set $c$ of $d$.')).toBe(
      'an ⟨x-⟩optimal ⟨(y,⟩ ⟨2kth)⟩ ⟨a-⟩b set c of ⟨d.⟩',
    );
    expect(html('see $$z$$, and')).not.toContain('held');
  });

  test('commands of the usual packages and per cent signs are no error', () => {
    for (const tex of ['\\nicefrac{1}{T}', '\\textsc{pc}_\\rho', '19.3\\%', 'a \\\\ \\% b']) {
      expect(formulaError(tex, false)).toBeUndefined();
    }
  });

  test('what one formula defines is unknown to the next', () => {
    expect(formulaError('\\gdef\\foo{1}\\foo', false)).toBeUndefined();
    expect(formulaError('\\foo', false)).toBeDefined();
    expect(formulaError('\\newcommand{\\T}{\\top} A^\\T A x^\\T', false)).toBeUndefined();
  });
});

describe('repaired formulas', () => {
  const formula = { type: 'formula', tex: '\\kappa', display: false } as const;
  const other = { ...formula };
  const mark = { seen: '"kappa" <b>', lossy: false, note: 'repair-1' };

  test('one is marked, can be focused, and names the note that says what the source has', () => {
    const rendered = renderAbstract([[formula, other]], new Map([[formula, mark]]));
    expect(rendered).toMatch(
      /^<p><span class="repaired" tabindex="0" aria-describedby="repair-1" data-seen="&quot;kappa&quot; &lt;b&gt;"><span class="formula">/u,
    );
    expect(rendered.match(/class="repaired/gu)).toHaveLength(1);
    expect(rendered).toContain(renderAbstract([[other]]).slice('<p>'.length));
  });

  test('one that lost something says so in words, which the search index leaves out', () => {
    const rendered = renderAbstract(
      [[formula]],
      new Map([[formula, { ...mark, lossy: true, because: 'a root is missing' }]]),
    );
    expect(rendered).toContain('class="repaired lossy"');
    expect(rendered).toContain('(a root is missing)');
    expect(rendered).toContain('<span class="loss">');
  });
});

describe('text', () => {
  test('no text becomes a tag or an attribute', () => {
    const rendered = html('<script>x</script> "a" & \'b\' `<i>` **<b>** https://x.org/?a=1&b=2');
    expect(rendered).toBe(
      '<p>&lt;script&gt;x&lt;/script&gt; &quot;a&quot; &amp; &#39;b&#39; `&lt;i&gt;` ' +
        '<strong>&lt;b&gt;</strong> <a href="https://x.org/?a=1&amp;b=2">https://x.org/?a=1&amp;b=2</a></p>',
    );
  });

  test('a link to anything but the web or a mailbox leaves its text', () => {
    const link = {
      type: 'link',
      url: 'javascript:alert(1)',
      children: [{ type: 'text', value: 'x' }],
    } as const;
    expect(renderAbstract([[link]])).toBe('<p>x</p>');
  });

  test('paragraphs, emphasis and code', () => {
    expect(html('{\\em a} \\texttt{b}\n\nc')).toBe('<p><em>a</em> <code>b</code></p>\n<p>c</p>');
  });

  test('a title holds formulas and emphasis, and no paragraph', () => {
    expect(renderTitle('*A* & $k$')).toMatch(
      /^<em>A<\/em> &amp; <span class="formula"><span class="katex">/u,
    );
  });
});

function reference(tex: string, display: boolean): HtmlNode {
  const className = ['language-math', display ? 'math-display' : 'math-inline'];
  const children = [{ type: 'text' as const, value: tex }];
  const code = { type: 'element' as const, tagName: 'code', properties: { className }, children };
  const options = { strict: 'ignore' as const, maxExpand: 200, maxSize: 20 };
  const tree = { type: 'root' as const, children: [code] };
  return unified().use(rehypeKatex, options).runSync(tree);
}

/** The tags of a piece of HTML in order, and its text. */
function outline(rendered: string): { tags: string[]; text: string } {
  const tags = [...rendered.matchAll(/<([a-z]+)/gu)].map(([, tag = '']) => tag);
  const text = rendered
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|#39|#x27);/gu, (found) => ENTITIES[found] ?? found)
    .replaceAll('&amp;', '&');
  return { tags, text };
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'" },
};

function outlineOf(node: HtmlNode): { tags: string[]; text: string } {
  const within = (node.children ?? []).map(outlineOf);
  const own = node.tagName === undefined ? [] : [node.tagName];
  return {
    tags: [...own, ...within.flatMap(({ tags }) => tags)],
    text: (node.value ?? '') + within.map(({ text }) => text).join(''),
  };
}
