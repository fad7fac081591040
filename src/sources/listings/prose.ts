/** Characters that tell a title from an abstract: few titles are longer, few abstracts shorter. */
const WATERSHED = 220;
/** Characters that are one unit of evidence. */
const SCALE = 80;
/** Only the beginning is searched for sentences: two are evidence enough, and lines may be huge. */
const SEARCHED = 3000;

const SENTENCE_BREAK = /[.?!]["')\]]? +(?=["'(]?[\p{Lu}$])/gu;
const CLOSERS = /["'”’)\]*]{0,3}$/u;
const URL_AT_END = /https?:\/\/\S{1,300}$/u;

/**
 * How much a line looks like an abstract rather than a title: −3 (a title beyond doubt) to 6 (an
 * abstract beyond doubt), by its length, its end, the sentences in it and its capitals.
 */
export function abstractEvidence(text: string): number {
  const length = clamp((text.length - WATERSHED) / SCALE, -2.5, 4);
  const end = endsSentence(text) ? 1.5 : -0.5;
  const sentences = Math.min(2, text.slice(0, SEARCHED).match(SENTENCE_BREAK)?.length ?? 0);
  return clamp(length + end + sentences + evidenceOfCase(text), -3, 6);
}

/** Titles are often set with capitals throughout, and sentences never are. */
function evidenceOfCase(text: string): number {
  const words = text.slice(0, 600).match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 3) return 0;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
  if (capital > 0.6) return -1;
  return capital < 0.4 ? 0.5 : 0;
}

/** Whether a text ends where a sentence may: with a stop (and closing marks), or with an address. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-320);
  return /[.!…]$/u.test(tail.replace(CLOSERS, '')) || URL_AT_END.test(tail);
}

/** Words that abstracts have, and stories, news and recipes have not. */
const RESEARCH =
  /\b(?:we|this (?:paper|work|article|study|survey|thesis|report|chapter)|propos(?:e|es|ed|al)|prov(?:e|es|ed|able|ably)|theorems?|lemmas?|algorithms?|data ?sets?|methods?|experiment(?:s|al|ally)?|empirical(?:ly)?|estimat(?:e|es|ed|or|ion)|approach(?:es)?|framework|models?|analy[sz](?:e|es|ed|is)|conjectures?|hypothes[ie]s|state-of-the-art|novel|results|evidence|investigat(?:e|es|ed|ion)|theory|problem of|baselines?|benchmarks?)\b|\$[^$]+\$/iu;
const QUOTED = /["“][^"“”]{0,400}["”]/gu;
/** Words without which no English text of some length does. */
const ENGLISH = /\b(?:the|of|and|to|in|is|a)\b/giu;

/** Whether a text speaks as abstracts do. Of a text that is not in English that cannot be told. */
export function speaksOfResearch(text: string): boolean {
  const said = text.slice(0, SEARCHED).replace(QUOTED, '');
  const words = said.split(/\s+/u).length;
  const isEnglish = (said.match(ENGLISH)?.length ?? 0) > 0.12 * words;
  return !isEnglish || RESEARCH.test(said);
}

/** What it costs to read a line as a title (0 to 6), and as an abstract (0 to 3). */
export function proseCosts(text: string): { title: number; abstract: number } {
  const evidence = abstractEvidence(text);
  return { title: Math.max(0, evidence), abstract: Math.max(0, -evidence) };
}

/** Whether a text is set out under Markdown headings, as notes and minutes are. */
export function hasHeadings(lines: readonly { readonly text: string }[]): boolean {
  return lines.filter(({ text }) => /^#{1,6}\s/u.test(text)).length > 1;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
