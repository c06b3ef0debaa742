/** The reader's place in the story, in words. */
import { namesLang, summaryLang } from '../../dataset/data/names-language.js';
import type { ToldStep } from '../../dataset/data/story-steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';

export function stepWords(texts: Texts, step: number, total: number): string {
  const digits = new Intl.NumberFormat(texts.locale);
  return texts.text('storyStep', { step: digits.format(step + 1), total: digits.format(total) });
}

export function toldWords(texts: Texts, step: number, total: number, heading: string): string {
  return labelled(stepWords(texts, step, total), heading, texts.locale);
}

/** The language of the text of a step, which is the author's or the summary of its entry. */
export function textLang(
  { text, entry }: Partial<ToldStep> = {},
  model: TimelineModel | undefined,
  authored: boolean,
): string | undefined {
  if (text === undefined || model === undefined) return undefined;
  return authored || entry === undefined ? namesLang(model, text) : summaryLang(model, entry);
}
