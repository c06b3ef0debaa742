/** Cures for the author of a dataset: one short sentence for each mistake with an obvious cure. */
import { plainReadings } from '../time/plain/read-plain-date.js';
import { nearest } from './nearest.js';
import { quotedText } from './short-text.js';

const MAX_SHOWN = 40;
/** Few enough to list all. */
const MAX_LISTED = 8;
const ADDRESS = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#]\S*)?$/u;

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

function addressCure(text: string): string | undefined {
  const address = text.trim();
  return ADDRESS.test(address) ? `write ${shown(`https://${address}`)}` : undefined;
}

export const cures = { idCure, wordCure, dateCure, orderCure, addressCure };
