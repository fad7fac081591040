/** Identifiers and addresses that stand in text: notes, links, journals' names. */
import * as identifiers from '../model/identifiers.ts';

type IdentifierName = 'doi' | 'arxiv' | 'openreview' | 'acl' | 'pmid' | 'pmcid';

interface Pattern {
  readonly name: IdentifierName;
  readonly pattern: RegExp;
  readonly normalise: identifiers.Normalise;
}

const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)`;

/** What is sure to be an identifier wherever it stands; the first group is what is normalised. */
const PATTERNS: readonly Pattern[] = [
  {
    name: 'arxiv',
    pattern: new RegExp(
      String.raw`(?:arxiv\.org\/(?:abs|pdf|html|format)\/|(?:huggingface\.co|hf\.co)\/papers\/|alphaxiv\.org\/(?:abs|pdf|overview)\/|^abs\/|arxiv(?:[:.]|\s+(?:preprint\s+)?(?:arxiv:)?)\s*(?:e-prints?,?\s*)?)${ARXIV_ID}`,
      'iu',
    ),
    normalise: identifiers.normaliseArxiv,
  },
  {
    name: 'doi',
    pattern:
      /(?:doi\.org\/|\/(?:doi|article|chapter)\/(?:abs\/|full\/|pdf\/|epdf\/)?|\bdoi[:\s]\s*|^)(10\.\d{4,9}\/[^\s"<>{}|\\^`]*[^\s"<>{}|\\^`.,;:)\]])/iu,
    normalise: identifiers.normaliseDoi,
  },
  {
    name: 'openreview',
    pattern: /openreview\.net\/(?:forum|pdf|attachment)\?id=([\w-]+)/iu,
    normalise: identifiers.normaliseOpenreview,
  },
  {
    name: 'acl',
    pattern:
      /(?:aclanthology\.org|aclweb\.org\/anthology(?:\/papers)?(?:\/[A-Z](?:\/[A-Z]\d{2})?)?|\/10\.18653\/v1)\/(\d{4}\.[\w-]+\.\d+|[A-Z]\d{2}-\d{4,5})/u,
    normalise: identifiers.normaliseAcl,
  },
  {
    name: 'pmid',
    pattern:
      /(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/|\bpmid[:\s]+)([1-9]\d{0,8})\b/iu,
    normalise: identifiers.normalisePmid,
  },
  {
    name: 'pmcid',
    pattern: /(?:\bpmcid[:\s]+|\/articles\/|^)(PMC[1-9]\d{2,8})\b/iu,
    normalise: identifiers.normalisePmcid,
  },
];

const ADDRESS = /https?:\/\/[^\s<>"{}|\\^`]+[^\s<>"{}|\\^`.,;:!?'\])]/giu;
/** An address that only spells out an identifier. */
const SPELLED =
  /^https?:\/\/(?:(?:dx\.)?doi\.org|(?:www\.|export\.)?arxiv\.org\/abs|pubmed\.ncbi|www\.ncbi\.nlm\.nih\.gov\/pubmed|openreview\.net\/forum)/iu;

/** Something found in a text. */
export interface Found {
  readonly name: IdentifierName | 'url' | 'pdf' | 'codeUrl';
  readonly value: string;
}

/** The identifiers in a text, each kind once. */
export function identifiersIn(text: string): Found[] {
  return PATTERNS.flatMap(({ name, pattern, normalise }) => {
    const value = normalise(pattern.exec(text)?.[1] ?? '');
    return value === undefined ? [] : [{ name, value }];
  });
}

/** The addresses in a text: of a PDF, of code, of any page. */
export function addressesIn(text: string): Found[] {
  return (text.match(ADDRESS) ?? []).flatMap((value): Found[] => {
    if (!URL.canParse(value)) return [];
    if (/\.pdf(?:$|[?#])|arxiv\.org\/pdf\/|openreview\.net\/pdf/iu.test(value))
      return [{ name: 'pdf', value }];
    if (identifiers.isCodeAddress(value)) return [{ name: 'codeUrl', value }];
    return SPELLED.test(value) ? [] : [{ name: 'url', value }];
  });
}
