/** The tree of an abstract: the only things that a page's body may hold. */

interface Text {
  readonly type: 'text';
  readonly value: string;
}
interface Code {
  readonly type: 'code';
  readonly value: string;
}
export interface Formula {
  readonly type: 'formula';
  /** LaTeX without its delimiters. */
  readonly tex: string;
  /** Set on a line of its own (`$$…$$`), though it may stand inside a sentence. */
  readonly display: boolean;
}
interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
export interface Link {
  readonly type: 'link';
  /** http, https or mailto. */
  readonly url: string;
  readonly children: readonly Inline[];
}

export type Inline = Text | Code | Formula | Emphasis | Strong | Link;
export type Paragraph = readonly Inline[];
export type Abstract = readonly Paragraph[];
