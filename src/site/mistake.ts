import * as texts from '../texts/current.ts';

/** What a reader of a paper's page reports a mistake of. */
interface Reported {
  /** The paper's id. */
  readonly id: string;
  readonly name: string;
  /** Address of its page. */
  readonly address: string;
}

/**
 * The address at which a mistake on a paper's page can be reported: the repository's form for a new
 * issue. On GitHub that is `.github/ISSUE_TEMPLATE/mistake.yml`, its fields filled in by their ids;
 * elsewhere title and text are, as Gitea and Forgejo read them
 * (https://docs.github.com/issues/tracking-your-work-with-issues/creating-an-issue).
 *
 * @returns nothing where the library has no repository
 */
export function mistakeAddress(
  repository: string | undefined,
  { id, name, address }: Reported,
): string | undefined {
  if (repository === undefined) return undefined;
  const issue = new URL(`${repository.replace(/(?:\.git)?\/*$/, '')}/issues/new`);
  const fields =
    issue.hostname === 'github.com'
      ? { template: 'mistake.yml', paper: id, address }
      : { body: `${texts.mistakeOn(address)}\n\n` };
  const filled = { title: texts.mistakeIn(name), ...fields };
  for (const [key, value] of Object.entries(filled)) issue.searchParams.set(key, value);
  return issue.href;
}
