/** Identifiers of papers, each in one form however it is written. */

/** A function that gives an identifier its one form, or nothing where the text is none. */
export type Normalise = (text: string) => string | undefined;

const ARXIV_NEW = /^(\d{4}\.\d{4,5})(?:v\d+)?$/u;
const ARXIV_OLD = /^([a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/u;
const ARXIV_PREFIX =
  /^(?:https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|https?:\/\/(?:dx\.)?doi\.org\/10\.48550\/arxiv\.|10\.48550\/arxiv\.|arxiv:\s*)/iu;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/u;

/**
 * A DOI without its resolver, in lower case, since a DOI's case does not count
 * (https://www.doi.org/doi-handbook/HTML/case-sensitivity.html).
 */
export const normaliseDoi: Normalise = (text) => {
  const bare = decoded(text.trim()).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');
  return /^10\.\d{4,9}\/\S+$/u.test(bare) ? bare.toLowerCase() : undefined;
};

/**
 * An arXiv id, new (`2301.00001`) or old (`math.GT/0309136`), without its version: all versions
 * are one paper (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export const normaliseArxiv: Normalise = (text) => {
  const bare = text
    .trim()
    .replace(ARXIV_PREFIX, '')
    .replace(/\.pdf$|[?#].*$/u, '');
  return (ARXIV_NEW.exec(bare) ?? ARXIV_OLD.exec(bare))?.[1];
};

/** The arXiv id that a DOI of arXiv stands for, in the form of {@link normaliseArxiv}. */
export function arxivOfDoi(doi: string): string | undefined {
  const id = ARXIV_DOI.exec(doi)?.[1];
  return id === undefined ? undefined : normaliseArxiv(withCapitals(id));
}

/** A DOI is in lower case, an old arXiv id has its subject class in capitals: `math.gt/0309136`. */
function withCapitals(id: string): string {
  return id.replace(/\.[a-z]{2}(?=\/)/u, (subject) => subject.toUpperCase());
}

/** The id of a submission to OpenReview, also from its address (`…/forum?id=x`). */
export const normaliseOpenreview: Normalise = (text) =>
  matched(text, /^(?:https?:\/\/openreview\.net\/(?:forum|pdf)\?id=)?([\w-]{6,})$/u);

/** An id of the ACL Anthology (`2020.acl-main.447`, `P19-1001`), also from its address. */
export const normaliseAcl: Normalise = (text) =>
  matched(
    text,
    /^(?:https?:\/\/(?:www\.)?aclanthology\.org\/)?(\d{4}\.[\w-]+\.\d+|[A-Z]\d{2}-\d{4,5})(?:\.pdf|\/)?$/u,
  );

/** The number of an article in PubMed. */
export const normalisePmid: Normalise = (text) =>
  matched(text, /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:\s*)?([1-9]\d{0,8})\/?$/iu);

/** The number of an article in PubMed Central, `PMC` and digits. */
export const normalisePmcid: Normalise = (text) => {
  const digits = matched(
    text,
    /^(?:https?:\/\/(?:www\.|pmc\.)?ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/|pmcid:\s*)?(?:PMC)?([1-9]\d{0,8})\/?$/iu,
  );
  return digits === undefined ? undefined : `PMC${digits}`;
};

/** The 10 or 13 digits of an ISBN, without hyphens. */
export const normaliseIsbn: Normalise = (text) =>
  matched(
    text.replace(/^\s*isbn[:\s]*|[\s-]/giu, '').toUpperCase(),
    /^(97[89]\d{10}|\d{9}[\dX])$/u,
  );

/** An ISSN with the hyphen in its middle: `2049-3630`. */
export const normaliseIssn: Normalise = (text) => {
  const digits = matched(
    text.replace(/^\s*issn[:\s]*|[\s-]/giu, '').toUpperCase(),
    /^(\d{7}[\dX])$/u,
  );
  return digits && `${digits.slice(0, 4)}-${digits.slice(4)}`;
};

function matched(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text.trim())?.[1];
}

/** A text without percent signs, where it can be read so. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const CODE =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/?#]+/iu;

/** Whether an address is that of a repository on one of the large hosts of code. */
export function isCodeAddress(url: string): boolean {
  return CODE.test(url);
}
