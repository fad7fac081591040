/**
 * The map shows the title of the point that is looked at, beside it. A mouse opens a point by a click, a
 * finger by a second tap, and the arrow keys go from point to point. Without a script points are links.
 */
import { link as makeLink, required } from '../browser/element.ts';

interface MapPoint {
  readonly link: SVGAElement;
  /** Share of the picture's width and height. */
  readonly x: number;
  readonly y: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** How far from a point, in pixels, it is still meant: by a mouse, and by a finger. */
const REACH = { mouse: 18, touch: 40 };
/** Between a point and its title, in pixels. */
const GAP = 14;
/** What an arrow key asks for: a direction. */
const WAYS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const frame = required('[data-map]', HTMLElement);
const picture = required('[data-map] svg', SVGSVGElement);
const { width, height } = picture.viewBox.baseVal;
// A link in a picture is no element of HTML.
const points = [...picture.querySelectorAll<SVGAElement>('a')].map(pointOf);
const title = makeLink('');
title.className = 'map-name';
title.tabIndex = -1;
title.hidden = true;
title.setAttribute('aria-hidden', 'true');
frame.append(title);
let chosen: MapPoint | undefined;

picture.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'mouse') choose(nearest(placeOf(event), REACH.mouse));
});
frame.addEventListener('pointerleave', (event) => {
  if (event.pointerType === 'mouse') choose(focused());
});
picture.addEventListener('click', onClick);
picture.addEventListener('focusin', () => {
  choose(focused() ?? chosen);
});
picture.addEventListener('focusout', () => {
  choose(undefined);
});
picture.addEventListener('keydown', onKey);

function pointOf(link: SVGAElement): MapPoint {
  const numbers =
    link
      .querySelector('path')
      ?.getAttribute('d')
      ?.match(/[\d.]+/g) ?? [];
  const [x = 0, y = 0] = numbers.map(Number);
  return { link, x: x / width, y: y / height };
}

function focused(): MapPoint | undefined {
  return points.find(({ link }) => link === document.activeElement);
}

/** A point of the picture in pixels from its corner. */
function placeOf({ clientX, clientY }: MouseEvent): Place {
  const { left, top } = picture.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function pixelsOf({ x, y }: Place): Place {
  return { x: x * picture.clientWidth, y: y * picture.clientHeight };
}

function nearest(at: Place, reach: number): MapPoint | undefined {
  const far = (point: MapPoint) => {
    const { x, y } = pixelsOf(point);
    return Math.hypot(x - at.x, y - at.y);
  };
  const near = points.filter((point) => far(point) <= reach);
  return near.sort((a, b) => far(a) - far(b))[0];
}

/** A point beside a link opens as the link does; a finger chooses first, since points lie close. */
function onClick(event: PointerEvent): void {
  const touch = event.pointerType === 'touch';
  const onLink = event.target instanceof Element && event.target.closest('a') !== null;
  // A key was pressed on a link, or a mouse is on one: the browser knows what to do.
  if (!touch && onLink) return;
  const point = nearest(placeOf(event), touch ? REACH.touch : REACH.mouse);
  const again = point !== undefined && point === chosen;
  event.preventDefault();
  choose(point);
  if (!again) return;
  if (event.ctrlKey || event.metaKey) open(title.href, '_blank', 'noopener');
  else location.assign(title.href);
}

function onKey(event: KeyboardEvent): void {
  const way = WAYS[event.key];
  const from = focused();
  if (way === undefined || from === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const next = nextOn(way, from);
  if (next === undefined) return;
  from.link.setAttribute('tabindex', '-1');
  next.link.setAttribute('tabindex', '0');
  next.link.focus();
}

/** The point that lies nearest on a way; what lies aside counts as farther than it is. */
function nextOn(way: Place, from: MapPoint): MapPoint | undefined {
  const start = pixelsOf(from);
  const cost = (point: MapPoint) => {
    const { x, y } = pixelsOf(point);
    const ahead = (x - start.x) * way.x + (y - start.y) * way.y;
    const aside = Math.abs((x - start.x) * way.y) + Math.abs((y - start.y) * way.x);
    return ahead > 0 && aside <= 2 * ahead ? ahead + 2 * aside : Infinity;
  };
  const best = points.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return cost(best) < Infinity ? best : undefined;
}

/** Marks a point and says its title, or takes both away. */
function choose(point: MapPoint | undefined): void {
  if (point === chosen && !title.hidden === (point !== undefined)) return;
  chosen?.link.removeAttribute('data-chosen');
  chosen = point;
  title.hidden = point === undefined;
  if (point === undefined) return;
  point.link.setAttribute('data-chosen', '');
  title.href = point.link.href.baseVal;
  title.textContent = nameOf(point.link);
  setBeside(pixelsOf(point));
}

function nameOf(link: SVGAElement): string {
  const id = link.getAttribute('aria-labelledby') ?? '';
  return document.getElementById(id)?.textContent.trim() ?? '';
}

/** Sets the title to the right of a point or to the left, else under or over it; always inside. */
function setBeside({ x, y }: Place): void {
  const [wide, tall] = [frame.clientWidth, frame.clientHeight];
  const [w, h] = [title.offsetWidth, title.offsetHeight];
  const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));
  const right = x + GAP + w <= wide;
  const beside = right || x - GAP - w >= 0;
  const left = beside ? (right ? x + GAP : x - GAP - w) : x - w / 2;
  const top = beside ? y - h / 2 : y < tall / 2 ? y + GAP : y - GAP - h;
  title.style.left = `${clamp(left, wide - w)}px`;
  title.style.top = `${clamp(top, tall - h)}px`;
}
