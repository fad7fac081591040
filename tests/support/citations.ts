/** Exports as an independent reader understands them: citation-js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';

const nameSchema = z.object({
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
});
const itemSchema = z.object({
  id: z.string(),
  title: z.string().default(''),
  author: z.array(nameSchema).default([]),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
  abstract: z.string().default(''),
  keyword: z.string().default(''),
  URL: z.string(),
  note: z.string().default(''),
});

/** An item as read, its texts on one line. */
export interface ReadItem {
  readonly id: string;
  readonly title: string;
  /** Each name's particle with family, given name and suffix, those that are there. */
  readonly authors: readonly string[];
  readonly date: readonly number[];
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly url: string;
  readonly note: string;
}

/** The items of a file as citation-js reads them, in CSL's own form. */
export function readItems(file: string): readonly unknown[] {
  return new Cite(file).data;
}

/** The items of a file in any format that citation-js tells by itself. */
export function readCitations(file: string): readonly ReadItem[] {
  return new Cite(file).data.map((data) => {
    const item = itemSchema.parse(data);
    return {
      id: item.id,
      title: line(item.title),
      authors: item.author.map(nameLine),
      date: item.issued?.['date-parts'][0] ?? [],
      abstract: line(item.abstract),
      keywords: item.keyword.split(',').map(line).filter(Boolean),
      url: item.URL,
      note: line(item.note),
    };
  });
}

function nameLine({ literal, family, given, suffix, ...name }: z.infer<typeof nameSchema>): string {
  const last = [name['non-dropping-particle'], family].filter(Boolean).join(' ');
  return literal ?? [last, given, suffix].filter(Boolean).join(' | ');
}

function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Whether BibTeX itself sees one entry and nothing else: it counts braces, whatever stands before
 * them.
 */
export function isOneEntry(bib: string): boolean {
  let depth = 0;
  const closed = [...bib.matchAll(/[{}]/g)].filter(({ 0: brace }) => {
    depth += brace === '{' ? 1 : -1;
    return depth === 0;
  });
  return depth === 0 && closed.length === 1 && bib.startsWith('@misc{') && bib.endsWith('\n}\n');
}
