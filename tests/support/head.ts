/** The head of a built page, read as machines do. */

type Attributes = Readonly<Record<string, string>>;

const HEAD = /<head>.*?<\/head>/s;
const TAG = /<(meta|link|script)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** What the head of a page says. */
export interface Head {
  /** Contents of the `<meta>` elements of a name or property, in order. */
  readonly meta: (name: string) => readonly string[];
  /** The `<link>` elements of a relation, in order. */
  readonly links: (rel: string) => readonly Attributes[];
  /** Each block of JSON-LD, parsed. */
  readonly data: readonly unknown[];
}

/** Reads the head of a page. */
export function readHead(html: string): Head {
  const head = HEAD.exec(html)?.[0] ?? '';
  const tags = [...head.matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: readAttributes(attributes),
  }));
  const named = (name: string) =>
    tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes);
  return {
    meta: (name) =>
      named('meta').flatMap((tag) =>
        (tag['name'] ?? tag['property']) === name ? [tag['content'] ?? ''] : [],
      ),
    links: (rel) => named('link').filter((tag) => tag['rel'] === rel),
    data: [...html.matchAll(JSON_LD)].map(([, json = '']) => JSON.parse(json) as unknown),
  };
}

function readAttributes(text: string): Attributes {
  const pairs = [...text.matchAll(ATTRIBUTE)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescapeHtml(value)]));
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? entity) : String.fromCodePoint(Number(code)),
  );
}
