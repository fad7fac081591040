/** COinS as reference managers read it (https://doi.org/10.3789/niso-rp-4). */

const SPAN = /<span class="Z3988" title="([^"]*)"[^>]*><\/span>/g;

/** The values of each key of a ContextObject, in order. */
export function readContextObject(object: string): Readonly<Record<string, readonly string[]>> {
  const values = new Map<string, string[]>();
  for (const pair of object.split('&')) {
    const [key = '', value = '', ...more] = pair.split('=');
    if (more.length > 0) throw new Error(`expected one value, found ${pair}`);
    const decoded = decodeURIComponent(value.replaceAll('+', ' '));
    values.set(key, [...(values.get(key) ?? []), decoded]);
  }
  return Object.fromEntries(values);
}

/** Every ContextObject of a page, in order. */
export function contextObjectsIn(html: string) {
  return [...html.matchAll(SPAN)].map(([, title = '']) =>
    readContextObject(title.replaceAll('&quot;', '"').replaceAll('&amp;', '&')),
  );
}
