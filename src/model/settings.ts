/** What a fork changes: the values are in src/settings.ts, the rules they must keep are here. */
import { z } from 'zod';
import { UsageError } from './problem.ts';

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address such as "https://name.github.io"',
});
const withoutPath = webAddress.refine((url) => /^[^:]+:\/\/[^/?#@]+\/?$/.test(url), {
  error:
    'expected an address without a path or a password, such as "https://name.github.io"; a path goes into the base',
});

const settingsSchema = z.strictObject({
  /** Name of the library, in the header and in every page's title. */
  title: z.string().trim().min(1),
  /** One sentence: what a reader finds here. */
  description: z.string().trim().min(1),
  /** Where the site is published, without its base path. */
  site: withoutPath,
  /** Folder of the site at that address: `/`, or `/repo/`. */
  base: z.string().regex(/^\/(?:[\w~-][\w.~-]*\/)*$/, {
    error: 'expected a path that begins and ends with a slash, such as "/" or "/repo/"',
  }),
  /** Where the sources are, for the link in the footer; left out, there is no link. */
  repository: webAddress.optional(),
  /**
   * Address of the licence of the library's own data: its lists, its topics, its records of papers.
   * Papers and abstracts are their authors'. Left out, nothing is said.
   */
  license: webAddress.optional(),
  /** Language of the pages (BCP 47). */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, {
    error: 'expected a language tag such as "en" or "en-GB"',
  }),
  /** Papers on one page of a list. */
  papersPerPage: z.int().min(5).max(500),
  /** Newest papers that get an image of their own for where they are shared; left out, 2,000. */
  cards: z.int().min(0).max(100_000).optional(),
  /** Whether readers' browsers keep a copy that opens without a network; left out, they do. */
  offline: z.boolean().optional(),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/**
 * Checks settings before any work begins.
 *
 * @param values what src/settings.ts holds, with a command's options laid over it
 * @param placeOf where a setting was given, such as `src/settings.ts:5`
 * @returns the same values, known to be valid
 * @throws {UsageError} one line that names the first wrong setting, its place, its value and what was expected
 */
export function checkSettings(
  values: unknown,
  placeOf: (key: string) => string = () => 'settings',
): Settings {
  const result = settingsSchema.safeParse(values, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = issue?.path.join('.') ?? '';
  const found = issue?.input === undefined ? '' : ` (found ${JSON.stringify(issue.input)})`;
  const name = key === '' ? '' : `setting "${key}": `;
  throw new UsageError(`${placeOf(key)}: ${name}${issue?.message ?? 'invalid'}${found}`);
}
