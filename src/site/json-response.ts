/** Data as a file of JSON that people can read too. */
export function jsonResponse(data: unknown): Response {
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
}
