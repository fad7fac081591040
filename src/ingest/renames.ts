/** New names of persons, as `overrides.yaml` gives them: what papers print is the new name. */
import { displayName, wholeName, type Name } from '../model/name.ts';
import type { RenameRule } from '../model/overrides.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { nameKey } from '../names/forms.ts';
import { parseName } from '../names/parts.ts';

/** Gives people their new names, paper by paper, and knows which names it met. */
interface Renaming {
  /** A paper with the names of its people as rules have them. */
  readonly rename: (paper: Paper) => Paper;
  /** What rules ask for that no paper printed so far. */
  readonly unmet: () => readonly Problem[];
}

/**
 * Prepares the new names of a run. A rule for some papers comes before one for all: so one printed
 * name can be two persons.
 *
 * @param rules as read
 */
export function renaming(rules: readonly RenameRule[]): Renaming {
  const ordered = rules.toSorted(
    (a, b) => Number(a.papers === undefined) - Number(b.papers === undefined),
  );
  const used = new Set<RenameRule['formerly'][number]>();
  const renamePaper = (paper: Paper): Paper => {
    const refs = refsOf(paper);
    const own = ordered.filter((rule) => rule.papers?.some((ref) => refs.has(ref)) ?? true);
    const rename = (name: Name): Name => {
      const key = nameKey(displayName(name));
      for (const rule of own) {
        const form = rule.formerly.find((former) => nameKey(former.name) === key);
        if (form === undefined) continue;
        used.add(form);
        return inForm(rule.name, name);
      }
      return name;
    };
    return {
      ...paper,
      authors: paper.authors.map(rename),
      ...(paper.editors && { editors: paper.editors.map(rename) }),
    };
  };
  return {
    rename: rules.length === 0 ? (paper) => paper : renamePaper,
    unmet: () => rules.flatMap((rule) => unused(rule, used)),
  };
}

/** The ways to name a paper: its id, those that lead to it, its entries. */
function refsOf({ id, aliases = [], sources }: Paper): ReadonlySet<string> {
  return new Set([id, ...aliases, ...sources.map(({ source, record }) => `${source}#${record}`)]);
}

/** A new name in parts where the old one is, with what else is known of the person. */
function inForm(printed: string, old: Name): Name {
  if ('literal' in old) return wholeName(printed);
  const name = parseName(printed);
  if ('literal' in name) return name;
  const { orcid, affiliation } = old;
  return { ...name, ...(orcid && { orcid }), ...(affiliation && { affiliation }) };
}

function unused(
  { file, formerly, papers }: RenameRule,
  used: ReadonlySet<RenameRule['formerly'][number]>,
): readonly Problem[] {
  const where = papers === undefined ? 'no paper' : `none of ${papers.join(', ')}`;
  return formerly
    .filter((form) => !used.has(form))
    .map(({ name, line }) => ({
      severity: 'note',
      ...{ file, line },
      message: `expected a name as a paper prints it, but ${where} prints "${name}"`,
    }));
}
