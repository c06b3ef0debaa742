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
import type { Scene, Stack, StackColumns } from '../../drawing/scene/scene.js';
import type { Picture } from '../picture/picture.js';
import { laneLang, laneText } from './lane-name.js';
import { columnWords, periodWords } from './span-words.js';
import type { Mirror } from '../../drawing/render/mirror.js';

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
  /** The one with the focus alone stays in motion. */
  readonly moving: boolean;
}

export function spanOptions(drawing: OptionDrawing): SVGTemplateResult {
  const { scene, focus, moving, picture, texts } = drawing;
  const wanted = focus?.type === 'span' ? spanKey(focus.span) : undefined;
  let isThere = wanted === undefined;
  const lanes = moving
    ? []
    : scene.lanes.flatMap(({ name }, lane) => {
        const options = [scene.forces.get(lane), scene.stacks.get(lane)].flatMap((columns) =>
          columns === undefined ? [] : columnOptions(columns, lane, drawing),
        );
        isThere ||= options.some(({ span }) => spanKey(span) === wanted);
        if (options.length === 0) return [];
        return svg`<g role="group" aria-label=${laneText(name, texts)} lang=${laneLang(name, picture.model) ?? texts.locale}
          >${options.map((option) => optionTemplate(option, drawing, wanted))}</g>`;
      });
  const alone =
    isThere || focus?.type !== 'span'
      ? nothing
      : // An element of its own: on the same one, nobody would hear that the focus has moved.
        keyed(wanted, optionTemplate(periodOption(focus.span, drawing), drawing, wanted));
  return svg`${lanes}${alone}`;
}

function columnOptions(columns: StackColumns | Stack, lane: number, drawing: OptionDrawing): readonly SpanOption[] {
  const { scene, picture, texts } = drawing;
  const isForce = !('form' in columns);
  const options: SpanOption[] = [];
  for (let at = 0; at < columns.count.length; at++) {
    const [x0, x1] = [columns.x0[at]! + scene.offsetPx, columns.x1[at]! + scene.offsetPx];
    if (x1 <= 0 || x0 >= scene.transform.widthPx) continue;
    const span: Span = { start: columns.start[at]!, end: columns.end[at]!, lane, ...(isForce && { force: true }) };
    const number = columns.count[at]!;
    const only = number === 1 ? onlyEntry(columns, at, span, drawing) : undefined;
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
          ? columnWords(span, texts.count(isForce ? 'saidForce' : 'entries', number), picture, texts)
          : isForce
            ? columnWords(span, picture.words.name(only), picture, texts)
            : onlyWords(lane, only, drawing),
    });
  }
  return options.map((option, place) => ({ ...option, place: place + 1, total: options.length }));
}

/** Undefined if it is not in the page. */
function onlyEntry(
  columns: StackColumns | Stack,
  at: number,
  span: Span,
  { picture }: OptionDrawing,
): number | undefined {
  if ('form' in columns) return columns.entry?.[columns.from[at]!];
  return entriesInForce(picture.context.arrangement, span.lane!, span.start, span.end)[0];
}

/** A number in force that is no longer drawn. Of an archive only a part is here, so nothing is counted. */
function forceWords(span: Span, picture: Picture, texts: Texts): string {
  const inForce = entriesInForce(picture.context.arrangement, span.lane!, span.start, span.end);
  return columnWords(span, inForce.length === 0 ? '' : texts.count('saidForce', inForce.length), picture, texts);
}

/** A column of one entry has the words of that. */
function onlyWords(lane: number, entry: number, { scene, picture, texts }: OptionDrawing): string {
  return joinSentences([laneText(scene.lanes[lane]!.name, texts), picture.words.name(entry)]);
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
