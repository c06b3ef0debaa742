/** What is looked at: the filter and the lanes that are wanted, and those that there are counts of. */
import { memo } from '../../base/memo.js';
import type { TimelineApi } from '../../core/feature.js';
import { asLanesBy, type LaneGrouping } from '../../layout/lanes.js';
import { groupingOfArchive, type Archive } from './archive.js';
import type { Scope } from './ask.js';

export class Scopes {
  /** That of the counts which are shown. */
  counted: Scope | undefined;
  readonly #timeline: TimelineApi;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  wanted({ description }: Archive): Scope {
    const { element, session } = this.#timeline;
    return this.#of(session.state.filter, groupingOfArchive(description, asLanesBy(element.lanes)));
  }

  readonly #of = memo((filter: Scope['filter'], lanes: LaneGrouping): Scope => ({ filter, lanes }));

  /** Takes what is wanted, as soon as it is counted. */
  follow(archive: Archive): void {
    const wanted = this.wanted(archive);
    if (archive.whole(wanted) !== undefined) this.counted = wanted;
  }

  /** The counts are those of another filter than the present one. */
  get isBehind(): boolean {
    return this.counted !== undefined && this.counted.filter !== this.#timeline.session.state.filter;
  }
}
