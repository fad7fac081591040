import { expect, test } from 'vitest';
import { readPage } from '../../src/mdx/index.ts';
import { authorNames } from '../../src/model/paper.ts';
import { run } from './library.ts';

const bib = `@article{a, title={Ships and Sheds}, author={Stone, Mara and Vale, Igor}, year={2024}, doi={10.1000/1}}
@article{b, title={Lamps by Night}, author={M. Stone and Ann Zorn}, year={2023}, doi={10.1000/2}}
@article{c, title={Tar and Rope}, author={Stone, Mara}, year={2022}, doi={10.1000/3}}
`;
const start = run({ 'refs.bib': bib }).content;

/** Ingests with an overrides file; the authors of each page, and what is said of the file. */
function withPeople(yaml: string, content = start) {
  const overrides = new Map([...content, ['overrides.yaml', yaml]]);
  const { content: after, ingested } = run({ 'refs.bib': bib }, overrides);
  const authors = ['ships-and-sheds', 'lamps-by-night', 'tar-and-rope'].map((id) => {
    const reading = readPage(`${id}.mdx`, after.get(`papers/${id}.mdx`) ?? '');
    return reading.ok ? authorNames(reading.paper) : [];
  });
  const notes = ingested.problems.filter(({ file }) => file === 'overrides.yaml');
  return { authors, notes, content: after };
}

test('a person with a new name has it on every paper, and the old address is remembered', () => {
  const yaml = 'people:\n  - name: Mara Reed\n    formerly: [Mara Stone, M. Stone]\n';
  const { authors, notes, content } = withPeople(yaml);
  expect(authors).toEqual([['Mara Reed', 'Igor Vale'], ['Mara Reed', 'Ann Zorn'], ['Mara Reed']]);
  expect(notes).toEqual([]);
  const lock = content.get('ids.lock');
  expect(lock).toContain('{"author":"Mara Reed","slug":"mara-reed"}');
  expect(lock).toContain('{"author":"Mara Stone","slug":"mara-stone"}');
  expect(withPeople(yaml, withPeople(yaml, content).content).content).toEqual(content);
});

test('one printed name is two persons, by paper', () => {
  const yaml =
    'people:\n  - name: Mara Q. Stone\n    formerly: [Mara Stone]\n    papers: [tar-and-rope]\n' +
    '  - name: Mara Stone\n    also: [M. Stone]\n';
  const { authors, notes } = withPeople(yaml);
  expect(authors).toEqual([
    ['Mara Stone', 'Igor Vale'],
    ['M. Stone', 'Ann Zorn'],
    ['Mara Q. Stone'],
  ]);
  expect(notes).toEqual([]);
});

test('an old name that no paper prints is reported with its line', () => {
  const { notes } = withPeople(
    'people:\n  - name: Mara Reed\n    formerly:\n      - Mara Stone\n      - Maria Stone\n',
  );
  expect(notes).toMatchObject([{ severity: 'note', line: 5 }]);
  expect(notes[0]?.message).toContain('"Maria Stone"');
});

test.each([
  ['people:\n  - name: A B', 2, 'expected other forms'],
  ['people:\n  - name: A B\n    also: [B]\n    papers: [a]', 4, 'goes with "formerly:"'],
  ['people:\n  - { name: A B, also: [C] }\n  - { name: D E, formerly: [C] }', 3, 'a second time'],
])('a rule that cannot be followed stops the run with its line: %j', (yaml, line, said) => {
  expect(() => withPeople(yaml)).toThrow(new RegExp(`^overrides.yaml:${line}: .*${said}`, 'u'));
});
