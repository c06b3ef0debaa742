/** Facets and their values in the reader's language, or in the dataset's own words. */
import { FORM_KEYS, STATUS_KEYS } from '../../words/a11y/entry-words.js';
import type { Measure } from '../../dataset/data/dataset.js';
import {
  FACET_TABLE,
  facetPlace,
  facetValue,
  facetValues,
  type FacetValues,
  isOwnName,
  ownName,
  type WordFacet,
} from '../../dataset/data/facet-table.js';
import { readArea } from '../../dataset/data/area.js';
import {
  AREA,
  type AnyFacet,
  categoryOf,
  facetsIn,
  type FilterName,
  isCategoryFacet,
} from '../../dataset/data/facets.js';
import { amountText } from '../../dataset/data/field-words.js';
import type { Filter } from '../../dataset/data/filter.js';
import { isMeasureFacet, measureOf, readRange } from '../../dataset/data/measure-range.js';
import type { DatasetHead, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';

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
  if (facet === AREA) return texts.text('facetArea');
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
    if (facet === AREA) return { facet, id, name: areaWords(id, texts) };
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

/** "44.2°–46.1° N, 30°–36.5° E", in degrees of the equator and of Greenwich. */
function areaWords(text: string, { locale }: Texts): string {
  const area = readArea(text);
  if (area === undefined) return text;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const span = (from: number, to: number): string => `${format.format(from)}°…${format.format(to)}°`;
  return `${span(area.south, area.north)} × ${span(area.west, area.east)}`;
}

// A range of a measure in words: `at least 10 people`, `10–50 people`.

function rangeWords(text: string, measure: Measure | undefined, texts: Texts): string {
  const range = readRange(text);
  if (range === undefined) return text;
  const { from, to } = range;
  const amount = (number: number): string => amountText(number, measure, texts.locale);
  if (to === Infinity) return texts.text('rangeLeast', { amount: amount(from) });
  if (from === -Infinity) return texts.text('rangeMost', { amount: amount(to) });
  if (from === to) return amount(from);
  const format = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 20 });
  return [format.formatRange(from, to), measure?.unit].filter(Boolean).join(' ');
}
