/**
 * Bands of phases behind the rows, and their names in rows under the calendar. A fold cuts a band: its strip is drawn
 * over it, and a name stands in the widest piece between folds.
 */
import { svg, type SVGTemplateResult } from 'lit';
import { isolated } from '../../words/i18n/isolated.js';
import type { TextMeasure } from '../platform/text-measure.js';
import { toPx, type Transform } from '../scale/view.js';
import { MINOR_SIZE } from './axis-layout.js';
import type { Mirror } from './mirror.js';

/** UTC ms, infinite where open. */
export interface Times {
  readonly start: number;
  readonly end: number;
}

export interface Band extends Times {
  readonly name: string;
  readonly lang: string | undefined;
  /** The name with its time, for a pointer. */
  readonly tip: string;
  readonly sure: Times;
  readonly sharp: { readonly start: boolean; readonly end: boolean };
  /** Row of its name; -1 if the rows are full at its time. */
  readonly row: number;
}

export interface NameRow {
  readonly topPx: number;
  readonly rowPx: number;
}

interface Piece {
  readonly x0: number;
  readonly x1: number;
}

/** Least width of a band: a day among years is a line. */
const MIN_BAND_PX = 2;
/** Distance of a name to the ends of its band. */
const PAD_PX = 6;
/** Less room than this shows no name, unless a short one fits: it would be two letters. */
const MIN_NAME_PX = 34;
/** The size of a name, with what a screen adds to its width as it rounds that of each letter. */
const NAME_SIZE = MINOR_SIZE * 1.06;
/** Distance of two rows. */
const ROW_GAP_PX = 3;

export function bandsTemplate(
  bands: readonly Band[],
  transform: Transform,
  mirror: Mirror,
  heightPx: number,
): readonly SVGTemplateResult[] {
  return bands.flatMap((band) => {
    const whole = piece(band, transform);
    if (whole === undefined) return [];
    const sure = piece(band.sure, transform);
    const edges = [
      ...(band.sharp.start ? edge(band.start, transform) : []),
      ...(band.sharp.end ? edge(band.end, transform) : []),
    ];
    const d = edges.map((x) => `M${crisp(mirror.x(x))} 0V${heightPx}`).join('');
    return [
      svg`<g class="phase">${[whole, ...(sure === undefined ? [] : [sure])].map(
        ({ x0, x1 }) =>
          svg`<rect x=${mirror.left(x0, x1).toFixed(1)} width=${(x1 - x0).toFixed(1)} height=${heightPx}></rect>`,
      )}${d === '' ? '' : svg`<path d=${d}></path>`}<title>${band.tip}</title></g>`,
    ];
  });
}

export function bandNamesTemplate(
  bands: readonly Band[],
  transform: Transform,
  mirror: Mirror,
  { topPx, rowPx }: NameRow,
  measure: TextMeasure,
): readonly SVGTemplateResult[] {
  /** The end of the last name of each row: bands that meet within a day share a row. */
  const ends = new Map<number, number>();
  return bands.flatMap((band) => {
    const { row, name, lang, tip } = band;
    if (row < 0) return [];
    const from = ends.get(row) ?? -Infinity;
    const pieces = piecesBetweenFolds(band, transform).flatMap(({ x0, x1 }) => {
      const left = Math.max(x0, from) + 0.5;
      return x1 - 0.5 > left ? [{ x0: left, x1: x1 - 0.5 }] : [];
    });
    const last = pieces.at(-1);
    if (last === undefined) return [];
    ends.set(row, last.x1 + 0.5);
    const widest = pieces.reduce((best, each) => (each.x1 - each.x0 > best.x1 - best.x0 ? each : best));
    const roomPx = widest.x1 - widest.x0 - 2 * PAD_PX;
    const wholePx = measure.width(name) * NAME_SIZE;
    const shown = wholePx <= roomPx || roomPx >= MIN_NAME_PX ? measure.fit(name, roomPx / NAME_SIZE) : '';
    const y = topPx + row * rowPx;
    return [
      svg`<g class="phase-name" transform="translate(0 ${y})">${pieces.map(
        ({ x0, x1 }) =>
          svg`<rect x=${mirror.left(x0, x1).toFixed(1)} width=${(x1 - x0).toFixed(1)} height=${rowPx - ROW_GAP_PX} rx="3"></rect>`,
      )}${shown === '' ? '' : nameTemplate(shown, mirror.x(widest.x0 + PAD_PX), rowPx, lang)}<title>${tip}</title></g>`,
    ];
  });
}

/** Its line runs with the page; the name has its own direction. */
function nameTemplate(name: string, x: number, rowPx: number, lang: string | undefined): SVGTemplateResult {
  return svg`<text class="word" lang=${lang ?? ''} x=${x.toFixed(1)} y=${((rowPx - ROW_GAP_PX) / 2).toFixed(1)} dy="0.34em">${isolated(name)}</text>`;
}

/** The part in the window; undefined if there is none. */
function piece({ start, end }: Times, transform: Transform): Piece | undefined {
  if (end <= start) return undefined;
  const x0 = at(start, transform);
  const x1 = at(end, transform);
  const isOut = x0 === x1 && (x0 === 0 || x0 === transform.widthPx);
  return isOut ? undefined : { x0, x1: Math.max(x1, x0 + MIN_BAND_PX) };
}

/** The parts in the window, without those that folds hide. */
export function piecesBetweenFolds(times: Times, transform: Transform): readonly Piece[] {
  const { segments } = transform.scale;
  return segments.flatMap(({ start, end }, index) => {
    const from = Math.max(times.start, index === 0 ? -Infinity : start);
    const to = Math.min(times.end, index === segments.length - 1 ? Infinity : end);
    if (to <= from) return [];
    return piece({ start: from, end: to }, transform) ?? [];
  });
}

/** Px of an instant, at the edge of the window beyond it. */
function at(ms: number, transform: Transform): number {
  if (!Number.isFinite(ms)) return ms < 0 ? 0 : transform.widthPx;
  return Math.max(0, Math.min(toPx(transform, ms), transform.widthPx));
}

function edge(ms: number, transform: Transform): readonly number[] {
  const x = toPx(transform, ms);
  return x >= 0 && x <= transform.widthPx ? [x] : [];
}

/** Lines of one px are between two pixels. */
export function crisp(x: number): string {
  return (Math.round(x - 0.5) + 0.5).toFixed(1);
}
