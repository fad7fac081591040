/** A piece of a message: prose, or source that the message quotes. */
export interface MessagePart {
  readonly text: string;
  readonly code: boolean;
}

/** A message taken apart at its backticks (see `quotedSource`); one without a partner is prose. */
export function messageParts(message: string): readonly MessagePart[] {
  return message
    .split(/(`[^`]+`)/u)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/u.test(part)
        ? { text: part.slice(1, -1), code: true }
        : { text: part, code: false },
    );
}
