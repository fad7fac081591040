/** Scripts that are fetched when a reader is about to use what they are for. */

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
  for (const sign of ['pointerover', 'focusin']) {
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
