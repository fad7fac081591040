import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { absoluteUrls } from '../../../site/absolute.ts';
import { library } from '../../../site/library.ts';
import { feedResponse } from '../../../site/subscriptions.ts';
import * as texts from '../../../texts/current.ts';

export const getStaticPaths = (async () => {
  const { topics, keyed } = await library();
  return keyed(
    [...topics.values()].map((topic) => ({ params: { slug: topic.slug }, props: { topic } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The newest papers of a topic and its parts. */
export const GET: APIRoute<Props> = ({ props: { topic } }) =>
  feedResponse({
    of: topic.name,
    description: topic.description || texts.topicFeed(topic.name),
    url: absoluteUrls.topicFeed(topic.slug),
    page: absoluteUrls.topic(topic.slug),
    papers: topic.papers,
  });
