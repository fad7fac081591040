import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { absoluteUrls } from '../../../site/absolute.ts';
import { followedAt } from '../../../site/author-routes.ts';
import { library } from '../../../site/library.ts';
import { feedResponse } from '../../../site/subscriptions.ts';
import * as texts from '../../../texts/current.ts';

/** At every address that a name ever had, for those who follow it: a feed cannot lead to another. */
export const getStaticPaths = (async () => {
  const { authorRoutes, keyed } = await library();
  return keyed(
    authorRoutes.map((route) => ({
      params: { slug: route.slug },
      props: { followed: followedAt(route) },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The newest papers that print a name; none where none prints it any more. */
export const GET: APIRoute<Props> = ({ props: { followed } }) =>
  feedResponse({
    of: followed.name,
    description: texts.namesakes,
    url: absoluteUrls.authorFeed(followed.slug),
    page: absoluteUrls.author(followed.slug),
    papers: followed.papers,
  });
