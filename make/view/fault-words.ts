/** A fault in the reader's language. */
import { groupOf } from '../../src/import/mapping-names.js';
import type { MakerTexts } from '../messages/texts.js';
import type { PlainKey } from '../messages/messages.js';
import type { Fault } from '../model/fault.js';

const WITH_VALUE: Readonly<Partial<Record<Fault['code'], PlainKey>>> = {
  'bad-date': 'faultDate',
  'day-order': 'faultDayOrder',
  'wrong-value': 'faultWord',
  'bad-url': 'faultUrl',
  'duplicate-id': 'faultTwice',
  'date-order': 'faultOrder',
};

/** A value that is wrong is so for what its column holds. */
function keyOf(code: Fault['code'], holds: Fault['holds']): PlainKey | undefined {
  if (holds === 'relations') return OF_RELATIONS[code];
  if (code !== 'wrong-value' || holds === undefined) return WITH_VALUE[code];
  if (holds === 'latitude' || holds === 'longitude') return 'faultPlace';
  return groupOf(holds)?.kind === 'measure' ? 'faultNumber' : 'faultWord';
}

const OF_RELATIONS: typeof WITH_VALUE = { 'unknown-id': 'faultRelation', 'relation-order': 'faultRelationOrder' };

const MAX_SHOWN = 60;

/** In a text of the other direction it keeps its own. */
export function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}

/** `isEnglish`: there are no words for it, and the importer's own are told. */
export function faultWords(
  { code, value, message, column, holds }: Fault,
  columns: { readonly date: number | undefined; readonly title: number | undefined },
  texts: MakerTexts,
): { readonly text: string; readonly isEnglish: boolean } {
  if (code === 'no-header') {
    if (columns.date === undefined) return { text: texts.text('needDate'), isEnglish: false };
    if (columns.title === undefined) return { text: texts.text('needTitle'), isEnglish: false };
  }
  if (value.trim() === '' && (code === 'missing' || code === 'bad-date')) {
    if (column === columns.title) return { text: texts.text('faultTitleEmpty'), isEnglish: false };
    if (column === columns.date) return { text: texts.text('faultDateEmpty'), isEnglish: false };
  }
  const key = keyOf(code, holds);
  if (key === undefined || (value === '' && key !== 'faultOrder')) return { text: message, isEnglish: true };
  return { text: texts.text(key, { value: isolated(value.slice(0, MAX_SHOWN)) }), isEnglish: false };
}
