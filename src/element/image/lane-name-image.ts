/** Names of lanes in a file of the chart: beside the rows, of two groupings in two columns, or above each lane. */
import { svg, type SVGTemplateResult } from 'lit';
import { laneText } from '../chart/lane-name.js';
import type { LaneName } from '../../drawing/layout/lanes.js';
import type { TextMeasure } from '../../drawing/platform/text-measure.js';
import { isRightToLeft, type Mirror } from '../../drawing/render/mirror.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { isolated } from '../../words/i18n/isolated.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import { linesOf } from './text-lines.js';

const LANE_LINES = 3;
export const LANE_PAD_PX = 10;
export const LANE_TOP_PX = 8;

export interface ChartImageOptions {
  readonly picture: Picture;
  readonly texts: Texts;
  readonly label: TextMeasure;
  /** Measures of titles, by `Tier`. */
  readonly faces: readonly TextMeasure[];
  readonly strong: TextMeasure;
  readonly mirror: Mirror;
  readonly fontPx: number;
}

/** Share of the names that the outer ones of two groupings have. */
const OUTER_SHARE = 0.48;

/** Names stand beside the rows, or above each lane if there is no room beside them. */
export function laneNames(options: ChartImageOptions, scene: Scene): readonly SVGTemplateResult[] {
  const { gutterPx, plotPx, heads } = options.picture.metrics;
  const roomPx = (heads ? plotPx : gutterPx) - 2 * LANE_PAD_PX;
  const isNested = scene.lanes.some(({ outer }) => outer !== undefined);
  const outerPx = isNested && !heads ? gutterPx * OUTER_SHARE : 0;
  return scene.lanes.flatMap((lane, index): readonly SVGTemplateResult[] => {
    const { outer, key, name, own = name, total, entries } = lane;
    const box = { top: lane.top, fromPx: outerPx, roomPx: roomPx - outerPx };
    const inner = { name: own, colour: lane.colour, count: total ?? entries.length };
    if (outer === undefined) return [laneName(inner, box, options)];
    const isFirst = scene.lanes[index - 1]?.outer?.key !== outer.key;
    const outerBox = { top: lane.top, fromPx: 0, roomPx: outerPx === 0 ? roomPx : outerPx - LANE_PAD_PX };
    return [
      ...(isFirst && (key === outer.key || !heads) ? [laneName(outer, outerBox, options)] : []),
      ...(key === outer.key ? [] : [laneName(inner, box, options)]),
    ];
  });
}

interface NamedLane {
  readonly name: LaneName;
  readonly colour: number;
  readonly count: number;
}

interface NameBox {
  /** px from the top of the rows, and from the start of the names. */
  readonly top: number;
  readonly fromPx: number;
  readonly roomPx: number;
}

function laneName(
  { name: own, colour, count: entries }: NamedLane,
  { top: laneTop, fromPx, roomPx: room }: NameBox,
  { picture, texts, label, strong, mirror, fontPx }: ChartImageOptions,
): SVGTemplateResult {
  const { gutterPx, plotPx, axis, heads } = picture.metrics;
  const start = mirror.rtl ? gutterPx + plotPx - LANE_PAD_PX - fromPx : LANE_PAD_PX + fromPx;
  const linePx = fontPx * 1.35;
  const name = laneText(own, texts);
  const count = texts.count('entries', entries);
  // A name and a count in one line: the line has the page's direction, the name its own.
  const line = isRightToLeft(name) === mirror.rtl ? name : isolated(name);
  const lines = heads ? linesOf(`${line} · ${count}`, room, strong, 1) : linesOf(name, room, strong, LANE_LINES);
  const runsLeft = (text: string): boolean => (heads ? mirror.rtl : isRightToLeft(text));
  const top = axis.heightPx + 1 + laneTop + (heads ? 3 : LANE_TOP_PX) + fontPx;
  const below = heads ? [] : [label.fit(count, room)];
  return svg`<g class="c${colour}">${[...lines, ...below].map(
    (
      line,
      at,
    ) => svg`<text class="${at < lines.length ? 'ink strong' : 'muted small'}" text-anchor=${runsLeft(line) === mirror.rtl ? 'start' : 'end'}
      direction=${runsLeft(line) ? 'rtl' : 'ltr'} x=${start} y=${(top + at * linePx).toFixed(1)}>${line}</text>`,
  )}</g>`;
}
