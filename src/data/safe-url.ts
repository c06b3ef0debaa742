/**
 * The one gate between an address in a dataset and a link. Only absolute http, https and mailto addresses pass; the
 * rest is shown as text. A name or password in an address is refused: `https://bbc.com@evil.example` is a trap.
 */
import { MAX_ADDRESS } from './short-text.js';

const LINKED_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
/** The URL parser is lenient (it drops line ends, and takes `https:host`); what it would repair is no address here. */
const STRICT_START = /^(?:https?:\/\/|mailto:)/i;
/** White space is written %20 in an address; some engines take it even in the name of a host. */
const CONTROL_OR_SPACE = /[\p{Cc}\s]/u;

export function safeUrl(text: string): string | undefined {
  // What is longer leads nowhere, and takes its time to escape.
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
