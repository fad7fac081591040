/** The topics of a library: a preset, its own file, the keywords of its records, or none. */
import { UsageError } from '../model/problem.ts';
import type { TopicSource } from '../model/settings.ts';
import { assigner, MOST_TOPICS } from './assign.ts';
import { topicSlugs } from './names.ts';
import { PRESETS } from './presets/index.ts';
import type { Topic, Topics } from './topic.ts';
import { readTopics } from './topics-file.ts';

export type { Topic, Topics } from './topic.ts';
export { topicName, topicSlugs } from './names.ts';

/** Name of a library's own vocabulary in its content folder. */
export const TOPICS_FILE = 'topics.yaml';
const USUAL = 'machine-learning';

/**
 * The topics of a library.
 *
 * @param setting what the settings say
 * @param own text of a vocabulary of the library's own
 * @param file its name, for messages
 * @throws {UsageError} where the file has a mistake, or the settings ask for something else
 */
export function libraryTopics(
  setting: TopicSource | undefined,
  own: string | undefined,
  file = TOPICS_FILE,
): Topics {
  if (own === undefined) return WAYS[setting ?? USUAL]();
  if (setting === undefined) return vocabulary(readTopics(own, file));
  throw new UsageError(
    `${TOPICS_FILE} is in the content folder, but the setting "topics" says "${setting}"; keep one of them (the file can begin with "preset: …")`,
  );
}

/** What papers get their topics from, by the value of the setting. */
const WAYS: Readonly<Record<TopicSource, () => Topics>> = {
  'machine-learning': () => vocabulary(PRESETS['machine-learning']),
  arxiv: () => vocabulary(PRESETS.arxiv),
  keywords: () => ({
    all: [],
    assign: ({ keywords }) => topicSlugs(keywords).slice(0, MOST_TOPICS),
  }),
  none: () => ({ all: [], assign: () => [] }),
};

/** Topics that are told by phrases and categories; the phrases are compiled when first asked for. */
function vocabulary(all: readonly Topic[]): Topics {
  let assign: Topics['assign'] | undefined;
  return {
    all,
    assign: (paper) => {
      assign ??= assigner(all);
      return assign(paper);
    },
  };
}
