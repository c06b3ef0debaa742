/**
 * The one gate between an address in a dataset and an automatic request of a page: https, or the origin of the page. No
 * address that contains its own content, and no name or password.
 */
import { MAX_ADDRESS } from './short-text.js';

/**
 * The URL parser drops line ends and accepts `https:host`. An address that it would repair is not one here, nor are
 * words.
 */
const ODD = /[\p{Cc}\p{Cf}\s\\]/u;
const HTTPS = /^https:\/\//i;
/** A text that begins with a protocol is not an address beside the page. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** Some pages have files beside them. */
const OWN_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'file:']);

/** `base`: address of the page. Undefined if nothing is to be fetched. */
export function mediaUrl(given: string, base: string): string | undefined {
  // Blanks around it are dropped, as in a browser.
  const text = given.trim();
  if (text === '' || text.length > MAX_ADDRESS || ODD.test(text)) return undefined;
  const isHttps = HTTPS.test(text);
  if (!isHttps && ABSOLUTE.test(text)) return undefined;
  const url = parse(text, base);
  if (url?.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'https:' || isBeside(url, parse(base)) ? url.href : undefined;
}

function isBeside(url: URL, page: URL | undefined): boolean {
  return OWN_PROTOCOLS.has(url.protocol) && url.protocol === page?.protocol && url.host === page.host;
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
