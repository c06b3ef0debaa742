/** The map with its words: the drawing, what is under the pointer, the counts, the list of places, the sources. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { place as placed } from '../../drawing/render/place.js';
import { mapTemplate, radiiOf, type MapDrawing } from '../../drawing/render/svg-map.js';
import { groundOf } from '../../drawing/geo/ground.js';
import { knownWithin, radiusPx } from '../../drawing/geo/join-places.js';
import { namePlaces } from '../../drawing/geo/name-places.js';
import { lineDegrees, scaleBar } from '../../drawing/geo/scale-bar.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import { shapeOf } from '../../drawing/scene/scene-columns.js';
import type { ViewContext } from '../../element/core/feature.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { MapBox } from './box-area.js';
import type { LoadedBorders } from './borders-loader.js';
import type { MapBoxControl } from './map-box.js';
import type { MapController, MapMoment } from './map-controller.js';
import { countText, distanceText, joinedName, markText } from '../../element/picture/place-words.js';
import { areaFields } from './map-fields.js';
import { placeList } from './place-list.js';

const MOST_NAME_PX = 150;
/** The words beside a mark turn to its other side in the outer third of the map. */
const TIP_TURNS = 1 / 3;

export interface MapParts {
  readonly controller: MapController;
  readonly box: MapBoxControl;
}

export function mapView(view: ViewContext, moment: MapMoment, parts: MapParts, where: string): TemplateResult {
  const { controller, box } = parts;
  const { texts, printing } = view;
  const { widthPx, heightPx, joined } = moment;
  const pointed = controller.pointed(moment);
  const drawing = drawingOf(view, moment, controller, pointed);
  const picture = html`<svg
    width=${widthPx}
    height=${heightPx}
    viewBox="0 0 ${widthPx} ${heightPx}"
    aria-hidden="true"
    direction=${view.rtl ? 'rtl' : 'ltr'}
  >
    ${mapTemplate(drawing)} ${box.box === undefined ? nothing : boxTemplate(box.box)}
  </svg>`;
  return html`<section
    class="map ${where}"
    part="map"
    aria-label=${texts.text('map')}
    ${placed({ '--_map': widthPx, '--_map-high': heightPx })}
  >
    ${
      printing
        ? html`<div class="map-picture">${picture}</div>`
        : html`<div
            class="map-picture ${box.mode === 'off' ? '' : 'boxing'} ${pointed === undefined ? '' : 'on-mark'}"
            @pointerdown=${box.onPointerDown}
            @pointermove=${(event: PointerEvent) => {
              box.onPointerMove(event);
              if (event.pointerType !== 'touch' && event.buttons === 0)
                controller.pointMark(markUnder(event, controller));
            }}
            @pointerleave=${() => {
              controller.pointMark(undefined);
            }}
            @pointerup=${(event: PointerEvent) => {
              const isPress = event.button === 0 && box.opensMarks && box.box === undefined;
              const mark = isPress ? markUnder(event, controller) : undefined;
              if (mark !== undefined) controller.openMark(mark);
            }}
          >
            ${picture} ${pointed === undefined || box.box !== undefined ? nothing : tipTemplate(view, moment, pointed)}
            ${joined.placed === 0 && moment.picture.totals.shown > 0 ? html`<p class="map-none">${texts.text('mapNone')}</p>` : nothing}
          </div>`
    }
    ${footTemplate(view, moment, parts)}
  </section>`;
}

function markUnder(event: MouseEvent, controller: MapController): number | undefined {
  const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
  return controller.markNear(event.clientX - left, event.clientY - top);
}

function drawingOf(
  { presenter, texts }: ViewContext,
  moment: MapMoment,
  controller: MapController,
  pointed: number | undefined,
): MapDrawing {
  const { picture, places, window, view, joined, widthPx, heightPx } = moment;
  const { model } = picture;
  const { label } = presenter.typeface;
  const { marks } = joined;
  const names = namePlaces({
    marks,
    nameOf: (mark) => {
      const name = label.fit(controller.nameOf(model, places, mark.place), MOST_NAME_PX);
      return name === '' ? '' : joinedName(name, mark.places, texts);
    },
    widthOf: label.width,
    fontPx: label.sizePx,
    widthPx,
    heightPx,
  });
  const bar = scaleBar(view, moment);
  return {
    widthPx,
    heightPx,
    view,
    ground: groundOf(view.sheet, lineDegrees(view, moment), controller.borders.borders),
    faint: controller.scene.faint(picture, window, view, moment),
    radii: radiiOf(view, controller.scene.points(view.sheet, places), {
      places: knownWithin(places, joined),
      km: places.km,
      colourOf: (place) => colourOf(model, places.first[place]!),
    }),
    marks,
    names,
    shapeOf: (entry) => shapeOf(model, entry),
    countText: (count) => countText(count, texts),
    scale: bar && { ...bar, text: distanceText(bar.km, texts) },
    pointed,
    selected: controller.selected(moment),
  };
}

function boxTemplate({ x0, y0, x1, y1 }: MapBox): unknown {
  return svg`<rect class="map-box" x=${Math.min(x0, x1)} y=${Math.min(y0, y1)} width=${Math.abs(x1 - x0)} height=${Math.abs(y1 - y0)}></rect>`;
}

/** The place under the pointer with its entries, or the title and the date of the one entry. */
function tipTemplate({ texts }: ViewContext, { picture, places, joined, widthPx }: MapMoment, at: number): unknown {
  const mark = joined.marks[at]!;
  const where = markText(picture.model, places, mark, texts);
  const what =
    mark.count === 1
      ? `${picture.words.shortDate(mark.first)} · ${picture.titleOf(mark.first)}`
      : texts.count('entries', mark.count);
  const side = mark.x < widthPx * TIP_TURNS ? 'to-right' : mark.x > widthPx * (1 - TIP_TURNS) ? 'to-left' : '';
  const below = mark.y < 64;
  return html`<p
    class="map-tip ${side} ${below ? 'below' : ''}"
    aria-hidden="true"
    ${placed({ left: mark.x, top: mark.y + (below ? 1 : -1) * (radiusPx(mark.count) + 8) })}
  >
    <b><bdi>${where}</bdi></b> <bdi>${what}</bdi>
  </p>`;
}

function footTemplate(view: ViewContext, moment: MapMoment, { controller, box }: MapParts): TemplateResult {
  const { texts, printing } = view;
  const { joined, places } = moment;
  const said = [
    texts.count('entries', joined.placed),
    ...(joined.unplaced > 0 ? [texts.count('mapUnplaced', joined.unplaced)] : []),
  ].join(' · ');
  const count = texts.count('mapPlaces', joined.places);
  return html`<div class="map-foot">
    <p class="map-said">${printing ? html`${count} · ${said}` : said}</p>
    ${
      printing || places.count === 0
        ? nothing
        : html`<button
            type="button"
            class="plain map-draw"
            title=${texts.text('mapBoxHelp')}
            aria-pressed=${box.mode === 'off' ? 'false' : 'true'}
            @click=${box.onButton}
            @keydown=${box.onKeyDown}
          >
            ${texts.text('mapBox')}
          </button>`
    }
    ${
      printing || places.count === 0
        ? nothing
        : areaFields(
            box.areaNow(moment),
            (area) => {
              box.takeArea(area, moment);
            },
            texts,
          )
    }
    ${
      printing || joined.places === 0
        ? nothing
        : html`<details
            class="map-list"
            @toggle=${(event: Event) => {
              controller.listOpens((event.currentTarget as HTMLDetailsElement).open);
            }}
          >
            <summary>${count}</summary>
            ${controller.isListed ? placeList(moment, controller, texts) : nothing}
          </details>`
    }
    <p class="map-credit">${texts.text('mapLand')}${bordersText(controller.borders.borders, texts)}</p>
  </div>`;
}

/** The map names who drew the borders. */
function bordersText(borders: LoadedBorders | undefined, texts: Texts): unknown {
  if (borders === undefined) return nothing;
  const { source, file } = borders;
  return html` · <bdi>${texts.text('mapBorders', { source: source ?? file })}</bdi>`;
}
