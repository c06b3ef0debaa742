/** The working part of the map. */
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { placeSteps } from '../../dataset/data/places.js';
import type { Content, FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import type { DrawnChart } from '../../element/chart/chart-panel.js';
import { PAPER_CHART_PX } from '../../element/picture/chart-metrics.js';
import type { Picture } from '../../element/picture/picture.js';
import { onServer } from '../../drawing/platform/page-view.js';
import { footStyles } from './foot-styles.js';
import { MapBoxControl } from './map-box.js';
import { MapController } from './map-controller.js';
import { mapView } from './map-view.js';
import { placeAside } from './place-aside.js';
import { mapStyles } from './styles.js';

export const styles = [mapStyles, footStyles];

const RING_PX = 11.5;
/** Columns of thousands of points would be covered by rings. */
const MOST_RINGS = 300;

export function connect(timeline: TimelineApi): FeaturePart {
  const controller = new MapController(timeline);
  const box = new MapBoxControl(timeline, () => controller.moment);
  const parts = { controller, box };
  const draw = (view: ViewContext, picture: Picture, where: string): Content =>
    onServer || !controller.isShown
      ? undefined
      : mapView(view, controller.momentOf(picture, view.printing ? PAPER_CHART_PX : undefined), parts, where);
  return {
    besidePx: (state, widthPx) => controller.besidePx(state, widthPx),
    slots: {
      notice: (view, picture) => (view.printing || controller.isBeside ? undefined : draw(view, picture, 'map-above')),
      beside: (view, picture) => (controller.isBeside ? draw(view, picture, 'map-side') : undefined),
      'paper-intro': (view, picture) => (view.printing ? draw(view, picture, 'map-paper') : undefined),
    },
    asides: {
      place: (view, picture) => {
        const { aside } = view.session.state;
        if (aside?.type !== 'place') return undefined;
        return placeAside(view, picture, aside, controller.moment?.shown ?? picture.focusOrder.entries);
      },
    },
    chartLayer: (_, drawn) => ringsLayer(controller, drawn),
    escape: [
      {
        within: '.map',
        isOpen: () => box.mode !== 'off',
        close: () => {
          box.leave();
        },
      },
    ],
    *prepare(picture) {
      if (controller.isShown) yield* placeSteps(picture.model);
    },
    afterDraw: () => {
      controller.afterDraw();
    },
    get issues() {
      return controller.borders.issues;
    },
    get done() {
      return controller.done;
    },
  };
}

/** Rings around the marks of the place under the pointer. */
function ringsLayer(controller: MapController, { scene, mirror }: DrawnChart): unknown {
  const ringed = controller.ringed;
  if (ringed === undefined) return nothing;
  const { joined, of, mark } = ringed;
  return guard([scene.entry, scene.glyph, scene.y, mirror.rtl, joined, mark], () => {
    const here: number[] = [];
    for (let placement = 0; placement < scene.count && here.length < MOST_RINGS; placement++) {
      const place = of[scene.entry[placement]!]!;
      if (place >= 0 && joined.markOf[place] === mark) here.push(placement);
    }
    return svg`<g aria-hidden="true">${here.map(
      (placement) =>
        svg`<circle class="ring map-ring" cx=${mirror.x(scene.glyph[placement]!).toFixed(1)} cy=${scene.y[placement]!.toFixed(1)} r=${RING_PX}></circle>`,
    )}</g>`;
  });
}
