/** A fault in the reader's language. */
import { groupOf } from '../../../src/convert/import/mapping-names.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { PlainKey } from '../messages/messages.js';
import type { Fault } from '../model/fault.js';

type Words = Readonly<Partial<Record<Fault['code'], PlainKey>>>;

const WORDS: Words = {
  'bad-date': 'faultDate',
  'day-order': 'faultDayOrder',
  'open-date': 'faultOpenDate',
  'far-date': 'faultFarDate',
  'wrong-value': 'faultWord',
  'wrong-type': 'faultType',
  'bad-url': 'faultUrl',
  'bad-colour': 'faultColour',
  'duplicate-id': 'faultTwice',
  'unknown-id': 'faultUnknown',
  'unknown-field': 'faultColumn',
  'number-doubt': 'faultDoubt',
  'headed-dates': 'headedDates',
  'date-order': 'faultOrder',
  'too-long': 'faultLong',
  missing: 'faultMissing',
};
const OF_RELATIONS: Words = {
  ...WORDS,
  'unknown-id': 'faultRelation',
  'relation-order': 'faultRelationOrder',
  'self-relation': 'faultRelationSelf',
};
/** Their words quote the cell. */
const QUOTING: ReadonlySet<PlainKey> = new Set<PlainKey>([
  'faultDate',
  'faultDayOrder',
  'faultOpenDate',
  'faultFarDate',
  'faultWord',
  'faultType',
  'faultUrl',
  'faultColour',
  'faultTwice',
  'faultUnknown',
  'faultNumber',
  'faultDoubt',
  'headedDates',
  'faultPlace',
]);

/** A wrong value is wrong for the field of its column. */
function keyOf(code: Fault['code'], holds: Fault['holds']): PlainKey | undefined {
  if (holds === 'relations') return OF_RELATIONS[code];
  if (code !== 'wrong-value' || holds === undefined) return WORDS[code];
  if (holds === 'latitude' || holds === 'longitude') return 'faultPlace';
  return groupOf(holds)?.kind === 'measure' ? 'faultNumber' : 'faultWord';
}

const MAX_SHOWN = 60;

/** `detail`: the importer's English, if there are no words for it. */
export function faultWords(
  { code, value, message, column, holds }: Fault,
  columns: { readonly date: number | undefined; readonly title: number | undefined },
  { text }: MakerTexts,
): { readonly text: string; readonly detail?: string } {
  if (code === 'no-header') {
    if (columns.date === undefined) return { text: text('needDate') };
    if (columns.title === undefined) return { text: text('needTitle') };
  }
  if (value.trim() === '' && (code === 'missing' || code === 'bad-date')) {
    if (column !== undefined && column === columns.title) return { text: text('faultTitleEmpty') };
    if (column !== undefined && column === columns.date) return { text: text('faultDateEmpty') };
  }
  const key = keyOf(code, holds);
  if (key === undefined || (value === '' && QUOTING.has(key))) return { text: text('faultOther'), detail: message };
  return { text: text(key, { value: isolated(value.slice(0, MAX_SHOWN)) }) };
}
