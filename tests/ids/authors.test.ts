import { expect, test } from 'vitest';
import { authorSlugs, namesOfPersons, peopleOf, unprintedForms } from '../../src/ids/index.ts';
import { readOverrides } from '../../src/model/overrides-file.ts';

const NO_LOCK = { ids: new Map(), byHand: new Map(), authors: new Map<string, string>() };

test('one name in two orders is one person, called by its natural order', () => {
  const people = peopleOf([], ['van der Maaten, Laurens', 'Laurens van der Maaten', 'Rita Blom']);
  expect([...people]).toEqual([['van der Maaten, Laurens', 'Laurens van der Maaten']]);
});

test('a name in two orders follows the person that the overrides give one of them', () => {
  const yaml = 'people:\n  - name: Larry\n    also: [Laurens van der Maaten]\n';
  const { people: rules } = readOverrides(yaml, 'overrides.yaml');
  const people = peopleOf(rules, ['van der Maaten, Laurens', 'Laurens van der Maaten']);
  expect(people.get('van der Maaten, Laurens')).toBe('Larry');
  expect(people.get('Laurens van der Maaten')).toBe('Larry');
});

test('the address of each form stays, whichever form is printed later', () => {
  const first = authorSlugs(['van der Maaten, Laurens'], NO_LOCK).lock;
  const names = ['Laurens van der Maaten'];
  const people = peopleOf([], [...names, ...first.authors.keys()]);
  const next = authorSlugs(namesOfPersons(names, people), first).lock;
  expect(next.authors.get('van der Maaten, Laurens')).toBe('van-der-maaten-laurens');
  expect(next.authors.get('Laurens van der Maaten')).toBe('laurens-van-der-maaten');
});

test('a declared form that no paper prints is reported with its line', () => {
  const yaml = 'people:\n  - name: Larry\n    also: [L. Maaten, Laurens Maaten]\n';
  const { people: rules } = readOverrides(yaml, 'overrides.yaml');
  const [note, ...others] = unprintedForms(rules, ['L. Maaten']);
  expect(note).toMatchObject({ severity: 'note', file: 'overrides.yaml', line: 3 });
  expect(note?.message).toContain('"Laurens Maaten"');
  expect(others).toEqual([]);
  expect(unprintedForms(rules, ['L. Maaten', 'Laurens Maaten'])).toEqual([]);
});
