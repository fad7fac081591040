/** Questions to whoever runs a command in a terminal. */
import { createInterface } from 'node:readline/promises';

/** A name to answer under → the question, and what an empty answer means. */
export type Questions = Readonly<Record<string, { readonly ask: string; readonly usual: string }>>;

/**
 * Asks one question after the other.
 *
 * @param input where answers come from; ended before the last one, the rest keep their usual answers
 * @returns the answers, without space at either end
 */
export async function askAll<Asked extends Questions>(
  questions: Asked,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<Readonly<Record<keyof Asked, string>>> {
  const answers = Object.fromEntries(
    Object.entries(questions).map(([name, { usual }]) => [name, usual]),
  );
  const reader = createInterface({ input, output });
  // Ctrl-C is no answer; 130 is what a shell makes of it.
  reader.once('SIGINT', () => process.exit(130));
  // Not `reader.question`, which loses lines that were typed ahead.
  const lines = reader[Symbol.asyncIterator]();
  for (const [name, { ask, usual }] of Object.entries(questions)) {
    output.write(usual === '' ? `${ask} ` : `${ask} (${usual}) `);
    const { value, done } = await lines.next();
    if (done === true) break;
    if (value.trim() !== '') answers[name] = value.trim();
  }
  reader.close();
  return answers as Record<keyof Asked, string>;
}
