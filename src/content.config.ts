import { defineCollection } from 'astro:content';
import { papersLoader } from './site/loader/index.ts';

export const collections = {
  papers: defineCollection({ loader: papersLoader() }),
};
