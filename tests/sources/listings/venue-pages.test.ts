import { expect, it } from 'vitest';
import { readListing } from './pages.ts';

it('a volume page of the ACL Anthology gives title, authors and abstract', () => {
  const { format, entries, unread } = readListing('acl-volume.txt');
  expect({ format, unread }).toEqual({ format: 'venue-pages', unread: [] });
  expect(entries[0]).toEqual({
    title: 'A Kite that Spells',
    authors: ['Ann Lee', 'Bo Chen'],
    abstract: 'Kites on two lines draw letters. We teach one the alphabet.',
  });
  expect(entries[1]).toMatchObject({ title: 'Clocks that Listen', authors: ['Dana Novak'] });
});

it('a list of OpenReview gives title, authors, day and venue', () => {
  expect(readListing('openreview.txt')).toEqual({
    format: 'venue-pages',
    unread: [],
    entries: [
      {
        title: 'A Kite that Spells',
        authors: ['Ann Lee', 'Bo Chen'],
        date: '2023-01-16',
        venue: 'KITES 2023 poster',
      },
    ],
  });
});
