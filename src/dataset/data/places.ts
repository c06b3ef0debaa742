/** The places of the entries: equal coordinates are one. Read on first use, at once or in steps, and kept with the model. */
import { finish, type Steps } from '../base/steps.js';
import type { GeoLocation } from './dataset.js';
import { entryRanges } from './entry-ranges.js';
import type { TimelineModel } from './timeline-model.js';

export interface Places {
  readonly count: number;
  /** The place of each entry, or -1. */
  readonly of: Int32Array;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** The distance within which a place is known, in km: the least that its entries give; 0 if none does. */
  readonly km: Float64Array;
  /** The first entry of each place. */
  readonly first: Uint32Array;
  /** Entries of each place. */
  readonly entries: Uint32Array;
  /** Places with the most entries first. */
  readonly order: Uint32Array;
  /** Place by its key; undefined if there is none. */
  readonly at: (key: string) => number | undefined;
}

const known = new WeakMap<TimelineModel, Places>();

export const placesOf = (model: TimelineModel): Places => finish(placeSteps(model));

/** The same in steps. */
export function* placeSteps(model: TimelineModel): Steps<Places> {
  const places = known.get(model) ?? (yield* findPlaces(model));
  known.set(model, places);
  return places;
}

/** The coordinates, which name a place in any order of the data. */
export function placeKey({ latitude, longitude }: Pick<Places, 'latitude' | 'longitude'>, place: number): string {
  return keyOf(latitude[place]!, longitude[place]!);
}

/** The name of a place, by the first of its entries that has one. */
export function placeName({ entries }: TimelineModel, { first }: Places, place: number): string | undefined {
  const entry = entries.at(first[place]!);
  return entry?.location?.name ?? entry?.place;
}

const MOST_SEARCHED = 50_000;

/** Whether the map has something to show. A longer list is not searched to its end: it may have places. */
export function mayHavePlaces({ count, entries }: TimelineModel): boolean {
  const end = Math.min(count, MOST_SEARCHED);
  for (let entry = 0; entry < end; entry++) if (entries.at(entry)?.location?.latitude !== undefined) return true;
  return count > end;
}

function* findPlaces({ count, entries }: TimelineModel): Steps<Places> {
  const of = new Int32Array(count).fill(-1);
  const byKey = new Map<string, number>();
  const found: { readonly location: GeoLocation; named: boolean; first: number; sum: number; km: number }[] = [];
  for (const { from, to } of entryRanges(count)) {
    for (let entry = from; entry < to; entry++) {
      const record = entries.at(entry);
      const { location } = record ?? {};
      if (location?.latitude === undefined || location.longitude === undefined) continue;
      const key = keyOf(location.latitude, location.longitude);
      const place = byKey.get(key) ?? found.length;
      if (place === found.length) {
        byKey.set(key, place);
        found.push({ location, named: false, first: entry, sum: 0, km: Infinity });
      }
      of[entry] = place;
      const here = found[place]!;
      here.sum++;
      here.km = Math.min(here.km, (location.precision ?? Infinity) / 1000);
      if (here.named || (location.name ?? record?.place) === undefined) continue;
      here.named = true;
      here.first = entry;
    }
    yield;
  }
  const sums = Uint32Array.from(found, ({ sum }) => sum);
  return {
    count: found.length,
    of,
    longitude: Float64Array.from(found, ({ location }) => location.longitude!),
    latitude: Float64Array.from(found, ({ location }) => location.latitude!),
    km: Float64Array.from(found, ({ km }) => (km === Infinity ? 0 : km)),
    first: Uint32Array.from(found, ({ first }) => first),
    entries: sums,
    order: Uint32Array.from(found.keys()).sort((one, other) => sums[other]! - sums[one]! || one - other),
    at: (key) => byKey.get(key),
  };
}

function keyOf(latitude: number, longitude: number): string {
  return `${latitude},${longitude}`;
}
