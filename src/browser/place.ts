/** Panels that stand beside what they speak of. */

const GAP_PX = 6;

/**
 * Puts a panel, which is open, above or below a box, inside the window where it fits there.
 *
 * @param box in the window's coordinates
 * @param side where it goes if there is room
 */
export function placeBeside(panel: HTMLElement, box: DOMRect, side: 'above' | 'below'): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const [above, below] = [box.top - GAP_PX - height, box.bottom + GAP_PX];
  const isBelow = side === 'below' ? below + height <= innerHeight || above < 0 : above <= 0;
  const edge = document.documentElement.clientWidth - width - GAP_PX;
  panel.style.left = `${Math.max(GAP_PX, Math.min(box.left, edge)) + scrollX}px`;
  panel.style.top = `${(isBelow ? below : above) + scrollY}px`;
}
