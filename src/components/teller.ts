/** Status lines: what a script says to the reader. */
const SAID_MS = 5_000;

/** A way to say something in a status line, which is empty again after a while. */
export function teller(status: HTMLElement): (words: string) => void {
  let saying: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(saying);
    status.textContent = words;
    saying = setTimeout(() => {
      status.textContent = '';
    }, SAID_MS);
  };
}
