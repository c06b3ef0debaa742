// A line of JSON a request, and its id. Questions are not in it: what readers search for is theirs.
import { randomUUID } from 'node:crypto';

/** An id that a web server in front has given. */
const ID = /^[\w.:-]{1,64}$/;
export const HEADER = 'x-request-id';

/** `isTrusted`: whether a web server in front speaks for the client. */
export function idOf({ headers }, isTrusted) {
  const given = headers[HEADER];
  return isTrusted && ID.test(given ?? '') ? given : randomUUID();
}

export function requestLine({ request, reply, client, user }) {
  const { method, routeOptions } = request;
  return JSON.stringify({
    time: new Date().toISOString(),
    id: request.id,
    client,
    user,
    method,
    route: routeOptions.url ?? 'none',
    status: reply.statusCode,
    ms: Math.round(10 * reply.elapsedTime) / 10,
    bytes: Number(reply.getHeader('content-length') ?? 0),
    isKept: request.isKept,
  });
}
