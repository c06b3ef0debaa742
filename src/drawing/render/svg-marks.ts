/**
 * Draws the marks of a scene as SVG: one group a placement, each an option of the chart's list box. The marks of a lane
 * are a group, in order of time.
 */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeatInOrder } from '../platform/repeat-in-order.js';
import { Tier } from '../dates/tier.js';
import { halfAt, RETRACTED } from '../scene/scene-columns.js';
import { drawMark, hairlineOf } from './draw-mark.js';
import { hitBoxes, type HitBox, labelBox, type LabelBox } from './mark-geometry.js';
import type { MarksOptions } from './mark-options.js';
import { isRightToLeft, type Mirror } from './mirror.js';
import { MarkLook } from '../scene/scene.js';
import { SvgPen } from './svg-pen.js';

/** Distance of the ring to the glyph of the open entry. */
const RING_GAP_PX = 3.5;

/** Draws the given placements, or all. */
export function marksTemplate(options: MarksOptions, only?: readonly number[]): SVGTemplateResult {
  const { scene, positionOf, laneNameOf, laneLangOf } = options;
  const placements = only?.slice() ?? Array.from({ length: scene.count }, (_, index) => index);
  placements.sort((first, second) => positionOf(scene.entry[first]!) - positionOf(scene.entry[second]!));
  const lanes = new Map<number, number[]>();
  const ends: number[] = [];
  for (const placement of placements) {
    if (scene.look[placement] === MarkLook.end) {
      ends.push(placement);
      continue;
    }
    const lane = scene.lane[placement]!;
    const inLane = lanes.get(lane);
    if (inLane === undefined) lanes.set(lane, [placement]);
    else inLane.push(placement);
  }
  return svg`${hairlinesTemplate(options, placements)}${repeatInOrder(
    [...lanes].sort(([first], [second]) => first - second),
    ([lane]) => String(lane),
    ([lane, inLane]) =>
      svg`<g role="group" aria-label=${laneNameOf(lane) || nothing} lang=${laneLangOf(lane) ?? nothing}>${repeatInOrder(
        inLane,
        (placement) => String(scene.entry[placement]),
        (placement) => markTemplate(options, placement),
      )}</g>`,
  )}${endsTemplate(options, ends)}`;
}

/** Titles stand over the hairlines of others. */
function hairlinesTemplate(
  { scene, mirror, isHit, selected }: MarksOptions,
  placements: readonly number[],
): SVGTemplateResult | typeof nothing {
  const lines = placements.flatMap((placement) => {
    const line = hairlineOf(scene, placement);
    if (line === undefined) return [];
    const entry = scene.entry[placement]!;
    const looks = `c${scene.colour[placement]!} ${isHit(entry) ? 'found' : ''} ${entry === selected ? 'selected' : ''}`;
    const d = `M${mirror.x(line.x).toFixed(1)} ${line.y0.toFixed(1)}V${line.y1.toFixed(1)}`;
    return [svg`<g class=${looks}><path class="hairline" d=${d}></path></g>`];
  });
  return lines.length === 0 ? nothing : svg`<g class="hairlines" aria-hidden="true">${lines}</g>`;
}

/** Ends of stems: each answers for its entry, which is an option at its mark. They follow the marks: a look-up of an entry finds its mark first. */
function endsTemplate(options: MarksOptions, ends: readonly number[]): SVGTemplateResult | typeof nothing {
  if (ends.length === 0) return nothing;
  const { scene, mirror } = options;
  return svg`<g aria-hidden="true">${ends.map((placement) => {
    const pen = new SvgPen(scene.colour[placement]!);
    drawMark(pen, options, placement);
    const found = options.isHit(scene.entry[placement]!) ? 'found' : '';
    return svg`<g class="mark end c${scene.colour[placement]!} ${found}" data-entry=${scene.entry[placement]!} transform="translate(0 ${scene.y[placement]!.toFixed(2)})"
      >${hitRects(hitBoxes(scene, placement, undefined), mirror)}${pen.strokes}</g>`;
  })}</g>`;
}

/** No white space stands between the elements: each would be a node of its own, in every mark. */
function markTemplate(options: MarksOptions, placement: number): SVGTemplateResult {
  const { scene, mirror, selected, isHit } = options;
  const entry = scene.entry[placement]!;
  const isSelected = entry === selected;
  const label = labelBox(options, placement);
  const hit = hitBoxes(scene, placement, label);
  const colour = scene.colour[placement]!;
  const struck = scene.status[placement] === RETRACTED;
  const isStop = hasTabStop(options, placement);
  const pen = new SvgPen(colour);
  drawMark(pen, options, placement);
  return svg`<g
    class="mark c${colour} ${isSelected ? 'selected' : ''} ${isHit(entry) ? 'found' : ''}"
    role="option"
    lang=${options.langOf(entry) ?? nothing}
    transform="translate(0 ${scene.y[placement]!.toFixed(2)})"
    tabindex=${isStop ? 0 : -1}
    aria-label=${options.nameOf(entry, scene.lane[placement]!)}
    aria-describedby=${isStop ? (options.stopDescribed ?? nothing) : nothing}
    aria-selected=${entry === options.chosen ? 'true' : 'false'}
    aria-current=${isSelected ? 'true' : nothing}
    aria-posinset=${options.positionOf(entry) + 1}
    aria-setsize=${options.total}
    data-entry=${entry}
    data-lane=${scene.lane[placement]!}
    >${hitRects(hit, mirror)}${
      isSelected && scene.hasGlyph[placement] === 1
        ? svg`<circle class="ring" cx=${mirror.x(scene.glyph[placement]!).toFixed(1)} r=${halfAt(scene, placement) + RING_GAP_PX}></circle>`
        : nothing
    }${pen.strokes.length === 1 ? pen.strokes[0] : pen.strokes}${label && labelTemplate(label, { lang: undefined, mirror, struck })}</g>`;
}

function hitRects(boxes: readonly HitBox[], mirror: Mirror): readonly SVGTemplateResult[] {
  return boxes.map(
    ({ start, end, top, bottom }) => svg`<rect class="hit" x=${mirror.left(start, end).toFixed(1)} y=${top.toFixed(1)}
      width=${(end - start).toFixed(1)} height=${(bottom - top).toFixed(1)} rx="5"></rect>`,
  );
}

function hasTabStop({ scene, tabStop }: MarksOptions, placement: number): boolean {
  if (tabStop?.type !== 'entry' || scene.entry[placement] !== tabStop.entry) return false;
  const lane = tabStop.lane ?? scene.lane[scene.entry.indexOf(tabStop.entry)];
  return scene.lane[placement] === lane;
}

interface LabelLooks {
  readonly lang: string | undefined;
  readonly mirror: Mirror;
  /** Whether its source retracted the entry. */
  readonly struck: boolean;
}

/** Classes of the letters of each tier. */
const TIER_CLASSES: Readonly<Record<number, string>> = { [Tier.minor]: 'minor', [Tier.entry]: '', [Tier.lead]: 'lead' };

/** A label has its own direction, whatever the page's is, so that its signs stay in order. */
export function labelTemplate(label: LabelBox, { lang, mirror, struck }: LabelLooks): SVGTemplateResult {
  const rtl = isRightToLeft(label.text);
  const anchor = rtl === mirror.rtl ? 'start' : 'end';
  const looks = `label ${TIER_CLASSES[label.tier]!} ${label.inside ? 'inside' : label.over ? 'over' : ''} ${struck ? 'struck' : ''}`;
  return svg`<text class=${looks} lang=${lang ?? nothing} direction=${rtl ? 'rtl' : 'ltr'}
    text-anchor=${anchor} x=${mirror.x(label.start).toFixed(1)} y=${label.baseline.toFixed(1)}>${label.text}${
      label.note === '' ? nothing : svg`<tspan class="status-word">${label.note}</tspan>`
    }</text>`;
}
