/**
 * The address at which a mistake on a paper's page can be reported: the repository's form for a new
 * issue, with title and address filled in, as GitHub, Gitea and Forgejo read them
 * (https://docs.github.com/issues/tracking-your-work-with-issues/creating-an-issue).
 *
 * @returns nothing where the library has no repository
 */
import * as texts from '../texts/current.ts';
export function mistakeAddress(
  repository: string | undefined,
  paperName: string,
  pageAddress: string,
): string | undefined {
  if (repository === undefined) return undefined;
  const issue = new URL(`${repository.replace(/(?:\.git)?\/*$/, '')}/issues/new`);
  issue.searchParams.set('title', texts.mistakeIn(paperName));
  issue.searchParams.set('body', `${texts.mistakeOn(pageAddress)}\n\n`);
  return issue.href;
}
