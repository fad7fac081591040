import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { absoluteUrls } from '../../../site/absolute.ts';
import { library } from '../../../site/library.ts';
import { feedResponse } from '../../../site/subscriptions.ts';

export const getStaticPaths = (async () => {
  const { authors } = await library();
  return authors.map((author) => ({ params: { slug: author.slug }, props: { author } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The newest papers that print a name. */
export const GET: APIRoute<Props> = ({ props: { author } }) =>
  feedResponse({
    of: author.name,
    description: 'Papers that print this name; whether all are by one person is not known.',
    url: absoluteUrls.authorFeed(author.slug),
    page: absoluteUrls.author(author.slug),
    papers: author.papers,
  });
