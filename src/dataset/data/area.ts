/** Areas of the map in filters and links: `44.2,30..46.1,36.5`, the southern and western edge, then the others. */
import { placesOf, type Places } from './places.js';
import type { TimelineModel } from './timeline-model.js';

/** Degrees. `west` over `east` goes over the antimeridian. */
export interface Area {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

const NUMBER = String.raw`([-+]?\d{1,3}(?:\.\d+)?)`;
const AREA = new RegExp(`^${NUMBER},${NUMBER}\\.\\.${NUMBER},${NUMBER}$`);
/** 11 m. */
const DIGITS = 4;

export function areaText({ south, west, north, east }: Area): string {
  const text = (degrees: number): string => String(Number(degrees.toFixed(DIGITS)));
  return `${text(south)},${text(west)}..${text(north)},${text(east)}`;
}

/** Undefined if the text is no area of the Earth. */
export function readArea(text: string): Area | undefined {
  const [south, west, north, east] = (AREA.exec(text) ?? []).slice(1).map(Number);
  if (south === undefined || west === undefined || north === undefined || east === undefined) return undefined;
  const isOnEarth = south >= -90 && north <= 90 && south <= north && Math.abs(west) <= 180 && Math.abs(east) <= 180;
  return isOnEarth ? { south, west, north, east } : undefined;
}

export function isInArea({ south, west, north, east }: Area, latitude: number, longitude: number): boolean {
  const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return isBetween && latitude >= south && latitude <= north;
}

/** 1 for each entry in one of the areas, else NaN, as for a number that is not known. */
export function areaNumbers(model: TimelineModel, areas: readonly Area[]): Float64Array {
  const places: Places = placesOf(model);
  const inside = Uint8Array.from(places.latitude, (latitude, place) =>
    Number(areas.some((area) => isInArea(area, latitude, places.longitude[place]!))),
  );
  return Float64Array.from(places.of, (place) => (place >= 0 && inside[place] === 1 ? 1 : Number.NaN));
}
