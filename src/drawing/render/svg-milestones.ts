/** Lines of milestones through all lanes, and their names above them, the most important first. */
import { svg, type SVGTemplateResult } from 'lit';
import { isolated } from '../../words/i18n/isolated.js';
import type { TextMeasure } from '../platform/text-measure.js';
import { toPx, type Transform } from '../scale/view.js';
import { MINOR_SIZE } from './axis-layout.js';
import type { Mirror } from './mirror.js';
import { crisp, type NameRow, piecesBetweenFolds } from './svg-phases.js';

export interface Moment {
  readonly name: string;
  readonly lang: string | undefined;
  /** The name with its time, for a pointer. */
  readonly tip: string;
  /** UTC ms, `end` exclusive: the times that its date can mean. */
  readonly start: number;
  readonly end: number;
  /** Weight from 0 to 1. */
  readonly weight: number;
  readonly looks: 'milestone' | 'milestone today';
}

/** A date drawn narrower than this is a line in its middle, as marks are; a wider one has two, and is faint between them. */
const LINE_PX = 16;
/** Distance of a line to its name, and of a name to the next. */
const GAP_PX = 5;
const BETWEEN_PX = 10;
/** A longer name is cut: three would fill a phone. */
const MAX_NAME_PX = 240;
const MIN_NAME_PX = 34;
/** The size of a name, with what its weight adds to the width, on paper too. */
const NAME_SIZE = MINOR_SIZE * 1.1;

interface Drawn {
  readonly moment: Moment;
  readonly x0: number;
  readonly x1: number;
  /** Place of its line, or of the first of two. */
  readonly lineX: number;
}

/** Those in the window that no fold hides. */
function drawnOf(moments: readonly Moment[], transform: Transform): readonly Drawn[] {
  return moments.flatMap((moment) => {
    const isIn = piecesBetweenFolds(moment, transform).length > 0;
    if (!isIn) return [];
    const [x0, x1] = [toPx(transform, moment.start), toPx(transform, moment.end)];
    if (!Number.isFinite(x0) || !Number.isFinite(x1)) return [];
    return [{ moment, x0, x1, lineX: x1 - x0 < LINE_PX ? (x0 + x1) / 2 : x0 }];
  });
}

export function momentsTemplate(
  moments: readonly Moment[],
  transform: Transform,
  mirror: Mirror,
  heightPx: number,
): readonly SVGTemplateResult[] {
  return drawnOf(moments, transform).map(({ moment, x0, x1, lineX }) => {
    const isLine = x1 - x0 < LINE_PX;
    const xs = isLine ? [lineX] : [x0, x1];
    const d = xs.map((x) => `M${crisp(mirror.x(x))} 0V${heightPx}`).join('');
    const between = isLine
      ? ''
      : svg`<rect x=${mirror.left(x0, x1).toFixed(1)} width=${(x1 - x0).toFixed(1)} height=${heightPx}></rect>`;
    return svg`<g class=${moment.looks}>${between}<path d=${d}></path><title>${moment.tip}</title></g>`;
  });
}

/** Moments wholly in the time that a fold in the window hides. */
interface Held {
  readonly moments: readonly Moment[];
  readonly x0: number;
  readonly x1: number;
}

function heldOf(moments: readonly Moment[], transform: Transform): readonly Held[] {
  return transform.scale.folds.flatMap(({ start, end }) => {
    const held = momentsWithin(moments, { start, end });
    const [x0, x1] = [toPx(transform, start), toPx(transform, end)];
    return held.length === 0 || x1 < 0 || x0 > transform.widthPx ? [] : [{ moments: held, x0, x1 }];
  });
}

/** The most important first. */
export function momentsWithin(
  moments: readonly Moment[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Moment[] {
  return moments
    .filter((moment) => moment.start >= start && moment.end <= end)
    .sort((left, right) => right.weight - left.weight);
}

/** A dotted line in the middle of a strip: somewhere in that time, which has no scale there. */
export function heldTemplate(
  moments: readonly Moment[],
  transform: Transform,
  mirror: Mirror,
  heightPx: number,
): readonly SVGTemplateResult[] {
  return heldOf(moments, transform).map(({ moments: [first, ...more], x0, x1 }) => {
    const tip = [first!, ...more].map((moment) => moment.tip).join('\n');
    return svg`<g class="${first!.looks} held"><path d="M${crisp(mirror.x((x0 + x1) / 2))} 0V${heightPx}"></path><title>${tip}</title></g>`;
  });
}

/** The name of the most important on its strip, if it has room there. */
function heldNamesTemplate(
  moments: readonly Moment[],
  transform: Transform,
  mirror: Mirror,
  { topPx, rowPx }: NameRow,
  measure: TextMeasure,
): readonly SVGTemplateResult[] {
  return heldOf(moments, transform).flatMap(({ moments: [first], x0, x1 }) => {
    const { name, lang, looks, tip } = first!;
    if (measure.width(name) * NAME_SIZE > x1 - x0) return [];
    const x = mirror.x((x0 + x1) / 2).toFixed(1);
    return [
      svg`<text class="word milestone-name ${looks}" lang=${lang ?? ''} text-anchor="middle" x=${x} y=${(topPx + rowPx / 2).toFixed(1)} dy="0.3em">${isolated(name)}<title>${tip}</title></text>`,
    ];
  });
}

/** A name stands after its line, or before it where the window or a more important name leaves no room. */
export function momentNamesTemplate(
  moments: readonly Moment[],
  transform: Transform,
  mirror: Mirror,
  row: NameRow & { readonly bottomPx: number },
  measure: TextMeasure,
): readonly SVGTemplateResult[] {
  const drawn = drawnOf(moments, transform);
  // No name runs over a fold.
  const taken: { readonly from: number; readonly to: number }[] = transform.scale.folds.map(({ start, end }) => ({
    from: toPx(transform, start) + BETWEEN_PX,
    to: toPx(transform, end) - BETWEEN_PX,
  }));
  const placed = drawn
    .toSorted((left, right) => right.moment.weight - left.moment.weight)
    .flatMap(({ moment, lineX }) => {
      const text = measure.fit(moment.name, MAX_NAME_PX / NAME_SIZE);
      const widthPx = measure.width(text) * NAME_SIZE;
      const isFree = (from: number, to: number): boolean =>
        from >= 0 &&
        to <= transform.widthPx &&
        taken.every((other) => to + BETWEEN_PX <= other.from || from >= other.to + BETWEEN_PX);
      const after = lineX + GAP_PX;
      const before = lineX - GAP_PX - widthPx;
      const from = isFree(after, after + widthPx) ? after : isFree(before, before + widthPx) ? before : undefined;
      if (from === undefined || widthPx < 1 || (text !== moment.name && widthPx < MIN_NAME_PX)) return [];
      taken.push({ from, to: from + widthPx });
      return [{ moment, text, x: from }];
    });
  const lines = drawn.map(({ lineX }) => `M${crisp(mirror.x(lineX))} ${row.topPx}V${row.bottomPx}`).join('');
  return [
    ...(lines === '' ? [] : [svg`<path class="milestone-tick" d=${lines}></path>`]),
    ...heldNamesTemplate(moments, transform, mirror, row, measure),
    ...placed.map(
      ({ moment, text, x }) =>
        svg`<text class="word milestone-name ${moment.looks}" lang=${moment.lang ?? ''} x=${mirror.x(x).toFixed(1)} y=${(row.topPx + row.rowPx / 2).toFixed(1)} dy="0.3em">${isolated(text)}<title>${moment.tip}</title></text>`,
    ),
  ];
}
