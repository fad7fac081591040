/** Scripts that are fetched when a reader is about to use what they are for. */
import { copyText } from './copy.ts';

/** The pointer comes near, or the focus. */
const NEARING = ['pointerover', 'focusin'];

/**
 * Fetches the script of some buttons once the pointer or the focus comes near them. A button that is
 * pressed before the script is there is pressed again when it is.
 *
 * @param region holds the buttons
 * @param load fetches the script, which listens to them
 * @returns what fetches it at once
 */
export function onUse(region: Element, load: () => Promise<unknown>): () => Promise<boolean> {
  let loading: Promise<boolean> | undefined;
  let ready = false;
  const begin = () => {
    loading ??= load().then(
      () => (ready = true),
      () => {
        loading = undefined;
        return false;
      },
    );
    return loading;
  };
  for (const sign of NEARING) {
    region.addEventListener(sign, () => void begin());
  }
  region.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (ready || !button) return;
    void begin().then((loaded) => {
      if (loaded) button.click();
    });
  });
  return begin;
}

/** The script of buttons that copy. */
interface Copying {
  readonly copiedBy: (button: HTMLButtonElement) => Promise<string>;
  readonly sayCopied: (button: HTMLButtonElement, copied: boolean) => void;
}

/**
 * The same for buttons that copy, which have `data-copy`. Their press cannot be done again by a script:
 * the clipboard is promised at once what the script will say.
 */
export function copyOnUse(region: Element, load: () => Promise<Copying>): void {
  for (const sign of NEARING)
    region.addEventListener(sign, () => void load().catch(() => undefined));
  region.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.copy === undefined) return;
    const loading = load();
    const copying = copyText(loading.then(({ copiedBy }) => copiedBy(button)));
    Promise.all([loading, copying]).then(
      ([{ sayCopied }, copied]) => {
        sayCopied(button, copied);
      },
      () => undefined,
    );
  });
}
