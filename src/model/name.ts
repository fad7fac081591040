/** A name of a person or a group, in the parts that its source gives, or whole where it gives none. */
import { z } from 'zod';

const part = z.string().trim().min(1);

/** A name that has no parts, or of which none are known: a person's as printed, a team's. */
interface WholeName {
  readonly literal: string;
}

interface NameInParts {
  readonly family: string;
  readonly given?: string | undefined;
  /** `van der`: stands before the family name and does not count where names are sorted. */
  readonly particle?: string | undefined;
  /** `Jr.` */
  readonly suffix?: string | undefined;
  /** Digits and hyphens, without the address of orcid.org. */
  readonly orcid?: string | undefined;
  readonly affiliation?: string | undefined;
}

export type Name = WholeName | NameInParts;

const orcid = z
  .string()
  .transform((text) => text.replace(/^https?:\/\/orcid\.org\//u, ''))
  .pipe(z.string().regex(/^(?:\d{4}-){3}\d{3}[\dX]$/u));

const inParts = z.strictObject({
  family: part,
  given: part.optional(),
  particle: part.optional(),
  suffix: part.optional(),
  orcid: orcid.optional(),
  affiliation: part.optional(),
});

/** A page writes a whole name as a string. */
const written = part.transform((literal) => ({ literal }));

export const nameSchema: z.ZodType<Name> = z.union(
  [written, z.strictObject({ literal: part }), inParts],
  {
    error:
      'expected a name such as "Yuejie Chi", or its parts: family, given, particle, suffix, ' +
      'orcid ("0000-0002-1825-0097"), affiliation',
  },
);

/** A whole name, as it is printed. */
export function wholeName(literal: string): Name {
  return { literal };
}

/** Scripts in whose names the surname comes first, without a space. */
const SURNAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a name is in a script in which the surname comes first. */
export function isSurnameFirst(name: string): boolean {
  return SURNAME_FIRST.test(name);
}

/** A name in natural order: `Laurens van der Maaten`, `Sammy Davis, Jr.`, `李明`. */
export function displayName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { given, particle, family, suffix } = name;
  if (isSurnameFirst(family)) return `${family}${given ?? ''}`;
  const words = [given, particle, family].filter((word) => word !== undefined).join(' ');
  return suffix === undefined ? words : `${words}, ${suffix}`;
}

/** A name as a page's frontmatter holds it: the string alone where it has no parts. */
export function writtenName(name: Name): string | Name {
  return 'literal' in name ? name.literal : name;
}
