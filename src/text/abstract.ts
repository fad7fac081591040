import type { Abstract, Inline } from '../model/abstract.ts';
import {
  ABSTRACT_MAX,
  BRACE_DEPTH_MAX,
  cutText,
  amountIn,
  asPlainText,
  overLimit,
  formulaOverLimit,
} from './limits.ts';
import { findFormulas } from './delimiters.ts';
import { parseProse } from './prose.ts';
import { joinSpans, type Span } from './span.ts';
import { tidyAbstract } from './tidy.ts';
import { PARAGRAPH_MARK } from './typography.ts';
import { findUrls } from './url.ts';

export interface AbstractOptions {
  /** The source deleted the delimiters and backslashes of formulas: none is looked for. */
  readonly damaged?: boolean;
  /** Stretches of the raw text that the caller has understood, such as repaired formulas. */
  readonly spans?: readonly Span[];
}

export interface ParsedAbstract {
  readonly abstract: Abstract;
  /** The http and https addresses in the text, in order, each once. */
  readonly links: readonly string[];
  /** What was cut or left as its source, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads an abstract as a source prints it. Text of more than `ABSTRACT_MAX` characters is cut, a
 * formula that is too long or nested too deep is shown as its source, and an abstract that holds
 * more than a page should is plain text; each is noted.
 */
export function parseAbstract(raw: string, options: AbstractOptions = {}): ParsedAbstract {
  const notes: string[] = [];
  const text = cutText(raw, ABSTRACT_MAX);
  if (text !== raw)
    notes.push(`The abstract has ${raw.length} characters; ${ABSTRACT_MAX} are shown.`);
  const damaged = options.damaged ?? false;
  const formulas = damaged ? [] : findFormulas(text);
  const given = (options.spans ?? []).filter((span) => span.end <= text.length);
  const spans = joinSpans(given, findUrls(text), formulas).map((span) => withinCaps(span, notes));
  const prose = parseProse(text, spans, { damaged });
  if (prose.tooDeep) notes.push(`Braces nested deeper than ${BRACE_DEPTH_MAX} are left as text.`);
  const abstract = withinPage(tidyAbstract(paragraphs(prose.inlines)), notes);
  return { abstract, links: linksOf(abstract), notes };
}

/** A formula over the caps as its source; any other span as it is. */
function withinCaps(span: Span, notes: string[]): Span {
  const { node } = span;
  const why = node.type === 'formula' ? formulaOverLimit(node.tex) : undefined;
  if (node.type !== 'formula' || why === undefined) return span;
  notes.push(`A formula is ${why} and shown as its source: ${node.tex.slice(0, 60)}…`);
  return { ...span, node: { type: 'code', value: node.tex } };
}

/** An abstract that holds too much, as plain text; any other as it is. */
function withinPage(abstract: Abstract, notes: string[]): Abstract {
  const excess = overLimit(amountIn(abstract));
  if (excess === undefined) return abstract;
  notes.push(excess);
  return tidyAbstract(asPlainText(abstract));
}

/** Splits what was read at its paragraph marks. */
function paragraphs(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const result: Inline[][] = [[]];
  for (const inline of inlines) {
    const parts = inline.type === 'text' ? inline.value.split(PARAGRAPH_MARK) : undefined;
    parts?.forEach((value, index) => {
      if (index > 0) result.push([]);
      result.at(-1)?.push({ type: 'text', value });
    });
    if (parts === undefined) result.at(-1)?.push(inline);
  }
  return result;
}

function linksOf(abstract: Abstract): readonly string[] {
  const urls = abstract.flat().flatMap(urlsOf);
  return [...new Set(urls)].filter((url) => /^https?:/iu.test(url));
}

function urlsOf(inline: Inline): readonly string[] {
  if (inline.type === 'link') return [inline.url];
  return 'children' in inline ? inline.children.flatMap(urlsOf) : [];
}
