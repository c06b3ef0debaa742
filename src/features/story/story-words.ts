/** The reader's place in the story, in words. */
import type { Texts } from '../../words/i18n/texts.js';

export function stepWords(texts: Texts, step: number, total: number): string {
  const digits = new Intl.NumberFormat(texts.locale);
  return texts.text('storyStep', { step: digits.format(step + 1), total: digits.format(total) });
}

export function toldWords(texts: Texts, step: number, total: number, heading: string): string {
  return `${stepWords(texts, step, total)}: ${heading}`;
}
