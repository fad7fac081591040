/** Telling the names of groups (collaborations, institutes, companies) from those of persons. */

/** What the name of a group ends in. */
const AT_END =
  /(?:^|\s)(?:collaborations?|consortium|teams?|groups?|initiative|project|committee|labs?|laborator(?:y|ies)|foundation|institutes?|university|alliance|association|council|agency|society|network|corporation|department|inc|ltd|llc|gmbh|workshop organi[sz]ers|organi[sz]ation|company|commission|federation|academy|ministry|authority|research|task force|corp|plc|developers|contributors|investigators|trialists)\.?(?:\s\([^()]*\))?$/iu;
/** What may stand anywhere in it, where a word such as "of" goes with it. */
const WITH_OBJECT =
  /(?:^|\s)(?:institut[eo]?|universit(?:y|ät|é|à)|universidad|departments?|cent(?:re|er)|school|college|academy|faculty|laborator(?:y|ies)|lab|ministry|agency|society|association|council|bureau|office|division|museum|hospital|team|group)\s(?:of|for|at|on|de|des|du|di|da|für|and)\s/iu;

/** `Team Alto`. */
const AT_START = /^(?:the\s)?team\s/iu;

/** `Google DeepMind`, `Meta AI`: capitals that no surname has, behind words in small letters. */
const COMPANY = /\s(?:AI|DeepMind)$/u;
const SMALL_WORD = /\p{Ll}.*\s/u;

/** Whether a name ends as a group's own does, so that an "and" after it leads to another. */
export function endsAsGroup(name: string): boolean {
  return AT_END.test(name);
}

/** Whether a name is a group's, which has no given and no family name. */
export function isGroup(name: string): boolean {
  return AT_END.test(name) || WITH_OBJECT.test(name) || AT_START.test(name) || isCompany(name);
}

function isCompany(name: string): boolean {
  return name === 'OpenAI' || (COMPANY.test(name) && SMALL_WORD.test(name));
}
