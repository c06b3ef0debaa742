/**
 * Draws threads: each a curve with its head, a wide target for the pointer and its words. Ribbons give their number.
 */
import { pathRound } from 'd3';
import { svg, type SVGTemplateResult } from 'lit';
import type { ThreadCurve } from '../layout/threads.js';
import { endOf, pointAt, type Cubic, type Point } from '../layout/threads-cubic.js';
import type { Mirror } from './mirror.js';
import { headTemplate, lineClass, lineTemplate } from './thread-forms.js';

/** A ribbon of a thousand is this much wider than a thread of one. */
const MAX_WIDER_PX = 5;
/** Places for the count of a ribbon, the best first. */
const COUNT_SHARES = [0.5, 0.35, 0.65, 0.25, 0.75];
const COUNT_ROOM_PX = 18;

export interface ThreadsOptions {
  /** The threads at rest, drawn faintly. */
  readonly rest: readonly ThreadCurve[];
  /** Threads of the entry in focus. */
  readonly full: readonly ThreadCurve[];
  readonly mirror: Mirror;
  readonly titleOf: (curve: ThreadCurve) => string;
  readonly countText: (count: number) => string;
  readonly onFollow: (from: number, to: number) => void;
  /** Whether a mark or a column answers a click there: painted marks lie under the threads, and have no element. */
  readonly isTaken: (event: MouseEvent) => boolean;
}

export function threadsTemplate(options: ThreadsOptions): SVGTemplateResult {
  const { rest, full } = options;
  const drawn = [...rest, ...full];
  return svg`<g class="threads" aria-hidden="true" @click=${(event: MouseEvent) => {
    follow(event, drawn, options);
  }} @dblclick=${stop}>
    ${drawn.map((curve, index) => threadTemplate(curve, index, index < rest.length, options))}
    ${countsTemplate(drawn, options)}
  </g>`;
}

function follow(event: MouseEvent, drawn: readonly ThreadCurve[], { onFollow, isTaken }: ThreadsOptions): void {
  const thread = event.target instanceof Element ? event.target.closest('[data-thread]') : null;
  const curve = drawn[Number(thread?.getAttribute('data-thread') ?? -1)];
  if (curve === undefined || isTaken(event)) return;
  event.stopPropagation();
  onFollow(curve.fromEntry, curve.toEntry);
}

function stop(event: Event): void {
  event.stopPropagation();
}

function threadTemplate(curve: ThreadCurve, index: number, faint: boolean, options: ThreadsOptions): SVGTemplateResult {
  const { mirror, titleOf } = options;
  const { type, heading, count } = curve;
  const way = curve.curve;
  const tip = endOf(way);
  const d = (pieces: readonly Cubic[]): string => pieces.map((piece) => pathOf(piece, mirror)).join('');
  const degrees = (Math.atan2(heading.y, mirror.rtl ? -heading.x : heading.x) * 180) / Math.PI;
  const wider = Math.min(Math.log2(count), MAX_WIDER_PX * 2) / 2;
  return svg`<g class="thread ${lineClass(type)} ${faint ? 'faint' : ''} w${Math.ceil(wider)}" data-thread=${index}>
    <title>${titleOf(curve)}</title>
    <path class="reach" d=${pathOf(way, mirror)}></path>
    ${lineTemplate(type, d(curve.pieces), '')} ${curve.fading.length > 0 ? lineTemplate(type, d(curve.fading), 'fading') : ''}
    ${headTemplate(type, mirror.x(tip.x + heading.x * 2), tip.y + heading.y * 2, degrees)}
  </g>`;
}

/** Counts over all threads, each where no other count is. */
function countsTemplate(drawn: readonly ThreadCurve[], { mirror, countText }: ThreadsOptions): SVGTemplateResult[] {
  const taken: Point[] = [];
  return drawn.flatMap(({ curve, count }) => {
    if (count === 1) return [];
    const places = COUNT_SHARES.map((share) => pointAt(curve, share));
    const isFree = ({ x, y }: Point): boolean =>
      taken.every((other) => Math.abs(other.x - x) > COUNT_ROOM_PX || Math.abs(other.y - y) > COUNT_ROOM_PX);
    const { x, y } = places.find(isFree) ?? places[0]!;
    taken.push({ x, y });
    return [
      svg`<text class="thread-count" x=${mirror.x(x).toFixed(1)} y=${(y + 4).toFixed(1)}>${countText(count)}</text>`,
    ];
  });
}

function pathOf(curve: Cubic, { x }: Mirror): string {
  const path = pathRound(1);
  path.moveTo(x(curve[0]), curve[1]);
  for (let at = 2; at < curve.length; at += 6) {
    const [x1, y1, x2, y2, x3, y3] = curve.slice(at, at + 6) as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    path.bezierCurveTo(x(x1), y1, x(x2), y2, x(x3), y3);
  }
  return path.toString();
}
