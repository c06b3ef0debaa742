/** The time of a phase in words: a span, not a date within it. */
import type { Phase } from '../../dataset/data/dataset.js';
import type { EntryWords } from './entry-words.js';

export function phaseTime({ date }: Phase, words: Pick<EntryWords, 'spanText' | 'dateText'>): string {
  return typeof date === 'string' ? words.spanText(date) : words.dateText(date);
}
