/** Exit code 3: whatever of the sources is missing from the pages, a run says so, and says what. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingestFolder } from '../../src/publish/ingest.ts';
import { previewFiles } from '../../src/publish/preview.ts';
import { printIngested } from '../../src/publish/print-problems.ts';
import { temporaryFolder } from '../support/temporary.ts';

const GOOD = '@article{a, title = {A study of trees}, author = {Ruiz, Ana}, year = 2020}\n';
const RIS = 'TY  - JOUR\nTI  - On graphs\nAU  - Chi, Y.\nER  - \n';
const CSV = 'Title,Author,DOI\nOn paths,"Dee, Cy",10.1000/1\n';
const XML = '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">';
const JSON_LIST =
  '[{"type": "book", "title": "On mice", "author": [{"family": "R"}], "issued": {"date-parts": [[2020]]}}';

/** What is lost → the file, and what is said of it. */
const LOSSES: Readonly<Record<string, readonly [file: string, said: RegExp]>> = {
  'a whole file': ['hello\nthere\n', /b\.txt: it is prose/],
  'an empty file': ['', /b\.txt: it is an empty file/],
  'a binary file': ['\0\u0001'.repeat(300), /b\.txt: it is binary data/],
  'a record without a title': ['@misc{b, year = 2021}\n', /b\.txt:1: the record has no title/],
  'a broken entry of BibTeX': [`@misc{b, title = {Cut\n`, /b\.txt:1: entry "b" is broken/],
  'a long title': [`${RIS}TY  - JOUR\nTI  - ${'x'.repeat(501)}\nER  - \n`, /b\.txt:5: .*501 char/],
  'a long abstract': [
    RIS.replace('ER', `AB  - ${'x '.repeat(100_001)}\nER`),
    /b\.txt:1: its abstract has \d+ characters/,
  ],
  'a line between records of RIS': [`${RIS}\nwords astray\n${RIS}`, /b\.txt:6: no line of a RIS/],
  'a row that is never closed': [`${CSV}"On roads,Roe,10.1000/2\n`, /b\.txt:3: a quotation mark/],
  'a row of too many cells': [`${CSV}On roads,Roe,x,y,z\n`, /b\.txt:3: the row has 2 cells more/],
  'an end of JSON': [`${JSON_LIST}, {"title": "Cut`, /b\.txt:1: the file ends before its JSON/],
  'an item that is no object': [`${JSON_LIST}, "On owls"]`, /b\.txt:1: an item of the list is no/],
  'an item that is a number': [`[1, ${JSON_LIST.slice(1)}]`, /b\.txt:1: an item of the list is no/],
  'an end of XML': [
    `${XML}<entry><id>http://arxiv.org/abs/2101.00001v1</id><title>A</title></entry><entry>`,
    /b\.txt:2: the XML is broken here/,
  ],
  'a line of JSON lines': [
    `${'{"id":"2101.00001","title":"A","categories":"cs.LG","abstract":"B","update_date":"2021-01-01","versions":[]}\n'.repeat(2)}{"id":\n`,
    /b\.txt:3: the line is no JSON object/,
  ],
  'a line of a listing': [
    'stray words\n\nTitle: On snow\nAuthors: Ana Ruiz\nAbstract: It melts when it is warm.\n',
    /b\.txt:1: /,
  ],
};

async function libraryWith(text: string) {
  const folder = await temporaryFolder();
  const seeds = join(folder, 'seeds');
  await mkdir(seeds);
  await writeFile(join(seeds, 'a.bib'), GOOD);
  await writeFile(join(seeds, 'b.txt'), text);
  return { seeds, content: join(folder, 'content') };
}

async function ingested({ seeds, content }: Awaited<ReturnType<typeof libraryWith>>) {
  const said: string[] = [];
  const run = await ingestFolder(seeds, content, '2024-05-01');
  const isWhole = printIngested(run, (line) => said.push(line));
  return { isWhole, said: said.join('\n') };
}

it.each(Object.entries(LOSSES))(
  '%s that is left out is named, and ends a run with 3',
  async (_, [text, said]) => {
    const library = await libraryWith(text);
    const run = await ingested(library);
    expect(run.said).toMatch(said);
    expect(run.isWhole).toBe(false);
    expect(previewFiles([join(library.seeds, 'b.txt')], () => undefined)).toBe(false);
  },
);

it('a folder and a link among the sources are named too', async () => {
  const library = await libraryWith(RIS);
  await mkdir(join(library.seeds, 'more'));
  await symlink('a.bib', join(library.seeds, 'link.bib'));
  const { isWhole, said } = await ingested(library);
  expect(said).toMatch(/Set aside: more: .*\n.*Set aside: link\.bib: |Set aside: link.*\n.*more: /);
  expect(isWhole).toBe(false);
});

it.each([
  [
    'an attachment',
    `[{"title": "On roads", "itemType": "book", "DOI": "10.1000/7", "creators": ["A B"]}, {"title": "X", "itemType": "attachment", "DOI": "", "creators": ["A B"]}]`,
  ],
  ['what entries share', `@xdata{b, publisher = {P}}\n${GOOD}`],
  ['a comment', `% words\n@comment{b, title = {B}}\n${GOOD}`],
])('%s, which is no paper, is not missing', async (_, text) => {
  const { said, isWhole } = await ingested(await libraryWith(text));
  expect(`${said} ${isWhole}`).toMatch(/true$/);
});
