/** What is read of a record at most: no paper says more, and each reader would go over all of it. */
import { TITLE_MAX } from '../../text/limits.ts';
import { type Fact, factText } from './record.ts';

/** Things that a record may say: the largest collaborations have three thousand authors. */
const FACTS_MAX = 20_000;
/** Characters of an abstract with its mark-up, and of any other text. */
const ABSTRACT_MAX = 200_000;
const TEXT_MAX = 20_000;

/** The facts of a record that are read, and what is said of those that are not. */
interface Bounded {
  readonly facts: readonly Fact[];
  readonly left: readonly string[];
}

/** The facts of a record but for texts that are too long; none of a record that says too much. */
export function bounded(facts: readonly Fact[]): Bounded {
  if (facts.length > FACTS_MAX)
    return { facts: [], left: [`it says ${facts.length} things; at most ${FACTS_MAX} are read`] };
  const long = facts.filter(isTooLong);
  return {
    facts: long.length === 0 ? facts : facts.filter((fact) => !isTooLong(fact)),
    left: long.map(
      (fact) =>
        `its ${fact.name} has ${factText(fact).length} characters; at most ${mostOf(fact)} are read`,
    ),
  };
}

/** Why a record has no title that can be read. */
export function titleFault(facts: readonly Fact[]): string {
  const [title] = facts.filter(({ name, value }) => name === 'title' && value !== '');
  const length = title === undefined ? 0 : factText(title).length;
  return length > TITLE_MAX
    ? `the record's title has ${length} characters, and at most ${TITLE_MAX} are read`
    : 'the record has no title';
}

function isTooLong(fact: Fact): boolean {
  return factText(fact).length > mostOf(fact);
}

function mostOf({ name }: Fact): number {
  return name === 'abstract' || name === 'link' || name === 'note' ? ABSTRACT_MAX : TEXT_MAX;
}
