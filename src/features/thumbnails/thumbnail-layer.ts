/**
 * Small pictures among the marks of the chart. They are placed when the window rests, go along while it pans, and are
 * away while it zooms. Screen readers find a picture with its words in the card of its entry.
 */
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { memo } from '../../dataset/base/memo.js';
import type { DrawnChart } from '../../element/chart/chart-panel.js';
import { HEAD_PX, headBoxes, markBoxes, reachBox, type Box } from '../../element/chart/drawn-boxes.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { smallPictureOf } from '../../element/entry/small-picture.js';
import type { Picture } from '../../element/picture/picture.js';
import { MORE_PX } from '../../drawing/layout/dense-rows.js';
import { importanceOf } from '../../drawing/layout/importance.js';
import { MarkLook, type Scene } from '../../drawing/scene/scene.js';
import { placeThumbnails, type Pictured, type PlacedThumbnail } from './place-thumbnails.js';

/** The shape of a picture whose size the data do not say. */
const USUAL_SHAPE = 4 / 3;
/** Distance to the edge of a lane. */
const EDGE_PX = 3;

interface Source {
  readonly src: string;
  readonly shape: number;
}

/** `failed`: addresses whose pictures cannot be shown. */
type Placing = readonly [scene: Scene, picture: Picture, printing: boolean, failed: ReadonlySet<string>];

interface Shown {
  /** The columns of the scene that it was made for. */
  readonly scene: Scene;
  readonly places: readonly (PlacedThumbnail & { readonly src: string })[];
}

export class ThumbnailLayer {
  #timeline: TimelineApi;
  #shown: Shown | undefined;
  /** Addresses whose pictures have come, and those whose pictures cannot be shown. */
  #loaded = new Set<string>();
  #failed: ReadonlySet<string> = new Set();

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  readonly draw = (picture: Picture, { scene, mirror }: DrawnChart): unknown => {
    const { element, presenter, printing } = this.#timeline;
    if (!element.thumbnails || element.media === 'none') return nothing;
    const isMoving = presenter.inMotion;
    if (!isMoving) this.#shown = this.#place(scene, picture, printing, this.#failed);
    const { places = [], scene: placed } = this.#shown ?? {};
    if (places.length === 0) return nothing;
    const isAway = isMoving && (placed?.glyph !== scene.glyph || placed.y !== scene.y);
    // Paper waits for nothing.
    const [loading, decoding] = printing ? (['eager', 'sync'] as const) : (['lazy', 'async'] as const);
    return guard(
      [places, isAway, printing, mirror.rtl, scene.transform.widthPx],
      () =>
        svg`<g class="thumbnails" aria-hidden="true" ?data-moving=${isAway}>
          ${repeat(
            places,
            ({ entry, src }) => `${String(entry)} ${src}`,
            ({ entry, src, x0, x1, y0, y1 }) =>
              svg`<foreignObject class="thumbnail" data-entry=${entry} x=${mirror.left(x0, x1).toFixed(1)} y=${y0.toFixed(1)} width=${x1 - x0} height=${y1 - y0}>
                <img src=${src} alt="" draggable="false" loading=${loading} decoding=${decoding} referrerpolicy="no-referrer" @load=${this.#onLoad} @error=${this.#onError}>
              </foreignObject>`,
          )}
        </g>`,
    );
  };

  /** Placed anew when marks or titles have other places. */
  #place = memo(
    (...args: Placing): Shown => this.#placeIn(...args),
    ([before, { model }, ...others], [scene, picture, ...own]) =>
      before.glyph === scene.glyph &&
      before.y === scene.y &&
      before.labelX === scene.labelX &&
      before.offsetPx === scene.offsetPx &&
      model === picture.model &&
      others.every((value, at) => value === own[at]),
  );

  #placeIn(...[scene, picture, printing, failed]: Placing): Shown {
    const { typeface } = this.#timeline.presenter;
    const { metrics, model, relations, hits } = picture;
    const heads = metrics.heads ? headBoxes(scene, typeface.label, this.#timeline.texts()) : [];
    const boxes = [...heads, ...foldBoxes(scene)];
    const pictured: Pictured[] = [];
    const sources = new Map<number, Source | undefined>();
    for (let at = 0; at < scene.count; at++) {
      const reach = reachBox(scene, at);
      const [mark, ...title] = markBoxes(scene, at, picture, typeface.faces);
      const drawn = { ...reach, x0: Math.min(reach.x0, mark!.x0), x1: Math.max(reach.x1, mark!.x1) };
      boxes.push(drawn, ...title);
      if (!isInRow(scene, at)) continue;
      const entry = scene.entry[at]!;
      if (!sources.has(entry)) sources.set(entry, this.#sourceOf(picture, entry, printing, failed));
      const source = sources.get(entry);
      if (source === undefined) continue;
      const room = this.#roomOf(scene, at, metrics.heads);
      pictured.push({ entry, y: scene.y[at]!, own: [drawn, ...title], shape: source.shape, ...room });
    }
    if (pictured.length === 0) return { scene, places: [] };
    const importance = importanceOf(model, relations, hits.has);
    pictured.sort((one, other) => importance(other.entry) - importance(one.entry));
    const placed = placeThumbnails({ pictured, boxes, widthPx: scene.transform.widthPx, fontPx: metrics.fontPx });
    // A pan moves marks and pictures: both are in px of the scene.
    const own = (px: number): number => px - scene.offsetPx;
    return {
      scene,
      places: placed.map((box) => ({ ...box, x0: own(box.x0), x1: own(box.x1), src: sources.get(box.entry)!.src })),
    };
  }

  /** Undefined if the entry has none to show. Paper shows what has come to the screen. */
  #sourceOf({ model }: Picture, entry: number, printing: boolean, failed: Placing[3]): Source | undefined {
    const record = model.entries.at(entry);
    const found = record && smallPictureOf(record, 'any');
    if (found === undefined || failed.has(found.src) || (printing && !this.#loaded.has(found.src))) return undefined;
    const { width, height } = found.medium;
    return { src: found.src, shape: width && height ? width / height : USUAL_SHAPE };
  }

  /** A lane without the name above its rows, and the button at its foot. */
  #roomOf(
    { lanes, lane }: Scene,
    placement: number,
    heads: boolean,
  ): { readonly top: number; readonly bottom: number } {
    const { top, height, more } = lanes[lane[placement]!]!;
    const isOpen = this.#timeline.session.state.openLanes.size > 0;
    return {
      top: top + (heads ? HEAD_PX : EDGE_PX),
      bottom: top + height - (more !== undefined || isOpen ? MORE_PX : EDGE_PX),
    };
  }

  #onLoad = ({ currentTarget }: Event): void => {
    this.#loaded.add((currentTarget as HTMLImageElement).src);
  };

  /** It gives its room to others; the card says that it could not be loaded. */
  #onError = ({ currentTarget }: Event): void => {
    this.#failed = new Set([...this.#failed, (currentTarget as HTMLImageElement).src]);
    this.#timeline.requestUpdate();
  };
}

/** Columns, counts and collapsed lanes have no rows. */
function isInRow({ lane, lanes, forces, look, glyph, offsetPx, transform }: Scene, placement: number): boolean {
  const x = glyph[placement]! + offsetPx;
  const own = lane[placement]!;
  const isDrawn = look[placement] === MarkLook.glyph && lanes[own]?.look === 'rows' && !forces.has(own);
  return isDrawn && x >= 0 && x <= transform.widthPx;
}

/** The strips of folds, from the top to the foot. Their px are those of the window. */
function foldBoxes({ folds }: Scene): readonly Box[] {
  return folds.map(({ x0, x1 }) => ({ x0, x1, y0: -Infinity, y1: Infinity }));
}
