/** Every known time of an entry: when it happened, was said and was published. */
import type { Entry } from '../../dataset/data/dataset.js';
import type { PlainKey } from '../i18n/messages.js';
import { dateText } from '../../dataset/time/date-ends.js';
import type { EntryWords } from './entry-words.js';

export interface EntryTime {
  readonly key: PlainKey;
  readonly words: string;
  /** The date in EDTF. */
  readonly text: string;
}

/**
 * The times of an entry, if several are known and differ. The date of a statement is when it was said, unless `said`
 * gives another.
 */
export function entryTimes(entry: Entry, words: Pick<EntryWords, 'dateOf'>): readonly EntryTime[] {
  const { kind, date, said, published } = entry;
  const times = [
    { key: kind === 'statement' && said === undefined ? 'timeSaid' : 'timeHappened', value: date },
    { key: 'timeSaid', value: said },
    { key: 'timePublished', value: published },
  ] as const;
  const known = times.flatMap(({ key, value }) =>
    value === undefined ? [] : [{ key, text: dateText(value), words: words.dateOf(value, entry) }],
  );
  return new Set(known.map(({ text }) => text)).size > 1 ? known : [];
}
