/**
 * Times as options of the chart: every bar, every column of dots and every number in force, lane by lane, and the period
 * that has the focus. They draw nothing until they have the focus, and let the pointer through: a click on one comes
 * from a screen reader.
 */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Span, Stop } from '../interaction/command.js';
import { spanKey } from '../interaction/span-key.js';
import { toPx } from '../../drawing/scale/view.js';
import { entriesInForce } from '../../drawing/scene/pick.js';
import { MarkLook, type Scene, type Stack, type StackColumns } from '../../drawing/scene/scene.js';
import type { Picture } from '../picture/picture.js';
import { laneLang, laneText } from './lane-name.js';
import { columnWords, numberWords, periodWords } from './span-words.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import { pieceByPiece } from '../../drawing/platform/piece-by-piece.js';

/** Narrower options have no room for their ring. */
const MIN_PX = 4;
/** Room around a column. */
const PAD_PX = 2;

interface SpanOption {
  readonly span: Span;
  readonly name: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly place?: number;
  readonly total?: number;
}

interface OptionDrawing {
  readonly picture: Picture;
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly texts: Texts;
  readonly focus: Stop | undefined;
  /** The window moves, or its titles are still to come: only the one with the focus is there. */
  readonly unsettled: boolean;
  /** Placements whose marks are options themselves; undefined if all are. */
  readonly elements: ReadonlySet<number> | undefined;
  /** Gets the work of what is drawn later. */
  readonly onWork: (work: Promise<void>) => void;
}

/** So many are drawn at once: some 10 ms on a phone. */
const AT_ONCE = 100;

export function spanOptions(drawing: OptionDrawing): SVGTemplateResult {
  const { scene, focus, unsettled } = drawing;
  const wanted = focus?.type === 'span' ? focus.span : undefined;
  const lanes = unsettled ? [] : lanesOf(scene);
  const isFew = lanes.reduce((sum, { size }) => sum + size, 0) <= AT_ONCE;
  const isThere = lanes.some(({ index, columns }) => wanted?.lane === index && columns.some(has(scene, wanted)));
  const pieces = lanes.map(({ index, columns }) => ({
    draw: () => laneOptions(index, columns, drawing, wanted && spanKey(wanted)),
    // What has the focus is there from the first.
    atOnce: isFew || index === wanted?.lane,
  }));
  const alone =
    isThere || wanted === undefined
      ? nothing
      : // An element of its own: on the same one, nobody would hear that the focus has moved.
        keyed(spanKey(wanted), optionTemplate(periodOption(wanted, drawing), drawing, spanKey(wanted)));
  return svg`${pieceByPiece({ pieces, onWork: drawing.onWork })}${alone}`;
}

interface LaneColumns {
  readonly index: number;
  readonly columns: readonly (StackColumns | Stack)[];
  readonly size: number;
}

function lanesOf({ lanes, forces, stacks }: Scene): readonly LaneColumns[] {
  return lanes.flatMap((_, index) => {
    const columns = [forces.get(index), stacks.get(index)].filter((own) => own !== undefined);
    const size = columns.reduce((sum, { count }) => sum + count.length, 0);
    return size === 0 ? [] : [{ index, columns, size }];
  });
}

/** Whether columns in the window have a time as one of theirs. */
function has(scene: Scene, { start, end, force }: Span): (columns: StackColumns | Stack) => boolean {
  return (columns) =>
    (force === true) !== isStack(columns) &&
    columns.start.some((from, at) => from === start && columns.end[at] === end && isInWindow(columns, at, scene));
}

/** Else its numbers are of what is in force. */
function isStack(columns: StackColumns | Stack): columns is Stack {
  return 'form' in columns;
}

function isInWindow({ x0, x1 }: StackColumns, at: number, { offsetPx, transform }: Scene): boolean {
  return x1[at]! + offsetPx > 0 && x0[at]! + offsetPx < transform.widthPx;
}

function laneOptions(
  lane: number,
  columns: LaneColumns['columns'],
  drawing: OptionDrawing,
  wanted: string | undefined,
): SVGTemplateResult | typeof nothing {
  const { scene, picture, texts } = drawing;
  const { name } = scene.lanes[lane]!;
  const shown = shownEntries(lane, drawing);
  const options = columns.flatMap((own) => columnOptions(own, lane, drawing, { shown, wanted }));
  if (options.length === 0) return nothing;
  return svg`<g role="group" aria-label=${laneText(name, texts)} lang=${laneLang(name, picture.model) ?? texts.locale}
          >${options.map((option) => optionTemplate(option, drawing, wanted))}</g>`;
}

/** Entries of a lane that have an option of their own. */
function shownEntries(lane: number, { scene, elements }: OptionDrawing): ReadonlySet<number> {
  const shown = new Set<number>();
  for (let placement = 0; placement < scene.count; placement++) {
    const isMark = scene.lane[placement] === lane && scene.look[placement] !== MarkLook.end;
    if (isMark && elements?.has(placement) !== false) shown.add(scene.entry[placement]!);
  }
  return shown;
}

interface Besides {
  /** An entry is one option: a column of it alone is none beside its mark. */
  readonly shown: ReadonlySet<number>;
  /** The key of the column that has the focus, which stays. */
  readonly wanted: string | undefined;
}

function columnOptions(
  columns: StackColumns | Stack,
  lane: number,
  drawing: OptionDrawing,
  { shown, wanted }: Besides,
): readonly SpanOption[] {
  const { scene, picture, texts } = drawing;
  const force = !isStack(columns);
  const options: SpanOption[] = [];
  for (let at = 0; at < columns.count.length; at++) {
    if (!isInWindow(columns, at, scene)) continue;
    const span: Span = { start: columns.start[at]!, end: columns.end[at]!, lane, ...(force && { force }) };
    const number = columns.count[at]!;
    const only = number === 1 ? onlyEntry(columns, at, span, drawing) : undefined;
    if (only !== undefined && shown.has(only) && spanKey(span) !== wanted) continue;
    options.push({
      ...{
        span,
        x0: columns.x0[at]!,
        x1: columns.x1[at]!,
        top: columns.top[at]! - PAD_PX,
        bottom: columns.base + PAD_PX,
      },
      name:
        only === undefined
          ? columnWords(span, countWords(columns, at, drawing), picture, texts)
          : force
            ? columnWords(span, picture.words.name(only), picture, texts)
            : onlyWords(lane, only, drawing),
    });
  }
  return options.map((option, place) => ({ ...option, place: place + 1, total: options.length }));
}

function countWords(columns: StackColumns | Stack, at: number, { picture, texts }: OptionDrawing): string {
  const count = columns.count[at]!;
  if (!isStack(columns)) return texts.count('saidForce', count);
  const entries = columns.entry?.subarray(columns.from[at], columns.to[at]);
  return numberWords(entries, { start: columns.start[at]!, end: columns.end[at]!, count }, picture.model, texts);
}

/** Undefined if it is not in the page. */
function onlyEntry(
  columns: StackColumns | Stack,
  at: number,
  span: Span,
  { picture }: OptionDrawing,
): number | undefined {
  if (isStack(columns)) return columns.entry?.[columns.from[at]!];
  return entriesInForce(picture.context.arrangement, span.lane!, span.start, span.end)[0];
}

/** A number in force that is no longer drawn. Of an archive only a part is here, so nothing is counted. */
function forceWords(span: Span, picture: Picture, texts: Texts): string {
  const inForce = entriesInForce(picture.context.arrangement, span.lane!, span.start, span.end);
  return columnWords(span, inForce.length === 0 ? '' : texts.count('saidForce', inForce.length), picture, texts);
}

/** A column of one entry has the words of that. */
function onlyWords(lane: number, entry: number, { scene, picture, texts }: OptionDrawing): string {
  return joinSentences([laneText(scene.lanes[lane]!.name, texts), picture.words.name(entry)], texts.locale);
}

/** A period of all lanes, or a column that is no longer drawn, as high as the rows. */
function periodOption(span: Span, { scene, picture, texts }: OptionDrawing): SpanOption {
  const lane = span.lane === undefined ? undefined : scene.lanes[span.lane];
  const { top = 0, height = scene.heightPx } = lane ?? {};
  return {
    ...{ span, x0: toPx(scene.transform, span.start), x1: toPx(scene.transform, span.end), top, bottom: top + height },
    name: span.force ? forceWords(span, picture, texts) : periodWords(span, picture, texts),
  };
}

function optionTemplate(
  { span, name, x0, x1, top, bottom, place, total }: SpanOption,
  { scene, mirror }: OptionDrawing,
  wanted: string | undefined,
): SVGTemplateResult {
  const key = spanKey(span);
  const start = Math.max(x0, -scene.offsetPx);
  const end = Math.max(Math.min(x1, scene.transform.widthPx - scene.offsetPx), start + MIN_PX);
  // White space between them would be nodes of their own.
  return svg`<rect class="span" role="option" data-span=${key} tabindex=${key === wanted ? 0 : -1} aria-label=${name}
    aria-selected=${key === wanted ? 'true' : 'false'} aria-posinset=${place ?? nothing} aria-setsize=${total ?? nothing}
    x=${mirror.left(start, end).toFixed(1)} y=${top.toFixed(1)} width=${(end - start).toFixed(1)} height=${(bottom - top).toFixed(1)}></rect>`;
}
