/** Columns of counts as SVG, one path for each lane, and the numbers that name their measure. */
import { pathRound } from 'd3';
import { svg, type SVGTemplateResult } from 'lit';
import type { Scene, StackColumns } from '../scene/scene.js';
import { niceTick } from '../scene/count-scale.js';
import type { Mirror } from './mirror.js';
import { stackShapes } from './stack-shapes.js';

/** The middle of a figure to its baseline. */
const FIGURE_BASELINE_PX = 4;

export function stacksTemplate(scene: Scene, mirror: Mirror): SVGTemplateResult {
  return svg`${stackShapes(scene, mirror).map(({ part, lane, bars }) => {
    const d = pathRound(1);
    for (const { left, top, width, height } of bars) d.rect(left, top, width, height);
    return svg`<path class="${part} c${scene.lanes[lane]?.colour ?? 0}" d=${d.toString()}></path>`;
  })}`;
}

/** A dotted line at the height of a round number, behind everything; the edges of outer lanes, and the ground of their headings. */
export function scaleLinesTemplate(scene: Scene): SVGTemplateResult {
  const { widthPx } = scene.transform;
  return svg`${outerEdges(scene)}${scalesOf(scene).map(
    ({ tick, base }) => svg`${tick && svg`<path class="scale-line" d="M0 ${tick.y.toFixed(1)}H${widthPx}"></path>`}
      <path class="scale-line base" d="M0 ${base.toFixed(1)}H${widthPx}"></path>`,
  )}`;
}

function outerEdges({ lanes, transform: { widthPx } }: Scene): readonly SVGTemplateResult[] {
  return lanes.flatMap(({ outer, heading, top, height }, index) => {
    if (outer === undefined || lanes[index - 1]?.outer?.key === outer.key) return [];
    const ground = heading
      ? svg`<rect class="outer-head" y=${top.toFixed(1)} width=${widthPx} height=${height.toFixed(1)}></rect>`
      : '';
    const edge = index === 0 ? '' : svg`<path class="outer-edge" d="M0 ${top.toFixed(1)}H${widthPx}"></path>`;
    return [svg`${ground}${edge}`];
  });
}

/** The numbers themselves, which end at x, without those of some lanes. */
export function scaleFiguresTemplate(
  { stacks, forces }: Scene,
  x: number,
  locale: string,
  without: ReadonlySet<number>,
): SVGTemplateResult {
  const scales = [...forces, ...stacks].filter(([lane]) => !without.has(lane));
  // Charts in rows have none, and this runs in each frame of a flight: making a format took as long as the whole scene.
  if (scales.length === 0) return svg``;
  const numbers = new Intl.NumberFormat(locale);
  const figure = (count: number, y: number): SVGTemplateResult =>
    svg`<text class="figure" x=${x} y=${(y + FIGURE_BASELINE_PX).toFixed(1)} text-anchor="end">${numbers.format(count)}</text>`;
  return svg`${scales.map(
    ([, { tick, base }]) => svg`${tick && figure(tick.count, tick.y)}${tick && figure(0, base - 1)}`,
  )}`;
}

export interface OverviewScale {
  /** Most entries in one strip, and its height, px. */
  readonly most: number;
  readonly maxPx: number;
  /** y of their common base. */
  readonly base: number;
  readonly widthPx: number;
  /** The end or the start of the number. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly format: (count: number) => string;
}

/** The same measure below the lanes: the round number that the highest strips reach. */
export function overviewScaleTemplate({ most, maxPx, base, widthPx, ...figure }: OverviewScale): SVGTemplateResult {
  const count = niceTick(most);
  const y = (base - (maxPx * count) / most).toFixed(1);
  return svg`<path class="scale-line" d="M0 ${y}H${widthPx}"></path>
    <text class="figure" x=${figure.x} y=${Number(y) + FIGURE_BASELINE_PX} text-anchor=${figure.anchor}>${figure.format(count)}</text>`;
}

function scalesOf({ stacks, forces }: Scene): readonly StackColumns[] {
  return [...forces.values(), ...stacks.values()];
}
