// One request to one address, with its limits. It follows nothing and keeps no connection.
import { createHash } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { VERSION } from '../help.mjs';
import { PRIVATE, isPrivateAddress, openLookup } from './private-address.mjs';

/** Who asks: a server that does not want it can refuse it by its name. */
const AGENT = `conflict-timeline/${VERSION} (link check)`;
/** Bytes of the head of an answer; more is no answer that a browser would take. */
const MAX_HEAD = 16_384;

/** Resolves to `{ status, headers, hash, isTooLarge }`; the hash, if `maxBytes` is given, is of the whole body. */
export function ask(address, { method = 'HEAD', timeoutMs, allowsPrivate = false, maxBytes }) {
  const url = new URL(address);
  if (!allowsPrivate && isPrivateAddress(url.hostname))
    return Promise.reject(Object.assign(new Error('a private address'), { code: PRIVATE }));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method,
      agent: false,
      maxHeaderSize: MAX_HEAD,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'user-agent': AGENT,
        accept: '*/*',
        'accept-encoding': 'identity',
        ...(method === 'GET' && maxBytes === undefined && { range: 'bytes=0-0' }),
      },
      ...(!allowsPrivate && { lookup: openLookup }),
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      const { statusCode: status, headers } = response;
      if (maxBytes === undefined || status !== 200) {
        // A body that nobody reads is not fetched.
        response.destroy();
        resolve({ status, headers });
        return;
      }
      hashOf(response, maxBytes).then(
        (hash) => resolve({ status, headers, hash, isTooLarge: hash === undefined }),
        reject,
      );
    });
    asked.end();
  });
}

/** SHA-256 of a body; undefined if it is larger. */
async function hashOf(response, maxBytes) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of response) {
    bytes += piece.length;
    // Leaving the loop destroys the answer.
    if (bytes > maxBytes) return undefined;
    hash.update(piece);
  }
  return hash.digest('hex');
}
