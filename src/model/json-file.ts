/** JSON files that programs write: read with their schema, refused with one line. */
import type { z } from 'zod';

/**
 * Reads the text of a JSON file.
 *
 * @param schema what the file must hold
 * @param file its name, as a message gives it
 * @param remedy what to do where it holds something else
 * @throws {Error} one line: the file, the key of the first fault, what was expected, the remedy
 */
export function parseFile<T>(
  schema: z.ZodType<T>,
  text: string,
  { file, remedy }: { readonly file: string; readonly remedy: string },
): T {
  const refused = (reason: string): Error => new Error(`${file}: ${reason}; ${remedy}`);
  const parsed = schema.safeParse(jsonOf(text, refused));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'invalid' };
  throw refused(path.length === 0 ? message : `"${path.join('.')}": ${message}`);
}

function jsonOf(text: string, refused: (reason: string) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const came = text.trim() === '' ? 'nothing' : `"${text.trim().slice(0, 40)}"`;
    throw refused(`expected JSON, but found ${came.replaceAll(/\s+/gu, ' ')}`);
  }
}
