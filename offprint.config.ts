/** The library of this repository: with seeds/ and content/, all that a fork changes. */
import { defineConfig } from 'offprint';

export default defineConfig({
  title: 'Offprint',
  description: 'A library of research papers that can be read, searched and linked to.',
  site: 'https://example.org',
  base: '/',
});
