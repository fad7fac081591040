import type { Coauthor } from './authors.ts';
import type { TopicCount, TopicShelf } from './topics.ts';
import { urls } from './urls.ts';
import { UNDATED, type YearShelf } from './years.ts';
import * as texts from '../texts/current.ts';

/** A name, where it leads, and how many papers are there. */
export interface TallyItem {
  readonly name: string;
  readonly href: string;
  readonly count: number;
}

/** Topics with the number of their papers. */
export function topicTally(topics: readonly TopicShelf[]): readonly TallyItem[] {
  return topics.map(({ name, slug, papers }) => ({
    name,
    href: urls.topic(slug),
    count: papers.length,
  }));
}

/** Topics with how often they occur among some papers. */
export function topicCountTally(counts: readonly TopicCount[]): readonly TallyItem[] {
  return counts.map(({ topic, papers }) => ({
    name: topic.name,
    href: urls.topic(topic.slug),
    count: papers,
  }));
}

/** Authors with on how many of some papers they stand. */
export function coauthorTally(coauthors: readonly Coauthor[]): readonly TallyItem[] {
  return coauthors.map(({ author, papers }) => ({
    name: author.name,
    href: urls.author(author.slug),
    count: papers,
  }));
}

/** Years with the number of their papers. */
export function yearTally(years: readonly YearShelf[]): readonly TallyItem[] {
  return years.map(({ year, papers }) => ({
    name: yearName(year),
    href: urls.year(year),
    count: papers.length,
  }));
}

/** What a year is called as a heading or a link. */
export function yearName(year: string): string {
  return year === UNDATED ? texts.undated : year;
}
