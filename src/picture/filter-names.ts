/** Facets and their values in the reader's language, or in the dataset's own words. */
import { FORM_KEYS, STATUS_KEYS } from '../a11y/entry-words.js';
import {
  FACET_TABLE,
  facetPlace,
  facetValue,
  facetValues,
  isOwnName,
  ownName,
  type FacetValues,
  type WordFacet,
} from '../data/facet-table.js';
import { categoryOf, facetsIn, isCategoryFacet, type AnyFacet, type FilterName } from '../data/facets.js';
import { isMeasureFacet, measureOf } from '../data/measure-facet.js';
import type { Filter } from '../data/filter.js';
import type { DatasetHead, TimelineModel } from '../data/timeline-model.js';
import type { PlainKey } from '../i18n/messages.js';
import type { Texts } from '../i18n/texts.js';
import { rangeWords } from './range-words.js';

const WORDS: Readonly<Record<WordFacet, (id: string, texts: Texts) => string>> = {
  kind: (id, texts) => texts.text(id === 'event' ? 'event' : 'statement'),
  form: (id, texts) => beginLarge(textOf(FORM_KEYS, id, texts), texts.locale),
  status: (id, texts) => textOf(STATUS_KEYS, id, texts),
};

export interface ChosenValue {
  readonly facet: FilterName;
  readonly id: string;
  readonly name: string;
}

export function facetName(facet: FilterName, texts: Texts, { categories = [], measures = [] }: DatasetHead): string {
  if (isMeasureFacet(facet)) return measures.find(({ id }) => id === measureOf(facet))?.name ?? measureOf(facet);
  if (!isCategoryFacet(facet)) return texts.text(FACET_TABLE[facet].words);
  const id = categoryOf(facet);
  return categories.find((category) => category.id === id)?.name ?? id;
}

/** The name of the value at a place. */
export function valueName(facet: AnyFacet, values: FacetValues, place: number, texts: Texts): string {
  const id = facetValue(values, place) ?? '';
  return isOwnName(facet) ? (ownName(values, place) ?? id) : WORDS[facet](id, texts);
}

/** The first chosen values, by facet. */
export function chosenValues(model: TimelineModel, filter: Filter, texts: Texts, most: number): readonly ChosenValue[] {
  const chosen = facetsIn(filter).flatMap((facet) => (filter[facet] ?? []).map((id) => ({ facet, id })));
  return chosen.slice(0, most).map(({ facet, id }) => {
    if (isMeasureFacet(facet)) {
      const measure = model.dataset.measures?.find((each) => each.id === measureOf(facet));
      return { facet, id, name: rangeWords(id, measure, texts) };
    }
    const values = facetValues(model, facet);
    const place = facetPlace(values, id);
    return { facet, id, name: place < 0 ? id : valueName(facet, values, place, texts) };
  });
}

function textOf(keys: ReadonlyMap<string, PlainKey>, id: string, texts: Texts): string {
  const key = keys.get(id);
  return key === undefined ? id : texts.text(key);
}

/** Forms are words within a line elsewhere. */
function beginLarge(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
