/** The one file, with seeds/, that a fork changes. A wrong value stops every command at once. */
import type { Settings } from './model/settings.ts';

export const settings: Settings = {
  title: 'Offprint',
  description: 'A library of research papers that can be read, searched and linked to.',
  site: 'https://example.org',
  base: '/',
  language: 'en',
  papersPerPage: 60,
};
