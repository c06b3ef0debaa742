/** Phases in words: their time, which is a span and not a date within it, and "During the first siege". */
import type { Phase } from '../../dataset/data/dataset.js';
import { nameList } from '../i18n/name-list.js';
import type { Texts } from '../i18n/texts.js';
import type { EntryWords } from './entry-words.js';

export function phaseTime({ date }: Phase, words: Pick<EntryWords, 'spanText' | 'dateText'>): string {
  return typeof date === 'string' ? words.spanText(date) : words.dateText(date);
}

/** Empty without a phase. */
export function duringWords(spans: readonly { readonly phase: Phase }[], texts: Texts): string {
  if (spans.length === 0) return '';
  return texts.text('duringPhases', {
    phases: nameList(
      spans.map(({ phase }) => phase.label),
      texts.locale,
    ),
  });
}
