// Who may ask. A web server in front knows its users and names them in a header, or readers bring a token.
import { createHash, timingSafeEqual } from 'node:crypto';

/** Gives the user of a request, '' for everybody; throws for one who may not ask. */
export function entrance({ userHeader, token }) {
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return ({ headers }) => {
    if (expected !== undefined && !timingSafeEqual(digest(headers.authorization ?? ''), expected)) throw closed();
    if (userHeader === undefined) return '';
    const user = headers[userHeader.toLowerCase()];
    if (typeof user !== 'string' || user.trim() === '') throw closed();
    return user;
  };
}

/** Digests have one length, so that the comparison tells nothing of it. */
function digest(text) {
  return createHash('sha256').update(text).digest();
}

function closed() {
  return Object.assign(new Error('this archive asks who you are'), { statusCode: 401 });
}
