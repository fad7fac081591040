import { XMLParser } from 'fast-xml-parser';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { llmsText } from '../../src/site/llms.ts';
import { openSearch } from '../../src/site/opensearch.ts';
import { themeColours } from '../../src/site/theme.ts';
import { shelvesOf } from '../../src/site/topics.ts';
import { addressesUnder } from '../../src/site/urls.ts';
import { paper } from './paper.ts';

const LIBRARY = { title: 'A & B <library>', description: 'Papers "read" in full.' };
const features = { report: true };
const urls = addressesUnder('https://example.org/repo/');

function llms(papers: Parameters<typeof shelvesOf>[0]): string {
  return llmsText({ ...LIBRARY, papers, topics: shelvesOf(papers, []), features, urls });
}

test('a browser is told how to search, whatever the library is called', () => {
  const xml = openSearch(LIBRARY, urls.search(), urls.file('favicon.svg'));
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
  expect(parser.parse(xml)).toMatchObject({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: 'A & B <library>',
      Description: 'Papers "read" in full.',
      Url: {
        '@type': 'text/html',
        '@template': 'https://example.org/repo/search/?q={searchTerms}',
      },
    },
  });
  const long = openSearch({ ...LIBRARY, title: 'x'.repeat(40) }, urls.search(), '');
  expect(long).toContain(`<ShortName>${'x'.repeat(16)}</ShortName>`);
});

test('llms.txt names the library, its topics, the Markdown of its papers and the bulk files', () => {
  const text = llms([
    paper({ id: 'a', title: 'On $x^2$', date: '2026-01-20', authors: ['Ada B'], topics: ['muon'] }),
  ]);
  expect(text).toMatch(/^# A & B \\<library>\n\n> Papers "read" in full\.\n\n1 paper, /);
  expect(text).toContain('- [Muon](https://example.org/repo/topics/muon/): 1 paper.');
  expect(text).toContain(
    '## Papers\n\n- [On x²](https://example.org/repo/papers/a.md): Ada B, 2026-01-20\n',
  );
  expect(text).toContain('- [BibTeX](https://example.org/repo/papers.bib)');
  expect(text).toContain('- [JSON lines](https://example.org/repo/papers.jsonl)');
});

test('llms.txt lists the newest 500 papers of a large library', () => {
  const text = llms(Array.from({ length: 501 }, (_, at) => paper({ id: `p-${at}` })));
  expect(text).toContain('## Newest 500 papers');
  expect(text.match(/\.md\)/g)).toHaveLength(500);
  expect(text).not.toContain('p-500.md');
});

test('llms.txt names no topics where there are none, and no report that is off', () => {
  const text = llms([paper({ id: 'a' })]);
  expect([text.includes('## Topics'), text.includes('/report/')]).toEqual([false, true]);
  const off = { ...LIBRARY, papers: [], topics: new Map(), features: { report: false }, urls };
  expect(llmsText(off)).not.toContain('/report/');
});

test('a title cannot make markup of its line in llms.txt', () => {
  const text = llms([paper({ id: 'a', title: 'x](https://evil.example) <b>\n# y' })]);
  expect(text).toContain('[x\\](https://evil.example) \\<b> # y](');
});

test('the browser’s bars take the ground of the style sheet in both schemes', async () => {
  const tokens = await readFile(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const { light, dark } = themeColours(tokens);
  expect([light, dark]).toEqual([
    expect.stringMatching(/^oklch\(0\.9/),
    expect.stringMatching(/^oklch\(0\.[12]/),
  ]);
  expect(() => themeColours(':root {}')).toThrow('expected --paper twice');
});
