/** Cures for the author of a dataset: one short sentence for each mistake with an obvious cure. */
import { plainReadings } from '../time/plain/read-plain-date.js';
import type { IssueCode } from './issue.js';
import { quotedText } from './short-text.js';

const MAX_SHOWN = 40;
/** Few enough to list all. */
const MAX_LISTED = 8;
const ADDRESS = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#]\S*)?$/u;

const WITH_NAME = /^https?:\/\/[^/?#]*@/i;
const PLAIN_HTTP = /^http:(?=\/\/)/i;

const shown = (text: string): string => quotedText(text, MAX_SHOWN);

/** `known`: ids by every name for them. */
function idCure(text: string, known: ReadonlyMap<string, string>, list: string): string {
  const name = nearest(text, known.keys());
  if (name !== undefined) return `did you mean ${shown(known.get(name)!)}?`;
  const ids = [...new Set(known.values())];
  if (ids.length === 0) return `list it in "${list}"`;
  if (ids.length > MAX_LISTED) return `list it in "${list}", or write an id that stands there`;
  return `write one of ${ids.map(shown).join(', ')}, or list it in "${list}"`;
}

function wordCure(text: unknown, words: Iterable<string>): string | undefined {
  const word = typeof text === 'string' ? nearest(text, words) : undefined;
  return word === undefined ? undefined : `did you mean ${shown(word)}?`;
}

function dateCure(text: unknown): string {
  const dates = typeof text === 'string' ? plainReadings(text) : [];
  if (dates.length > 0) return `write ${dates.map(shown).join(' or ')}`;
  return 'write a day as "2022-08-01", a month as "2022-08", a year as "2022"';
}

/** Both ends of a reversed interval, in the right order. */
function orderCure(text: unknown): string | undefined {
  const [start, end] = typeof text === 'string' ? text.split('/', 2) : [];
  return start === undefined || end === undefined ? undefined : `write ${shown(`${end}/${start}`)}`;
}

/** `otherwise`: what can be written there, for an address that nothing mends. */
function addressCure(text: string, otherwise = 'write an http, https or mailto address'): string {
  const address = text.trim();
  if (ADDRESS.test(address)) return `write ${shown(`https://${address}`)}`;
  return WITH_NAME.test(address) ? 'write it without a name and a password' : otherwise;
}

/** Media load by themselves, so they come from https or from beside the page. */
function mediumCure(text: string): string {
  const address = text.trim();
  if (PLAIN_HTTP.test(address)) return `write ${shown(address.replace(PLAIN_HTTP, 'https:'))} if its server has that`;
  return addressCure(address, 'write an https address, or the path of a file beside the page');
}

/** Lists of records, and the field that a bare text in their place most likely is. */
const TEXT_OF_RECORD: ReadonlyMap<string, string> = new Map([
  ['quotes', 'text'],
  ['citations', 'source'],
  ['media', 'url'],
  ['links', 'url'],
  ['archives', 'url'],
]);
/** Lists of texts in a record. The lists of the head with these names hold records. */
const LISTS_OF_TEXTS: ReadonlySet<string> = new Set(['parties', 'topics', 'sources', 'aliases']);

/** `detail`: what was expected. A cure of a field that is missing, or that has another type or word. */
function shapeCure(issue: IssueCode, path: string, detail: string, value: unknown): string | undefined {
  const [, name = '', index] = /([\w$-]+)(\[\d+\])?$/.exec(path) ?? [];
  if (issue === 'missing' && name !== '') return `add ${quotedText(name, MAX_SHOWN)}`;
  // The words stand in the message.
  if (issue === 'wrong-value' && detail.startsWith('one of ')) return 'write one of these';
  if (issue !== 'wrong-type') return undefined;
  if (detail === 'text') return isPlain(value) ? `write ${shown(String(value))}` : undefined;
  if (detail === FLAG) return flagCure(value);
  const field = TEXT_OF_RECORD.get(name);
  const isText = typeof value === 'string';
  const record = isText && field !== undefined ? `{ "${field}": ${shown(value)} }` : undefined;
  if (detail === 'an object') return index === undefined || record === undefined ? undefined : `write ${record}`;
  if (detail !== 'a list') return undefined;
  if (record !== undefined) return `write [${record}]`;
  if (isText) return path.includes('.') && LISTS_OF_TEXTS.has(name) ? `write [${shown(value)}]` : undefined;
  return typeof value === 'object' && value !== null ? 'write it between [ and ]' : undefined;
}

const FLAG = 'true or false';

/** `"yes"`, `"true"` and `1` are written where a flag is meant. */
function flagCure(value: unknown): string {
  const word = String(value).trim().toLowerCase();
  if (/^(?:true|yes|1)$/.test(word)) return 'write true';
  return /^(?:false|no|0)$/.test(word) ? 'write false, or leave it out' : `write ${FLAG}, without quotation marks`;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

export const cures = { idCure, wordCure, dateCure, orderCure, addressCure, mediumCure, shapeCure };

// The known text that a misspelt one most likely means.

/** Longer texts are not typing errors. */
const MAX_LENGTH = 60;
const MAX_CANDIDATES = 20_000;

/**
 * The candidate with the fewest letters added, left out, changed or swapped, up to a third of them; among equals the
 * one with the longest common beginning. `undefined` if none is near. O(candidates · length²).
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const wanted = text.trim().toLowerCase();
  let best: { readonly text: string; readonly edits: number; readonly shared: number } | undefined;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > MAX_CANDIDATES) break;
    const known = candidate.toLowerCase();
    const most = best?.edits ?? Math.max(1, Math.floor(wanted.length / 3));
    if (Math.abs(known.length - wanted.length) > most) continue;
    const edits = editsBetween(wanted, known);
    if (edits > most || edits >= Math.max(wanted.length, known.length)) continue;
    const shared = sharedStart(wanted, known);
    if (best === undefined || edits < best.edits || shared > best.shared) best = { text: candidate, edits, shared };
  }
  return best?.text;
}

/** Optimal string alignment: Levenshtein's distance with swaps of neighbours. */
function editsBetween(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[right.length]!;
}

function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}
