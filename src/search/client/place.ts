/** Where a reader was in a step of the history: the browser cannot go back there, the list comes later. */

interface Place {
  /** Results that were shown. */
  readonly shown?: number;
  /** Pixels from the top. */
  readonly top?: number;
}

/** Nothing is kept while the page moves: browsers refuse too many changes of the history. */
const STILL_MS = 200;

let still: ReturnType<typeof setTimeout> | undefined;
let arrived = false;

/** What this step of the history keeps; another's state says nothing. */
export function placeInHistory(): Place {
  const { shown, top } = (history.state ?? {}) as Readonly<Record<keyof Place, unknown>>;
  return {
    ...(typeof shown === 'number' ? { shown } : {}),
    ...(typeof top === 'number' ? { top } : {}),
  };
}

/** Keeps a part of it. */
export function keepPlace(place: Place): void {
  history.replaceState({ ...placeInHistory(), ...place }, '');
}

/** Goes there once the list of the page that was opened has come. */
export function returnToPlace(): void {
  const { top } = placeInHistory();
  if (!arrived && top !== undefined) scrollTo({ top, behavior: 'instant' });
  arrived = true;
}

addEventListener('scroll', () => {
  clearTimeout(still);
  still = setTimeout(() => {
    if (arrived) keepPlace({ top: scrollY });
  }, STILL_MS);
});
