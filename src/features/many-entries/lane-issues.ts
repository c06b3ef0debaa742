/** Says that the data lack a grouping that the page asks lanes for. */
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import { memo } from '../../dataset/base/memo.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { termsFor } from '../../drawing/layout/lane-terms.js';
import { asLanesBy, GROUPINGS, type LanesBy } from '../../drawing/layout/lanes.js';
import type { Dataset } from '../../dataset/data/dataset.js';

const NONE: readonly Issue[] = [];

export class LaneIssues {
  readonly #timeline: TimelineApi;
  #reported: readonly Issue[] = NONE;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  /** An archive has lanes of its own, and a notice about others. */
  get issues(): readonly Issue[] {
    const { dataset, element } = this.#timeline;
    const head = element.source === undefined ? dataset.result?.dataset : undefined;
    return head === undefined ? NONE : this.#issuesOf(head, asLanesBy(element.lanes));
  }

  /** Tells the page of a new one. */
  report(): void {
    const { issues } = this;
    if (issues === this.#reported) return;
    this.#reported = issues;
    if (issues.length > 0) this.#timeline.emitIssues();
  }

  readonly #issuesOf = memo((dataset: Dataset, lanes: LanesBy): readonly Issue[] => {
    const { unknown } = termsFor(dataset, lanes);
    if (unknown === undefined) return NONE;
    const known = [...GROUPINGS, ...(dataset.categories ?? []).map(({ id }) => `category:${id}`)];
    const cure = `lanes can be ${known.join(', ')}, or two of these with a blank between them`;
    return [
      createIssue({
        ...{ code: 'unknown-id', severity: 'warning', path: 'lanes', value: unknown, detail: 'category' },
        cure: () => cure,
      }),
    ];
  });
}
