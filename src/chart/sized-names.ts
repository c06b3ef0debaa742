/** Names of marks with the number behind the size of each, for readers who do not see the area. */
import { rememberedText } from '../base/remembered-text.js';
import { amountText } from '../data/field-words.js';
import { ownValue } from '../data/read-map.js';
import { joinSentences } from '../i18n/join-sentences.js';
import type { Texts } from '../i18n/texts.js';
import type { Picture } from '../picture/picture.js';

type NameOf = (entry: number) => string;

/** Each is built once while the words are the same. */
const known = new WeakMap<Picture['words'], Map<string, NameOf>>();

/** Undefined if all marks have one size. */
export function sizedNames({ marks: { sizes }, model, words }: Picture, { locale }: Texts): NameOf | undefined {
  const measure = model.dataset.measures?.find(({ id }) => id === sizes?.measure);
  if (measure === undefined) return undefined;
  const ofWords = known.get(words) ?? new Map<string, NameOf>();
  known.set(words, ofWords);
  const sized =
    ofWords.get(measure.id) ??
    rememberedText((entry) => {
      const amount = ownValue(model.entries.at(entry)?.measures, measure.id);
      const said = amount === undefined ? '' : `${measure.name}: ${amountText(amount, measure, locale)}`;
      return joinSentences([words.name(entry), said]);
    });
  ofWords.set(measure.id, sized);
  return sized;
}
