import { describe, expect, it } from 'vitest';
import { authorSlugs, formatLock, parseLock, recordPages } from '../../src/ids/index.ts';
import { displayName } from '../../src/model/name.ts';
import { seedEntries } from '../dedupe/entries.ts';
import { EMPTY_LOCK, run } from './papers.ts';

const names = seedEntries.flatMap(({ claims }) => claims.authors?.value.map(displayName) ?? []);
const { lock } = authorSlugs(names, run(seedEntries.slice(0, 20)).lock);
const SHA = 'a'.repeat(64);

describe('the lock', () => {
  it('reads back as it was written, one id a line, sorted', () => {
    const text = formatLock(lock);
    expect(parseLock(text, 'ids.lock')).toEqual({
      ids: new Map([...lock.ids].sort()),
      byHand: new Map(),
      authors: new Map([...lock.authors].sort()),
    });
    expect(formatLock(parseLock(text, 'ids.lock'))).toBe(text);
    expect(text.split('\n')).toHaveLength(1 + lock.authors.size + lock.ids.size + 1);
  });

  it('is empty to begin with', () => {
    expect(parseLock('', 'ids.lock')).toEqual(EMPTY_LOCK);
  });

  it('reads the lines that two branches added, with Windows line ends too', () => {
    const [first, ...others] = formatLock(lock).split('\n');
    const twice = [first, ...others, ...others.toReversed()].join('\r\n');
    expect(formatLock(parseLock(twice, 'ids.lock'))).toBe(formatLock(lock));
  });

  it('forgets what a page held where two branches wrote it differently', () => {
    const [id = ''] = lock.ids.keys();
    const one = recordPages(lock, new Map([[id, SHA]]));
    const two = recordPages(lock, new Map([[id, 'b'.repeat(64)]]));
    expect(one.ids.get(id)?.page).toBe(SHA);
    const both = parseLock(formatLock(one) + formatLock(two), 'ids.lock');
    expect(both.ids.get(id)).toEqual(lock.ids.get(id));
  });

  it.each([
    ['"aliasOf":"y"', '"aliasOf":"y"', { aliasOf: 'y' }],
    ['"aliasOf":"y"', '"aliasOf":"z"', {}],
    ['"aliasOf":"y"', '"key":"lee2020"', { key: 'lee2020' }],
    [`"page":"${SHA}"`, `"page":"${SHA}"`, { page: SHA }],
    ['"key":"b2020"', '"key":"a2020"', { key: 'a2020' }],
    ['"added":"2026-02-03"', '"added":"2026-01-02"', { added: '2026-01-02' }],
  ])('puts two lines of one id together: %s and %s', (one, other, both) => {
    const made = [{ abstract: '0'.repeat(16), sketch: '' }];
    const lines = [one, other].map((part) => `{"id":"x",${part},"made":${JSON.stringify(made)}}`);
    expect(parseLock(lines.join('\n'), 'ids.lock').ids.get('x')).toEqual({
      id: 'x',
      ...both,
      made,
    });
  });

  it('keeps what was written on each page', () => {
    const [id = ''] = lock.ids.keys();
    const kept = recordPages(lock, new Map([[id, SHA]]));
    expect(parseLock(formatLock(kept), 'ids.lock').ids.get(id)?.page).toBe(SHA);
    expect(run(seedEntries.slice(0, 20), kept).lock.ids.get(id)?.page).toBe(SHA);
  });

  it.each([
    ['<<<<<<< HEAD', /ids\.lock:2: .*git conflict/u],
    ['{"id":"x"', /ids\.lock:2: .*but came \{"id":"x";/u],
    ['{"author":"Ann Lee","slug":"../x"}', /ids\.lock:2: .*slug/u],
    ['{"id":"../x","made":[]}', /ids\.lock:2: .*id/u],
    ['{"id":"x","added":"2026-02-30"}', /ids\.lock:2: .*added/u],
    ['{"id":"x","added":"2026-02-03","page":"x"}', /ids\.lock:2: /u],
    ['[]', /ids\.lock:2: /u],
  ])('that is broken stops the work: %s', (line, message) => {
    expect(() => parseLock(`{"offprint-lock":1}\n${line}\n`, 'ids.lock')).toThrow(message);
  });

  it('with an address that leads nowhere is reported', () => {
    const made = [{ abstract: '0'.repeat(16), sketch: '' }] as const;
    const ids = new Map([['x', { id: 'x', aliasOf: 'gone', made: [...made] }]]);
    const { problems } = run([], { ...EMPTY_LOCK, ids });
    expect(problems).toMatchObject([{ severity: 'note', file: 'ids.lock' }]);
  });
});

describe('the slug of an author', () => {
  it.each([
    ['Cláudia Soares', 'claudia-soares'],
    ['Simon S. Du', 'simon-s-du'],
    ['Łukasz Øster', 'lukasz-oster'],
    ['Ξένια Παππά', 'xenia-pappa'],
    ['Xenia Pappa (Ξένια Παππά)', 'xenia-pappa'],
    ['Иван Петров', 'ivan-petrov'],
  ])('comes from the name: %s', (name, slug) => {
    expect(authorSlugs([name], EMPTY_LOCK).slugs.get(name)).toBe(slug);
  });

  it.each(['王力宏', 'محمد علي', '???'])('is made from a hash where it gives none: %s', (name) => {
    expect(authorSlugs([name], EMPTY_LOCK).slugs.get(name)).toMatch(/^author-[0-9a-f]{8}$/u);
  });

  it('is one of its own for each name, in any order, and stays', () => {
    const alike = ['José García', 'Jose Garcia', 'JOSE GARCIA', 'Index', 'Con'];
    const { slugs, lock: next } = authorSlugs(alike, EMPTY_LOCK);
    expect(new Set(slugs.values()).size).toBe(5);
    expect([...slugs.values()]).not.toContain('index');
    expect(authorSlugs(alike.toReversed(), EMPTY_LOCK).slugs).toEqual(slugs);
    const later = authorSlugs(['Aa Bb', 'josé garcía', ...alike], next).slugs;
    for (const name of alike) expect(later.get(name)).toBe(slugs.get(name));
  });

  it('stays as it was published, however it would be made today', () => {
    const authors = new Map([['Ξένια Παππά', 'xiepsilonnu']]);
    const { slugs } = authorSlugs(authors.keys(), { ...EMPTY_LOCK, authors });
    expect(slugs.get('Ξένια Παππά')).toBe('xiepsilonnu');
  });

  it('is told apart again after two branches gave it to two names', () => {
    const authors = new Map([
      ['José García', 'jose-garcia'],
      ['Jose Garcia', 'jose-garcia'],
    ]);
    const { slugs } = authorSlugs(authors.keys(), { ...EMPTY_LOCK, authors });
    expect(slugs.get('Jose Garcia')).toBe('jose-garcia');
    expect(slugs.get('José García')).toMatch(/^jose-garcia-[0-9a-f]{8}$/u);
  });
});
