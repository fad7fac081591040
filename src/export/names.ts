/** Names as reference managers want them: in parts. */
import type { Frontmatter } from '../model/paper.ts';
import { printedName } from '../text/printed-name.ts';
import { oneLine } from './lines.ts';

/** A person's name in parts; what a name does not have is empty. */
interface PersonName {
  readonly kind: 'person';
  readonly given: string;
  /** `van der`: stands before the family name, and does not count where names are sorted. */
  readonly particle: string;
  readonly family: string;
  /** `Jr.` */
  readonly suffix: string;
}

/** A name that has no parts: an organisation's, a team's. */
interface WholeName {
  readonly kind: 'whole';
  readonly name: string;
}

export type CitedName = PersonName | WholeName;

const TEAM =
  /(?:^|\s)(?:collaborations?|consortium|team|group|initiative|project|committee|labs?|inc\.?|foundation|institute|university)$/iu;
/** Words in lower case at the end of what stands before a surname. */
const PARTICLE = /(?:^|\s)((?:\p{Ll}[\p{Ll}’']*\s+)*\p{Ll}[\p{Ll}’']*)$/u;
const JOINED = /(?:^|\s)(\S+-)$/u;

/** The authors as they are cited: the organisation where no person is named. */
export function citedNames({ authors, organisation }: Frontmatter): readonly CitedName[] {
  const names = authors.map(oneLine).filter((name) => name !== '');
  if (names.length > 0) return names.map(citedName);
  const whole = oneLine(organisation ?? '');
  return whole === '' ? [] : [{ kind: 'whole', name: whole }];
}

function citedName(name: string): CitedName {
  if (TEAM.test(name)) return { kind: 'whole', name };
  const { before, surname, after } = printedName(name);
  if (before === '' && after.startsWith(',')) return person(after.slice(1), '', surname, '');
  // An Arabic article that is joined to the surname is a part of it (`al-Khwarizmi`).
  const joined = JOINED.exec(before)?.[1] ?? '';
  const rest = before.slice(0, before.length - joined.length).trim();
  const particle = PARTICLE.exec(rest)?.[1] ?? '';
  const given = rest.slice(0, rest.length - particle.length);
  return person(given, particle, joined + surname, after.replace(/^[\s,]+/u, ''));
}

function person(given: string, particle: string, family: string, suffix: string): CitedName {
  const parts = [given, particle, family, suffix].map((part) => part.trim());
  const [first = '', small = '', last = '', end = ''] = parts;
  return { kind: 'person', given: first, particle: small, family: last, suffix: end };
}
