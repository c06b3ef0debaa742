/**
 * The one gate between an address in a dataset and a link. Only absolute http, https and mailto addresses pass; any
 * other is shown as text. A name or password in an address is refused: `https://bbc.com@evil.example` is a trap.
 */
import { MAX_ADDRESS } from './short-text.js';

const LINKED_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
/**
 * The URL parser is lenient (it drops line ends, and accepts `https:host`). An address that it would repair is not one
 * here.
 */
const STRICT_START = /^(?:https?:\/\/|mailto:)/i;
/** White space must be %20 in an address; some engines accept it even in the name of a host. */
const CONTROL_OR_SPACE = /[\p{Cc}\s]/u;

export function safeUrl(text: string): string | undefined {
  // A longer address leads nowhere, and takes long to escape.
  if (text.length > MAX_ADDRESS || !STRICT_START.test(text) || CONTROL_OR_SPACE.test(text)) return undefined;
  const url = parseUrl(text);
  if (url === undefined || !LINKED_PROTOCOLS.has(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
