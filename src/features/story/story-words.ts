/** The reader's place in the story, in words. */
import { namesLang, summaryLang } from '../../dataset/data/names-language.js';
import type { ToldStep } from '../../dataset/data/story-steps.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { SaidText } from '../../element/entry/said-text.js';
import type { Picture } from '../../element/picture/picture.js';
import { joinFacts, joinHalves, labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';

/** More entries are counted, not named. */
const MOST_NAMED = 3;

export function stepWords(texts: Texts, step: number, total: number): string {
  const digits = new Intl.NumberFormat(texts.locale);
  return texts.text('storyStep', { step: digits.format(step + 1), total: digits.format(total) });
}

export function toldWords(texts: Texts, step: number, total: number, heading: string): string {
  return labelled(stepWords(texts, step, total), heading, texts.locale);
}

/** "In this step: Minsk Protocol, 5 September 2014; 3 more": the entries that the chart lights; empty for a step of words. */
export function litWords(
  lit: readonly number[],
  { model, words }: Pick<Picture, 'model' | 'words'>,
  texts: Texts,
): { readonly words: string; readonly titles: readonly SaidText[] } {
  const { locale } = texts;
  const named = lit.slice(0, MOST_NAMED);
  const titles = named.map((entry) => ({ text: model.entries.at(entry)!.title, lang: titleLang(model, entry) }));
  const dated = named.map((entry, at) => joinFacts([titles[at]!.text, words.date(entry)], locale));
  const more = lit.length - named.length;
  const list = joinHalves([...dated, more > 0 ? texts.count('laneMore', more) : ''], locale);
  return { words: list && labelled(texts.text('storyTold'), list, locale), titles };
}

/** The language of the heading, which is the author's or the title of its entry. */
export function headingLang({ heading, entry }: ToldStep, model: TimelineModel, authored: boolean): string | undefined {
  return authored || entry === undefined ? namesLang(model, heading) : titleLang(model, entry);
}

/** The language of the text of a step, which is the author's or the summary of its entry. */
export function textLang({ text, entry }: ToldStep, model: TimelineModel, authored: boolean): string | undefined {
  if (text === undefined) return undefined;
  return authored || entry === undefined ? namesLang(model, text) : summaryLang(model, entry);
}
