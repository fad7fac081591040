/** Reads `content/topics.yaml`, a library's own vocabulary, with the line of whatever is wrong. */
import { z } from 'zod';
import { didYouMean } from '../model/nearest-name.ts';
import { ID_PATTERN } from '../model/paper.ts';
import { UsageError } from '../model/problem.ts';
import { knownKeys, readYamlFile } from '../model/yaml-file.ts';
import { slugify } from '../text/slug.ts';
import { tokens } from './matcher.ts';
import { PRESETS, type PresetName } from './presets/index.ts';
import type { Topic } from './topic.ts';

const name = z.string({ error: 'expected a text' }).trim().min(1, { error: 'expected a text' });
const phrase = name.refine((text) => tokens(text).length > 0, { error: 'holds no word' });
const list = <T extends z.ZodType>(item: T) =>
  z.array(item, { error: 'expected a list, such as [graph, network]' });
const isPreset = (text: string): text is PresetName => Object.hasOwn(PRESETS, text);

const topicSchema = knownKeys({
  name,
  slug: z
    .string({ error: 'expected a text' })
    .regex(ID_PATTERN, {
      error: 'expected small letters, digits and hyphens, such as plant-biology',
    })
    .optional(),
  description: name.optional(),
  parent: name.optional(),
  phrases: list(phrase).optional(),
  hints: list(phrase).optional(),
  categories: list(name).optional(),
  broad: z.boolean({ error: 'expected true or false' }).optional(),
  fallback: z.boolean({ error: 'expected true or false' }).optional(),
});

const fileSchema = knownKeys({
  preset: z
    .string({ error: 'expected the name of a preset' })
    .refine(isPreset, { error: `expected one of ${Object.keys(PRESETS).join(', ')}` })
    .optional(),
  topics: list(topicSchema).optional(),
});

type GivenTopic = z.output<typeof topicSchema>;

/** A topic, and the line on which it begins. */
interface Placed {
  readonly topic: Topic;
  readonly line: number;
}

/**
 * Reads the file of topics. It may begin with a preset: a topic of the file takes the place of the
 * preset's with the same slug, and others come after those.
 *
 * @param file its name, for messages
 * @throws {UsageError} one line for the first mistake: where it is, what was expected, what to do
 */
export function readTopics(text: string, file: string): readonly Topic[] {
  const fault = (line: number, reason: string) => new UsageError(`${file}:${line}: ${reason}`);
  const { data, lineOf } = readYamlFile(
    text,
    z.preprocess((value) => value ?? {}, fileSchema),
    fault,
  );
  const own = (data.topics ?? []).map((given, at): Placed => {
    const line = lineOf(['topics', at]);
    const topic = completed(given);
    if (topic.slug !== '') return { topic, line };
    throw fault(
      line,
      `"${topic.name}" makes no address; give the topic a slug, such as slug: topic-1`,
    );
  });
  checkDoubles(own, fault);
  const slugs = new Set(own.map(({ topic }) => topic.slug));
  const preset = data.preset === undefined ? [] : PRESETS[data.preset];
  const topics = [
    ...preset.filter(({ slug }) => !slugs.has(slug)),
    ...own.map(({ topic }) => topic),
  ];
  if (topics.length === 0) {
    throw fault(
      1,
      'expected topics, or a preset; to have none, remove the file and set topics: "none"',
    );
  }
  checkParents(own, topics, (at) => lineOf(['topics', at, 'parent']), fault);
  return topics;
}

type Fault = (line: number, reason: string) => UsageError;

function completed(given: GivenTopic): Topic {
  const { slug = slugify(given.name), description = '', phrases = [], categories = [] } = given;
  const { hints, parent, broad, fallback } = given;
  return {
    ...{ slug, name: given.name, description, phrases, categories },
    ...(hints && { hints }),
    ...(parent !== undefined && { parent }),
    ...(broad !== undefined && { broad }),
    ...(fallback !== undefined && { fallback }),
  };
}

/** No two topics have one slug, and one at most takes what is left. */
function checkDoubles(own: readonly Placed[], fault: Fault): void {
  const first = new Map<string, number>();
  for (const { topic, line } of own) {
    const before = first.get(topic.slug);
    if (before !== undefined) {
      throw fault(
        line,
        `the slug "${topic.slug}" is that of line ${before} already; give one of them another slug`,
      );
    }
    first.set(topic.slug, line);
  }
  const [kept, other] = own.filter(({ topic }) => topic.fallback);
  if (kept === undefined || other === undefined) return;
  throw fault(
    other.line,
    `line ${kept.line} has the topic of papers that no other describes already; keep one fallback`,
  );
}

/** Every parent is a topic, and none leads back to the topic itself. */
function checkParents(
  own: readonly Placed[],
  topics: readonly Topic[],
  lineOfParent: (at: number) => number,
  fault: Fault,
): void {
  const parents = new Map(topics.map(({ slug, parent }) => [slug, parent]));
  for (const [at, { topic }] of own.entries()) {
    if (topic.parent === undefined) continue;
    if (!parents.has(topic.parent)) {
      const hint = didYouMean(topic.parent, [...parents.keys()], 'give the slug of a topic');
      throw fault(lineOfParent(at), `no topic has the slug "${topic.parent}"; ${hint}`);
    }
    const line = lineage(topic.slug, parents);
    if (line.indexOf(line.at(-1) ?? '') < line.length - 1) {
      throw fault(
        lineOfParent(at),
        `topics are parts of each other: ${line.join(' → ')}; take one parent away`,
      );
    }
  }
}

/** A topic and its wider ones; where they lead in a circle, the last is one of those before. */
function lineage(
  slug: string,
  parents: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const line = [slug];
  for (let at = parents.get(slug); at !== undefined; at = parents.get(at)) {
    const closes = line.includes(at);
    line.push(at);
    if (closes) break;
  }
  return line;
}
