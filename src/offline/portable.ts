/**
 * Comes first on every page of a portable copy. Pages opened from a disk may neither fetch nor import:
 * whatever the site's scripts ask for comes in script tags instead, and folders lead to their page.
 */

/** Set where this is bundled: the base that the site was built for. */
declare const BASE: string;

interface Portable {
  /** Called by each data file with its path and its bytes in Base64. */
  readonly put: (path: string, base64: string) => void;
  /** Stands where the site's scripts import a module whose address they know only when they run. */
  readonly load: (address: string) => Promise<unknown>;
}

declare global {
  interface Window {
    offprintPortable?: Portable;
    /** What the last module script to run exports. */
    offprintModule?: unknown;
  }
}

const ROOT = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src).href;

const files = new Map<string, Uint8Array<ArrayBuffer>>();
const modules = new Map<string, Promise<unknown>>();
const fetchOnline = window.fetch.bind(window);

window.offprintPortable = {
  put: (path, base64) => {
    files.set(
      path,
      Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    );
  },
  load: (address) => {
    const url = localAddress(address) ?? address;
    const loading = modules.get(url) ?? runScript(url).then(() => window.offprintModule);
    modules.set(url, loading);
    return loading;
  },
};

window.fetch = async (input, init) => {
  const asked = input instanceof Request ? input.url : String(input);
  const path = localAddress(asked)?.slice(ROOT.length);
  return path === undefined ? fetchOnline(input, init) : new Response(await bytesOf(path));
};

new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    linksIn(target, addedNodes).forEach(leadToPage);
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });

/**
 * The address of a file of the copy, without query; undefined for what is on the web. Addresses from
 * the root of the disk are meant from the root of the site, with its base or without.
 */
function localAddress(address: string): string | undefined {
  const url = new URL(address, document.baseURI);
  url.search = url.hash = '';
  if (url.href.startsWith(ROOT)) return url.href;
  if (url.protocol !== 'file:') return undefined;
  return ROOT + url.pathname.slice(url.pathname.startsWith(BASE) ? BASE.length : 1);
}

/** Each file is read once, and then given away: its asker keeps what it needs. */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  await runScript(`${ROOT}${path}.js`);
  const bytes = files.get(path);
  if (!bytes) throw new TypeError(`expected ${path}.js to hold ${path}`);
  files.delete(path);
  return bytes;
}

function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new TypeError(`${src} could not be loaded`));
    });
    document.head.append(script);
  });
}

function linksIn(target: Node, added: NodeList): readonly HTMLAnchorElement[] {
  const below = [...added].flatMap((node) =>
    node instanceof Element ? [node, ...node.querySelectorAll('a[href]')] : [],
  );
  return [target, ...below].filter((node) => node instanceof HTMLAnchorElement);
}

/** Links that scripts make lead to folders, as on a server. */
function leadToPage(link: HTMLAnchorElement): void {
  const url = new URL(link.href, document.baseURI);
  const local = url.pathname.endsWith('/') ? localAddress(url.href) : undefined;
  if (local !== undefined) link.href = `${local}index.html${url.search}${url.hash}`;
}

export {};
