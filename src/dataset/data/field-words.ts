/** The categories, measures and own fields of an entry, as names and texts. */
import type { Amount, Entry, GeoLocation, Measure, OwnField } from './dataset.js';
import { ownValue } from './safe-read.js';
import type { DatasetHead } from './timeline-model.js';

/** Texts in the order of the dataset; unlisted ones come last, under their id. */
export interface NamedTexts {
  readonly name: string;
  readonly texts: readonly string[];
  /** The unit, as in the texts. */
  readonly unit?: string | undefined;
}

export function categoryTexts({ categories: said }: Entry, { categories = [] }: DatasetHead): readonly NamedTexts[] {
  if (said === undefined) return [];
  const listed = new Map(categories.map((category) => [category.id, category]));
  return inOrder(listed.keys(), said).map((id) => {
    const names = new Map(listed.get(id)?.values.map((value) => [value.id, value.name]));
    return {
      name: listed.get(id)?.name ?? id,
      texts: chosenIds(said, id).map((value) => names.get(value) ?? value),
    };
  });
}

export function measureTexts(
  { measures: said }: Entry,
  { measures = [] }: DatasetHead,
  locale: string,
): readonly NamedTexts[] {
  if (said === undefined) return [];
  const listed = new Map(measures.map((measure) => [measure.id, measure]));
  return inOrder(listed.keys(), said).map((id) => ({
    name: listed.get(id)?.name ?? id,
    texts: [amountText(ownValue(said, id)!, listed.get(id), locale)],
    unit: listed.get(id)?.unit,
  }));
}

/** The texts of an entry in a field of the author's own, and what they are. */
export interface OwnFieldTexts extends NamedTexts {
  readonly kind: NonNullable<OwnField['kind']>;
}

/** Texts as written; `dateWords` gives the words of a date. */
export function ownFieldTexts(
  { fields: said }: Entry,
  { fields = [] }: DatasetHead,
  dateWords: (date: string) => string,
): readonly OwnFieldTexts[] {
  if (said === undefined) return [];
  const listed = new Map(fields.map((field) => [field.id, field]));
  return inOrder(listed.keys(), said).map((id) => {
    const { name = id, kind = 'text' } = listed.get(id) ?? {};
    const texts = ownTexts(said, id);
    return { name, kind, texts: kind === 'date' ? texts.map(dateWords) : texts };
  });
}

/** The ids of an entry in a category. */
export function chosenIds(categories: Entry['categories'], id: string): readonly string[] {
  const chosen = ownValue(categories, id);
  return chosen === undefined ? [] : typeof chosen === 'string' ? [chosen] : chosen;
}

/** The texts of an entry in one field: none, one, or those of its list. */
export function ownTexts(fields: Entry['fields'], id: string): readonly string[] {
  const value = ownValue(fields, id);
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** `3,000 people (2,000–5,000)`. */
export function amountText(amount: number | Amount, measure: Measure | undefined, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const { value, low = value, high = value } = typeof amount === 'number' ? { value: amount } : amount;
  const best = [format.format(value), measure?.unit].filter(Boolean).join(' ');
  return low === high ? best : `${best} (${format.formatRange(low, high)})`;
}

const METRES_OF_KM = 1000;

/** Degrees, north and east, and how far off the place may be: no language writes them in another way. */
export function coordinates({ latitude, longitude, precision = 0 }: GeoLocation): string | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  const distance = precision < METRES_OF_KM ? `${precision} m` : `${precision / METRES_OF_KM} km`;
  return `${latitude}, ${longitude}${precision === 0 ? '' : ` (± ${distance})`}`;
}

function inOrder(listed: Iterable<string>, said: object): readonly string[] {
  return [...new Set([...listed, ...Object.keys(said)])].filter((id) => Object.hasOwn(said, id));
}
