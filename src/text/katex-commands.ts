import katex from 'katex';

/** KaTeX's reader of tokens, as far as it is used here. */
interface Expander {
  isDefined(command: string): boolean;
}

let expander: Expander | undefined;

/**
 * Whether KaTeX has a command. Its tables answer through its reader of tokens, which it shows to
 * macros; an attempt to typeset the command takes a hundred times as long.
 * @param name Letters, without the backslash.
 */
export function katexHas(name: string): boolean {
  expander ??= expanderOf();
  return expander.isDefined(`\\${name}`);
}

function expanderOf(): Expander {
  let seen: object = {};
  const show = (reader: object) => {
    seen = reader;
    return '';
  };
  katex.renderToString('\\show', { macros: { '\\show': show } });
  if (isExpander(seen)) return seen;
  throw new Error('expected KaTeX to show a macro its reader of tokens: has its version changed?');
}

function isExpander(reader: object): reader is Expander {
  return 'isDefined' in reader && typeof reader.isDefined === 'function';
}
