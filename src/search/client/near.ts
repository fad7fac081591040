/** What waits until a reader comes near it. */

const waiting = new WeakMap<Element, () => void>();
/** Half a window ahead, so that it is there before it is seen. */
const AHEAD = '0px 0px 50% 0px';

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      waiting.get(target)?.();
    }
  },
  { rootMargin: AHEAD },
);

/** Does something once an element is in the window or near its end. */
export function whenNear(element: Element, act: () => void): void {
  waiting.set(element, act);
  observer.observe(element);
}
