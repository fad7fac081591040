/** How much the row of a paper shows in every list, also in those that a browser makes. */

/** Names, before it says that there are more. */
export const NAMES_IN_ROW = 3;
/** Topics: fewer beside names, so that a row keeps to one line. */
export const TOPICS_IN_ROW = { withNames: 1, alone: 2 } as const;
