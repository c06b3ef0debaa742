/** Bars of known counts, hatched, where entries or counts are loading, old or missing. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { SourceRange } from '../../archive/contract.js';
import type { DrawnChart } from '../../element/chart/chart-layer.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';
import { toPx } from '../../drawing/scale/view.js';
import type { ArchiveController } from './archive-controller.js';
import { failedRanges } from './archive-status.js';
import { stacksOfCounts } from './counted-scene.js';
import { joinRanges, withoutRanges } from './tiles.js';
import type { WindowNeed } from './window-need.js';

/** Narrower pieces have no words. */
const MIN_WORDS_PX = 160;
/** Height of the words in the first lane, above its bars. */
const WORDS_Y_PX = 26;

export function archiveLayer(
  picture: Picture,
  drawn: DrawnChart,
  controller: ArchiveController,
  texts: () => Texts,
): unknown {
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
