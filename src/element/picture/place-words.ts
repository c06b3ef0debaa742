/** The words of a map: places, counts, distances. */
import { placeName, type Places } from '../../dataset/data/places.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';
import { nameList } from '../../words/i18n/name-list.js';

/** Coordinates of a place without a name have this many digits: a kilometre. */
const DIGITS = 2;
/** Larger numbers are written short: 1.2K. */
const SHORT_FROM = 1000;

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${name}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** The number in a disc, in as few signs as there are. */
export function countText(count: number, { locale }: Texts): string {
  if (count < SHORT_FROM) return format(locale, 'plain', {}).format(count);
  return format(locale, 'short', {
    notation: 'compact',
    maximumFractionDigits: count < 10 * SHORT_FROM ? 1 : 0,
  }).format(count);
}

export function distanceText(km: number, { locale }: Texts): string {
  return format(locale, 'km', { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 }).format(km);
}

/** The name of a place, else its coordinates. */
export function placeText(model: TimelineModel, places: Places, place: number, { locale }: Texts): string {
  const name = placeName(model, places, place);
  if (name !== undefined) return name;
  const degrees = format(locale, 'degrees', { maximumFractionDigits: DIGITS });
  const [latitude, longitude] = [places.latitude, places.longitude].map((of) => `${degrees.format(of[place]!)}°`);
  return nameList([latitude!, longitude!], locale);
}

/** A mark of the map, which may join several places. */
interface Mark {
  readonly place: number;
  readonly places: number;
}

/** "Kyiv and 3 more places". */
export function markText(model: TimelineModel, places: Places, mark: Mark, texts: Texts): string {
  const name = placeText(model, places, mark.place, texts);
  return mark.places === 1 ? name : `${name} ${texts.count('mapMore', mark.places - 1)}`;
}

/** "Kyiv +3" beside a mark: its number counts the entries of four places. */
export function joinedName(name: string, places: number, texts: Texts): string {
  return places === 1 ? name : `${name} +${countText(places - 1, texts)}`;
}
