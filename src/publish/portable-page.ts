/** A page of the site, made to be opened from a disk. */
import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface PortablePage {
  readonly html: string;
  /** Paths of the module scripts that the page runs. */
  readonly scripts: readonly string[];
  /** Paths of files that its scripts may ask for, as its `data-` attributes name them. */
  readonly asked: readonly string[];
}

/** The script that comes before all others, at the root. */
export const LOADER = 'portable.js';
/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster']);
/** Of no use on a disk: a font that is fetched early is refused, a search description unreadable. */
const LEFT_OUT = new Set(['preload', 'modulepreload', 'search']);

/**
 * Rewrites a page: its addresses become relative paths of files, its module scripts classic ones.
 *
 * @param page path of the page's file, such as `papers/x/index.html`
 * @param base path that the site was built for
 */
export function portablePage(html: string, page: string, base: string): PortablePage {
  const up = '../'.repeat(page.split('/').length - 1);
  const document = parse(html, { scriptingEnabled: false });
  const scripts = new Set<string>();
  const asked = new Set<string>();
  for (const element of elementsOf(document)) {
    if (element.tagName === 'script') classicScript(element, base, scripts);
    rewriteAttributes(element, { up, base, asked });
    if (element.tagName === 'head') addLoader(element, up);
    if (isLeftOut(element)) defaultTreeAdapter.detachNode(element);
  }
  const rewritten = serialize(document, { scriptingEnabled: false });
  return { html: rewritten, scripts: [...scripts], asked: [...asked] };
}

interface Rewriting {
  /** Leads from the page's folder to the root. */
  readonly up: string;
  readonly base: string;
  readonly asked: Set<string>;
}

/** All elements below a node, in a list of their own: the tree may be changed meanwhile. */
function elementsOf(node: Node): readonly Element[] {
  const found: Element[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if ('tagName' in next) found.push(next);
    if ('content' in next) open.push(next.content);
    if ('childNodes' in next) open.push(...next.childNodes);
  }
  return found;
}

function classicScript(element: Element, base: string, scripts: Set<string>): void {
  const type = element.attrs.find(({ name }) => name === 'type');
  const src = element.attrs.find(({ name }) => name === 'src')?.value;
  if (type?.value !== 'module' || !src?.startsWith(base)) return;
  scripts.add(src.slice(base.length));
  type.name = 'defer';
  type.value = '';
}

function rewriteAttributes({ attrs }: Element, { up, base, asked }: Rewriting): void {
  for (const attribute of attrs) {
    const { name, value } = attribute;
    if (ADDRESSES.has(name)) attribute.value = relative(value, up, base) ?? value;
    else if (name === 'content') attribute.value = refresh(value, up, base) ?? value;
    else if (name.startsWith('data-')) {
      const path = relative(value, '', base);
      if (path === undefined) continue;
      asked.add(path);
      // Scripts put their own paths behind the base.
      attribute.value = value === base ? up || './' : up + path;
    }
  }
}

/** `/base/papers/x/?q#part` → `../papers/x/index.html?q#part`; undefined for all but the site's own. */
function relative(address: string, up: string, base: string): string | undefined {
  if (!address.startsWith(base) || address.startsWith('//')) return undefined;
  const rest = address.slice(base.length);
  const end = rest.search(/[?#]|$/);
  const path = rest.slice(0, end);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return `${up}${file}${rest.slice(end)}`;
}

/** The address of `<meta http-equiv="refresh">`. */
function refresh(content: string, up: string, base: string): string | undefined {
  const [, wait = '', address = ''] = /^(\d+;\s*url=)(.+)$/is.exec(content) ?? [];
  const local = relative(address, up, base);
  return local === undefined ? undefined : wait + local;
}

function addLoader(head: Element, up: string): void {
  const loader = defaultTreeAdapter.createElement('script', head.namespaceURI, [
    { name: 'defer', value: '' },
    { name: 'src', value: up + LOADER },
  ]);
  // After the policy, which must hold for it too.
  defaultTreeAdapter.appendChild(head, loader);
}

function isLeftOut({ tagName, attrs }: Element): boolean {
  const rel = attrs.find(({ name }) => name === 'rel')?.value ?? '';
  return tagName === 'link' && LEFT_OUT.has(rel);
}
