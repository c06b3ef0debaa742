/** The working part of archives. */
import type { ArchiveApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import type { FacetCounts } from '../../dataset/data/facets-count.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { ArchiveController } from './archive-controller.js';
import { archiveLayer } from './archive-layer.js';
import { archiveNotice, archiveOnPaper, moreEntries } from './archive-view.js';
import { FacetNumbers } from './facet-numbers.js';
import { archiveStyles } from './styles.js';

export interface ArchivePart extends FeaturePart, ArchiveApi {
  readonly controller: ArchiveController;
  /** Whether entries are elsewhere. */
  readonly isPartial: boolean;
  /** Undefined if all entries are in the page. It returns undefined while the chart shows counts. */
  readonly facetCounts: ((model: TimelineModel, filter: Filter) => FacetCounts | undefined) | undefined;
  /** Loads another page of hits; undefined if there is none, or it is loading. */
  moreHits(): Promise<unknown> | undefined;
}

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
