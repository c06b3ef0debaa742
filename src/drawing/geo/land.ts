/** The land of the Earth as polygons. The text is made by `tools/land.mjs`. */
import type { MultiPolygon, Position } from 'geojson';
import { LAND_TEXT } from './land-text.generated.js';

/** Steps of a degree in the text. */
const STEPS = 50;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS = 32;

let known: MultiPolygon | undefined;

/** Read once, in some milliseconds. */
export function land(): MultiPolygon {
  known ??= {
    type: 'MultiPolygon',
    coordinates: LAND_TEXT.split('\n').map((polygon) => polygon.split(' ').map(readRing)),
  };
  return known;
}

/** Differences of longitude and latitude in turns: five bits a sign, the low ones first; the lowest bit is the sign. */
function readRing(text: string): Position[] {
  const ring: Position[] = [];
  const at: [number, number] = [0, 0];
  let axis: 0 | 1 = 0;
  let value = 0;
  let times = 1;
  for (const sign of text) {
    const bits = SIGNS.indexOf(sign);
    value += (bits % BITS) * times;
    times *= BITS;
    if (bits >= BITS) continue;
    at[axis] += value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    if (axis === 1) ring.push([at[0] / STEPS, at[1] / STEPS]);
    axis = axis === 0 ? 1 : 0;
    value = 0;
    times = 1;
  }
  return ring;
}
