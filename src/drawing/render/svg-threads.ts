/**
 * Draws threads: each an arc in the colour of its speaker, with its head, a wide target for the pointer, its words and,
 * where there is room, its verb. Ribbons give their number.
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

export interface Verb {
  readonly text: string;
  readonly widthPx: number;
}

/** Distance of a verb to its arc, and the height of its line. */
const VERB_PX = 5;
const LINE_PX = 16;

export interface ThreadsOptions {
  /** The threads at rest, drawn faintly. */
  readonly rest: readonly ThreadCurve[];
  /** Threads of the entry in focus. */
  readonly full: readonly ThreadCurve[];
  readonly mirror: Mirror;
  readonly titleOf: (curve: ThreadCurve) => string;
  /** Palette index. */
  readonly colourOf: (curve: ThreadCurve) => number;
  /** Its verb and the width of that; undefined for a ribbon of several types. */
  readonly verbOf: (curve: ThreadCurve) => Verb | undefined;
  /** Whether neither a title nor a mark stands between two px of a line of text. */
  readonly isFree: (x0: number, x1: number, y: number) => boolean;
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
    ${verbsTemplate(drawn, rest.length, options)} ${countsTemplate(drawn, options)}
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
  const { mirror, titleOf, colourOf } = options;
  const { type, heading, count } = curve;
  const way = curve.curve;
  const tip = endOf(way);
  const d = (pieces: readonly Cubic[]): string => pieces.map((piece) => pathOf(piece, mirror)).join('');
  const degrees = (Math.atan2(heading.y, mirror.rtl ? -heading.x : heading.x) * 180) / Math.PI;
  const wider = Math.min(Math.log2(count), MAX_WIDER_PX * 2) / 2;
  return svg`<g class="thread c${colourOf(curve)} ${lineClass(type)} ${faint ? 'faint' : ''} w${Math.ceil(wider)}" data-thread=${index}>
    <title>${titleOf(curve)}</title>
    <path class="reach" d=${pathOf(way, mirror)}></path>
    ${lineTemplate(type, d(curve.pieces), '')} ${curve.fading.length > 0 ? lineTemplate(type, d(curve.fading), 'fading') : ''}
    ${headTemplate(type, mirror.x(tip.x + heading.x * 2), tip.y + heading.y * 2, degrees)}
  </g>`;
}

interface PlacedVerb {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** Each verb once, on the outer side of its arc, where neither a title nor a mark nor another verb is. */
function verbsTemplate(
  drawn: readonly ThreadCurve[],
  faint: number,
  { mirror, colourOf, verbOf, isFree }: ThreadsOptions,
): SVGTemplateResult[] {
  const placed: PlacedVerb[] = [];
  const said = new Set<number>();
  return drawn.flatMap((curve, at) => {
    const verb = verbOf(curve);
    if (verb === undefined || said.has(curve.type)) return [];
    const place = verbPlace(curve, verb);
    const isAlone = placed.every(({ x0, x1, y }) => x1 < place.x0 || x0 > place.x1 || Math.abs(y - place.y) >= LINE_PX);
    if (!isAlone || !isFree(place.x0, place.x1, place.y)) return [];
    placed.push(place);
    said.add(curve.type);
    const x = mirror.x((place.x0 + place.x1) / 2).toFixed(1);
    return [
      svg`<text class="thread-verb c${colourOf(curve)} ${at < faint ? 'faint' : ''}" x=${x} y=${(place.y + 4).toFixed(1)}>${verb.text}</text>`,
    ];
  });
}

/** An arc that arrives to the side has its verb beside its middle, others above or below it. */
function verbPlace({ curve, heading }: ThreadCurve, { widthPx }: Verb): PlacedVerb {
  const { x, y } = pointAt(curve, 0.5);
  if (heading.x === 0) {
    const middle = y - heading.y * (VERB_PX + LINE_PX / 2);
    return { x0: x - widthPx / 2, x1: x + widthPx / 2, y: middle };
  }
  const [x0, x1] = heading.x > 0 ? [x - VERB_PX - widthPx, x - VERB_PX] : [x + VERB_PX, x + VERB_PX + widthPx];
  return { x0, x1, y };
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
