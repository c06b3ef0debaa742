/** What the button of each gap says: what it does, what it hides, for how long. */
import type { Texts } from '../i18n/texts.js';
import type { Gap } from '../scale/gaps.js';
import { dayHeading, durationWords } from '../time/date-words.js';

export interface FoldName {
  readonly open: boolean;
  /** "3 years". */
  readonly length: string;
  readonly name: string;
}

/** `passing`: how many lasting entries run through each gap. */
export function foldNames(
  gaps: readonly Gap[],
  open: ReadonlySet<number>,
  passing: readonly number[],
  texts: Texts,
): readonly FoldName[] {
  const { locale } = texts;
  const day = (ms: number): string => dayHeading(ms, { locale });
  return gaps.map(({ start, end }, gap) => {
    const isOpen = open.has(gap);
    const length = durationWords(end - start, { locale });
    const hides = texts.text(isOpen ? 'foldClose' : 'foldOpen', { length, from: day(start), to: day(end - 1) });
    const through = passing[gap] ?? 0;
    const name = through === 0 ? hides : `${hides}. ${texts.count('foldPassing', through)}`;
    return { open: isOpen, length, name };
  });
}
