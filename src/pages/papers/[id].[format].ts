/** The exports for the development server; a build writes them before its pages. */
import type { APIRoute } from 'astro';
import { library } from '../../site/library.ts';
import { exportLinks } from '../../site/citation.ts';
import { exportText } from '../../site/exports.ts';
import { urls } from '../../site/urls.ts';
import type { Frontmatter } from '../../model/paper.ts';
import type { TopicShelf } from '../../site/topics.ts';

export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  const { papers, keys, topics } = await library();
  return papers.flatMap((paper) =>
    exportLinks(paper.id, urls).map(({ extension, mediaType }) => ({
      params: { id: paper.id, format: extension },
      props: { paper, extension, mediaType, key: keys.get(paper.id), topics },
    })),
  );
}

interface Props {
  readonly paper: Frontmatter;
  readonly extension: string;
  readonly mediaType: string;
  readonly key: string | undefined;
  readonly topics: ReadonlyMap<string, TopicShelf>;
}

export const GET: APIRoute<Props> = ({ props: { paper, extension, mediaType, ...rest }, site }) =>
  new Response(exportText(paper, extension, { ...rest, site }), {
    headers: { 'content-type': `${mediaType}; charset=utf-8` },
  });
