/** The working part of archives. */
import type { ArchiveApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import type { FacetCounts } from '../../dataset/data/facets-count.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { ArchiveController } from './archive-controller.js';
import { archiveNotice, archiveOnPaper, moreEntries } from './archive-view.js';
import { archiveStyles } from './styles.js';
import { isStoredFacet } from '../../archive/check-request.js';
import type { FacetCount, SourceFacets, SourceRange } from '../../archive/contract.js';
import { facetSize, facetsOf, facetValue, facetValues } from '../../dataset/data/facet-table.js';
import type { AnyFacet } from '../../dataset/data/facets.js';
import { LruMap } from './lru-map.js';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DrawnChart } from '../../element/chart/chart-panel.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';
import { toPx } from '../../drawing/scale/view.js';
import { failedRanges } from './archive-status.js';
import { stacksOfCounts } from './counted-scene.js';
import { joinRanges, withoutRanges } from './tiles.js';
import type { WindowNeed } from './window-need.js';

export interface ArchivePart extends FeaturePart, ArchiveApi {
  readonly controller: ArchiveController;
  /** Whether entries are elsewhere. */
  readonly isPartial: boolean;
  /** Undefined if all entries are in the page. It returns undefined while the chart shows counts. */
  readonly facetCounts: ((model: TimelineModel, filter: Filter) => FacetCounts | undefined) | undefined;
  /** Loads another page of hits; undefined if there is none, or it is loading. */
  moreHits(): Promise<unknown> | undefined;
}

/** Answers whose counts are remembered. */
const REMEMBERED = 4;
/** Narrower pieces have no words. */
const MIN_WORDS_PX = 160;
/** Height of the words in the first lane, above its bars. */
const WORDS_Y_PX = 26;

export const styles = [archiveStyles];

export function connect(timeline: TimelineApi): ArchivePart {
  const controller = new ArchiveController(timeline);
  const counts = new FacetNumbers();
  const facetCounts = (model: TimelineModel, filter: Filter): FacetCounts | undefined =>
    counts.of(model, controller.facetCounts(filter));
  return {
    controller,
    get isPartial() {
      return controller.counted !== undefined;
    },
    get facetCounts() {
      return controller.counted === undefined ? undefined : facetCounts;
    },
    moreHits: () => (controller.found?.more() === true ? controller.done : undefined),
    get counted() {
      return controller.counted;
    },
    get isBehind() {
      return controller.isBehind;
    },
    isComing: (id) => controller.isComing(id),
    open: (id) => {
      controller.open(id);
    },
    step: (step) => controller.step(step),
    applyPending: () => {
      controller.follow();
    },
    beforeDraw: () => {
      controller.look();
    },
    get done() {
      return controller.done;
    },
    slots: {
      notice: (view, picture) => archiveNotice(view, picture, controller),
      below: (view, picture) => moreEntries(view, picture, controller, 1),
      'paper-intro': (view, picture) => archiveOnPaper(view, picture, controller),
    },
    chartLayer: (picture, drawn) => archiveLayer(picture, drawn, controller, timeline.texts),
  };
}

/** Counts of an archive by the places of values in the page: the form that the filter panel uses. */
class FacetNumbers {
  #model: TimelineModel | undefined;
  /** The same object while model and answer are the same. */
  #known = new LruMap<SourceFacets, FacetCounts>(REMEMBERED);

  of(model: TimelineModel, answer: SourceFacets | undefined): FacetCounts | undefined {
    if (answer === undefined) return undefined;
    if (model !== this.#model) this.#known = new LruMap(REMEMBERED);
    this.#model = model;
    const known = this.#known.get(answer) ?? numbersOf(model, answer);
    this.#known.set(answer, known);
    return known;
  }
}

function numbersOf(model: TimelineModel, { facets }: SourceFacets): FacetCounts {
  const numbers = facetsOf(model).map(
    (facet) => [facet, placesOf(model, facet, (isStoredFacet(facet) ? facets[facet] : undefined) ?? [])] as const,
  );
  return Object.fromEntries(numbers) as FacetCounts;
}

function placesOf(model: TimelineModel, facet: AnyFacet, counts: readonly FacetCount[]): Uint32Array {
  const values = facetValues(model, facet);
  const byValue = new Map(counts.map(({ value, count }) => [value, count]));
  return Uint32Array.from(
    { length: facetSize(values) },
    (_, place) => byValue.get(facetValue(values, place) ?? '') ?? 0,
  );
}

/** Bars of known counts, hatched, where entries or counts are loading, old or missing. */
function archiveLayer(picture: Picture, drawn: DrawnChart, controller: ArchiveController, texts: () => Texts): unknown {
  const need = controller.needOf(picture);
  if (need === undefined) return nothing;
  return guard([need, drawn.scene.stacks, drawn.scene.lanes, drawn.mirror.rtl, texts()], () => {
    const open = openRanges(need);
    if (open.length === 0) return nothing;
    const failed = failedRanges(controller, need);
    return svg`<defs><pattern id="archive-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
        ><line class="hatch" x1="0" y1="0" x2="0" y2="7"></line></pattern></defs>
      ${barsTemplate(need, open, drawn)}
      ${open.map((range) => {
        const parts = failed.flatMap((other) => overlap(range, other));
        return svg`${withoutRanges(range, parts).map((part) => veilTemplate(part, drawn, undefined))}
          ${parts.map((part) => veilTemplate(part, drawn, { words: texts().text('archiveNoAnswer'), retry: controller.retry }))}`;
      })}`;
  });
}

/** A place whose drawing is not final. */
function openRanges({ isOld, isNear, range, loaded, pieces }: WindowNeed): readonly SourceRange[] {
  if (isOld) return [range];
  return isNear ? withoutRanges(range, loaded) : joinRanges(pieces.filter(({ isFresh }) => !isFresh));
}

function overlap(one: SourceRange, other: SourceRange): readonly SourceRange[] {
  const both = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
  return both.start < both.end ? [both] : [];
}

/** Counts in the place of entries, or of finer counts, that are loading. */
function barsTemplate({ pieces, loaded }: WindowNeed, open: readonly SourceRange[], { scene, mirror }: DrawnChart) {
  const empty = open.flatMap((range) => withoutRanges(range, loaded));
  const parts = pieces.flatMap((piece) =>
    empty.flatMap((range) => overlap(piece, range).map((part) => ({ ...piece, ...part }))),
  );
  return Array.from(stacksOfCounts(scene, parts, pieces), ([lane, { x0, x1, top, base }]) => {
    const bars = Array.from(top, (y, at) => {
      const width = Math.max(x1[at]! - x0[at]! - 0.75, 0.75);
      return `M${mirror.left(x0[at]!, x0[at]! + width).toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}V${base.toFixed(1)}h${(-width).toFixed(1)}z`;
    });
    return svg`<path class="density archive-guess c${scene.lanes[lane]!.colour}" d=${bars.join('')}></path>`;
  });
}

interface Fault {
  readonly words: string;
  readonly retry: () => void;
}

/** A click asks again; the keyboard does so in the notice above the chart. */
function veilTemplate(
  { start, end }: SourceRange,
  { scene, mirror }: DrawnChart,
  fault: Fault | undefined,
): SVGTemplateResult | typeof nothing {
  const { transform, from, to, heightPx } = scene;
  const x0 = Math.max(toPx(transform, start), from);
  const x1 = Math.min(toPx(transform, end), to);
  if (x1 - x0 < 0.5) return nothing;
  const left = mirror.left(x0, x1).toFixed(1);
  const rect = svg`<rect x=${left} y="0" width=${(x1 - x0).toFixed(1)} height=${heightPx.toFixed(1)}></rect>`;
  if (fault === undefined) return svg`<g class="archive-veil" aria-hidden="true">${rect}</g>`;
  const seen = { start: Math.max(x0, 0), end: Math.min(x1, transform.widthPx) };
  const middle = (mirror.left(seen.start, seen.end) + (seen.end - seen.start) / 2).toFixed(1);
  return svg`<g
    class="archive-veil failed"
    aria-hidden="true"
    @click=${(event: Event) => {
      event.stopPropagation();
      fault.retry();
    }}
    >${rect}${seen.end - seen.start < MIN_WORDS_PX ? nothing : svg`<text x=${middle} y=${WORDS_Y_PX} text-anchor="middle">${fault.words}</text>`}</g
  >`;
}
