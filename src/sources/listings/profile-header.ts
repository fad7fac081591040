import { FIGURE } from './figures.ts';
import type { Line } from './lines.ts';

const LABEL = String.raw`\p{L}[\p{L} -]{0,28}\p{L}`;
const LABEL_FIRST = new RegExp(String.raw`^(?<label>${LABEL})\s?(?<figure>${FIGURE}%?)$`, 'u');
const FIGURE_FIRST = new RegExp(String.raw`^(?<figure>${FIGURE}%?)\s?(?<label>${LABEL})$`, 'u');
const LONGEST = 60;

/** A figure of a profile's header with its label, as printed: `h-index56`, `5,787citations`. */
export function readFigure(text: string): [label: string, figure: string] | undefined {
  if (text.length > LONGEST) return undefined;
  const groups = (FIGURE_FIRST.exec(text) ?? LABEL_FIRST.exec(text))?.groups;
  return groups && [groups['label'] ?? '', groups['figure'] ?? ''];
}

/**
 * All figures of a header. The list below repeats one as its heading (`105papers`, `105 Papers`):
 * a label that differs in case alone and has the same figure is not kept twice.
 */
export function figuresOf(lines: readonly Line[]): Record<string, string> {
  const found = new Map<string, [label: string, figure: string]>();
  for (const line of lines) {
    const pair = readFigure(line.text);
    const key = pair?.join('\n').toLowerCase();
    if (pair !== undefined && key !== undefined && !found.has(key)) found.set(key, pair);
  }
  return Object.fromEntries(found.values());
}
