/** What a library chooses for itself, in `offprint.config.ts`: every key, its default, and the rule it must keep. */
import { z } from 'zod';
import { keyHint } from './key-hint.ts';
import { lookSchema } from './look.ts';
import { UsageError } from './problem.ts';

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address such as "https://name.github.io"',
});
const withoutPath = webAddress.refine((url) => /^[^:]+:\/\/[^/?#@]+\/?$/.test(url), {
  error:
    'expected an address without a path or a password, such as "https://name.github.io"; a path goes into the base',
});

/** Parts of the site that a library can do without: what is off has no page, no link and no file. */
const features = z.strictObject({
  /** The map of the library, on a page of its own and in small on the home page (true). */
  map: z.boolean().default(true),
  /** A list of the papers of each year (true); papers can be searched by year either way. */
  years: z.boolean().default(true),
  /** Images that stand for pages where they are shared (true). */
  cards: z.boolean().default(true),
  /** The report on what came in, what was joined and what could not be read (true). */
  report: z.boolean().default(true),
  /** Whether readers' browsers keep a copy that opens without a network (true). */
  offline: z.boolean().default(true),
});

/** How much of something there may be. */
const limits = z.strictObject({
  /** Papers on one page of a list (60). */
  papersPerPage: z.int().min(5).max(500).default(60),
  /**
   * Newest papers that get a card, an image of their own for where they are shared (2,000: at 15 kB each, a
   * site of GitHub Pages has room for them).
   */
  cards: z.int().min(0).max(100_000).default(2_000),
});

/** What topics can come from, besides a file of the library. */
const TOPIC_SOURCES = ['machine-learning', 'arxiv', 'keywords', 'none'] as const;
export type TopicSource = (typeof TOPIC_SOURCES)[number];

/** Whether topics come from a file that the configuration names. */
export function isTopicsFile(
  setting: Settings['topics'],
): setting is Exclude<Settings['topics'], TopicSource | undefined> {
  return setting !== undefined && !TOPIC_SOURCES.some((source) => source === setting);
}

export const settingsSchema = z.strictObject({
  /** Name of the library, in the header and in every page's title (`Papers`). */
  title: z.string().trim().min(1).default('Papers'),
  /** One sentence: what a reader finds here. */
  description: z
    .string()
    .trim()
    .min(1)
    .default('Research papers that can be read, searched and linked to.'),
  /** Where the site is published, without its base path (`https://example.org`, which is nobody's). */
  site: withoutPath.default('https://example.org'),
  /** Folder of the site at that address: `/` (the default), or `/repo/`. */
  base: z
    .string()
    .regex(/^\/(?:[\w~-][\w.~-]*\/)*$/, {
      error: 'expected a path that begins and ends with a slash, such as "/" or "/repo/"',
    })
    .default('/'),
  /** Where the sources are, for the link in the footer; left out, there is no link. */
  repository: webAddress.optional(),
  /**
   * Address of the licence of the library's own data: its lists, its topics, its records of papers.
   * Papers and abstracts are their authors'. Left out, nothing is said.
   */
  licence: webAddress.optional(),
  /** Where readers reach whoever keeps the library: an email address, or one on the web; left out, nothing is said. */
  contact: z
    .union([z.email(), webAddress], {
      error: 'expected an email address, or one such as "https://example.org/contact/"',
    })
    .optional(),
  /** Language of the pages, `en` (the default) or `de`, perhaps with a region, as `en-US`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, {
      error: 'expected a language tag such as "en" or "en-GB"',
    })
    .default('en'),
  /**
   * What papers get their topics from, where content/topics.yaml does not say: a vocabulary that comes
   * with Offprint, the keywords of their own records, nothing, or a file such as `topics/ours.yaml`;
   * left out, `machine-learning`.
   */
  topics: z
    .union([z.enum(TOPIC_SOURCES), z.templateLiteral([z.string(), z.enum(['.yaml', '.yml'])])], {
      error: `expected one of ${TOPIC_SOURCES.join(', ')}, or a file such as "ours.yaml"`,
    })
    .optional(),
  /** Colours, files and words that make the site the library's own. */
  look: lookSchema.prefault({}),
  features: features.prefault({}),
  limits: limits.prefault({}),
});

/** What `offprint.config.ts` says; what it leaves out has its default. */
export type Config = Readonly<z.input<typeof settingsSchema>>;

/** All settings, checked, with the defaults filled in. */
export type Settings = Readonly<z.output<typeof settingsSchema>>;

/** Which parts of the site there are. */
export type Features = Settings['features'];

/** Gives `offprint.config.ts` its types: an editor then knows the keys and what they mean. */
export function defineConfig(config: Config): Config {
  return config;
}

/** A setting's keys from the outside in, such as `features`, `offline`. */
type KeyPath = readonly PropertyKey[];

/**
 * Checks settings before any work begins, and fills in the defaults.
 *
 * @param values what the configuration says, with a command's options laid over it
 * @param placeOf where a setting was given, such as `offprint.config.ts:5`
 * @throws {UsageError} one line that names the first wrong setting, its place, its value and what was expected
 */
export function checkSettings(
  values: unknown,
  placeOf: (path: KeyPath) => string = () => 'settings',
): Settings {
  const result = settingsSchema.safeParse(values, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const path = [...issue.path, key];
    throw new UsageError(
      `${placeOf(path)}: unknown setting "${path.join('.')}"; ${keyHint(settingsSchema, path)}`,
    );
  }
  const path = issue?.path ?? [];
  const found = issue?.input === undefined ? '' : ` (found ${JSON.stringify(issue.input)})`;
  const name = path.length === 0 ? '' : `setting "${path.join('.')}": `;
  throw new UsageError(`${placeOf(path)}: ${name}${issue?.message ?? 'invalid'}${found}`);
}
