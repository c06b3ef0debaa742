/** The map as SVG: land, lines, marks of places with their counts, names. Its size does not depend on the data. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { distancePx, type ScaleBar } from '../geo/scale-bar.js';
import { radiusPx, type JoinedPlace } from '../geo/join-places.js';
import type { MapGround } from '../geo/ground.js';
import type { MapSize, MapView, SheetPoints } from '../geo/map-view.js';
import type { PlacedName } from '../geo/name-places.js';
import { glyphTemplate } from './glyphs.js';
import { isRightToLeft } from './mirror.js';

/** A place that is known to within a distance. */
export interface MapRadius {
  readonly x: number;
  readonly y: number;
  readonly px: number;
  readonly colour: number;
}

export interface MapDrawing extends MapSize {
  readonly view: MapView;
  readonly ground: MapGround;
  /** Places that a filter hides, as a path of points. */
  readonly faint: string;
  readonly radii: readonly MapRadius[];
  readonly marks: readonly JoinedPlace[];
  readonly names: readonly PlacedName[];
  readonly shapeOf: (entry: number) => number;
  readonly countText: (count: number) => string;
  readonly scale: (ScaleBar & { readonly text: string }) | undefined;
  /** Places in the list of marks: under the pointer or the focus, and with the open entry. */
  readonly pointed: number | undefined;
  readonly selected: number | undefined;
}

const RING_GAP_PX = 4;
const SHARE_PX = 3;
const MOST_SIGNS = 5;
const TARGET_PX = 13;
const SCALE_INSET_PX = 12;
const SCALE_TICK_PX = 5;

export function mapTemplate(map: MapDrawing): SVGTemplateResult {
  const { view, ground, faint, radii, marks, names, widthPx, heightPx } = map;
  const { k, dx, dy } = view;
  const { land, lines, outline, borders } = ground;
  return svg`<rect class="map-water ${outline === '' ? '' : 'beyond'}" width=${widthPx} height=${heightPx}></rect>
    <g class="map-ground" transform="matrix(${k.toFixed(5)} 0 0 ${k.toFixed(5)} ${dx.toFixed(2)} ${dy.toFixed(2)})">${
      outline === '' ? nothing : svg`<path class="map-sea" d=${outline}></path>`
    }<path class="map-land" vector-effect="non-scaling-stroke" d=${land}></path><path class="map-lines" vector-effect="non-scaling-stroke" d=${lines}></path>${
      borders === '' ? nothing : svg`<path class="map-borders" vector-effect="non-scaling-stroke" d=${borders}></path>`
    }</g>
    ${radii.map(({ x, y, px, colour }) => svg`<circle class="map-radius c${colour}" cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${px.toFixed(1)}></circle>`)}
    ${faint === '' ? nothing : svg`<path class="map-faint" d=${faint}></path>`}
    ${marks.map((mark, at) => markTemplate(mark, at, map))}
    ${names.map(
      ({ text, x, y }) =>
        svg`<text class="label map-name" x=${x.toFixed(1)} y=${y.toFixed(1)} direction=${isRightToLeft(text) ? 'rtl' : 'ltr'} text-anchor=${isRightToLeft(text) ? 'end' : 'start'}>${text}</text>`,
    )}
    ${map.scale === undefined ? nothing : scaleTemplate(map.scale, heightPx)}`;
}

function markTemplate(mark: JoinedPlace, at: number, { pointed, selected, shapeOf, countText }: MapDrawing): unknown {
  const { x, y, count, colours, first } = mark;
  const present = Array.from(colours.keys()).filter((colour) => colours[colour]! > 0);
  const only = present.length === 1 ? present[0]! : undefined;
  const radius = radiusPx(count);
  const isMarked = at === pointed || at === selected;
  return svg`<g class="map-mark c${only ?? 8} ${at === pointed ? 'pointed' : ''}" data-mark=${at} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"
    ><circle class="hit" r=${TARGET_PX}></circle>${
      count === 1
        ? glyphTemplate(shapeOf(first), 0, '')
        : svg`<circle class="map-disc ${only === undefined ? 'mixed' : ''}" r=${radius.toFixed(1)}></circle>${
            only === undefined ? sharesTemplate(present, mark, radius) : nothing
          }${countTemplate(countText(count))}`
    }${isMarked ? svg`<circle class="ring" r=${(Math.max(radius, 7) + RING_GAP_PX).toFixed(1)}></circle>` : nothing}</g>`;
}

/** Longer numbers are smaller, and stay within the disc. */
function countTemplate(text: string): SVGTemplateResult {
  return svg`<text class="map-count s${Math.min(text.length, MOST_SIGNS)}" text-anchor="middle" y="0.34em">${text}</text>`;
}

/** The share of each colour on the rim of the disc, clockwise from the top. */
function sharesTemplate(present: readonly number[], { colours, count }: JoinedPlace, radius: number): unknown {
  const rim = radius - SHARE_PX / 2 - 0.5;
  let turn = 0;
  return present.map((colour) => {
    const from = turn;
    turn += colours[colour]! / count;
    return svg`<path class="map-share c${colour}" pathLength="100" d=${arc(rim, from, turn)}></path>`;
  });
}

function arc(radius: number, from: number, to: number): string {
  const point = (turn: number): string => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${point(from)}A${radius.toFixed(2)} ${radius.toFixed(2)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}`;
}

function scaleTemplate({ px, text }: ScaleBar & { readonly text: string }, heightPx: number): SVGTemplateResult {
  const y = heightPx - SCALE_INSET_PX;
  const end = SCALE_INSET_PX + px;
  return svg`<path class="map-scale" d="M${SCALE_INSET_PX} ${y - SCALE_TICK_PX}V${y}H${end.toFixed(1)}V${y - SCALE_TICK_PX}"></path
    ><text class="map-scale-text" direction="ltr" x=${SCALE_INSET_PX + 5} y=${y - 5}>${text}</text>`;
}

const LEAST_RADIUS_PX = 10;

/** Places that are known to within a distance. */
interface RadiusOptions {
  readonly places: readonly number[];
  readonly km: ArrayLike<number>;
  readonly colourOf: (place: number) => number;
}

/** Their circles, but for those that their mark covers. */
export function radiiOf(
  view: MapView,
  { x, y }: SheetPoints,
  { places, km, colourOf }: RadiusOptions,
): readonly MapRadius[] {
  const { k, dx, dy } = view;
  return places.flatMap((place) => {
    const px = distancePx(view, x[place]!, y[place]!, km[place]!);
    if (!(px > LEAST_RADIUS_PX)) return [];
    return [{ x: k * x[place]! + dx, y: k * y[place]! + dy, px, colour: colourOf(place) }];
  });
}
