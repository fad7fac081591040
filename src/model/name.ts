/** A name of a person or a group, in the parts that its source gives, or whole where it gives none. */

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
