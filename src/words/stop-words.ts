/** English stop words: what a search leaves out of a question. */

const STOP_WORDS = new Set(
  `a about all also an and any are as at be been between both but by can do does for from has have how
  in into is it its more most not of on only or our over such than that the their then there these
  they this those through to under using via was we what when where which while who why will with
  without you vs versus et al`.split(/\s+/),
);

/** Whether a folded word is a stop word of English. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
