/** The working part of curves under the lanes. */
import { memo } from '../../dataset/base/memo.js';
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import type { Picture } from '../../element/picture/picture.js';
import { curvesOf } from '../../dataset/data/series.js';
import { SeriesController } from './series-controller.js';
import { seriesStrips } from './series-strip.js';
import { seriesTexts } from './series-text.js';
import { seriesStyles } from './styles.js';

export const styles = [seriesStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const controller = new SeriesController(timeline);
  const outside = memo(outsideIssues);
  let said: readonly Issue[] = [];
  return {
    slots: {
      'under-chart': (view, picture) => seriesStrips(view, picture, controller),
      notice: (view, picture) => (isDrawing(view.view) || view.printing ? undefined : seriesTexts(view, picture)),
    },
    get issues() {
      return said;
    },
    afterDraw: () => {
      const picture = timeline.presenter.frame?.picture;
      const found = picture === undefined ? [] : outside(picture.model, picture.extent);
      if (found === said || found.length + said.length === 0) return;
      said = found;
      timeline.emitIssues();
    },
  };
}

/** The chart ends with the entries, so nobody sees a curve beyond them. */
function outsideIssues(model: Picture['model'], extent: Picture['extent']): readonly Issue[] {
  return (model.dataset.series ?? []).flatMap((series, at) => {
    const curve = curvesOf(model, model.order).find((each) => each.series === series);
    if (curve === undefined || series.values === undefined) return [];
    const isSeen = curve.start.some((start, row) => start < extent.end && curve.end[row]! > extent.start);
    if (isSeen) return [];
    return createIssue({
      ...{ code: 'not-shown', severity: 'warning', path: `series[${at}].values`, value: series.id },
      detail: 'no entry reaches the time of these values, and the chart ends with the entries',
      cure: () => 'add an entry of this time, or leave the series out',
    });
  });
}
