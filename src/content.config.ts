import { defineCollection } from 'astro:content';
import { frontmatterSchema } from './model/paper.ts';
import { papersLoader } from './site/loader/index.ts';

export const collections = {
  papers: defineCollection({ loader: papersLoader(), schema: frontmatterSchema }),
};
