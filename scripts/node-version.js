/** Which Node the program needs. Plain JavaScript, so that an older Node gets as far as to say so. */

/** The first version that strips types unasked, and lets a program be loaded through hooks. */
export const LEAST = [22, 18];

/** Whether a version of Node, such as 22.18.0, is that one or a later. */
export function isNewEnough(found) {
  const [major, minor] = found.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
