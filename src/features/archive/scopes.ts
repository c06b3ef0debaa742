/** The filter and the lanes of an archive: those that the reader wants, and those whose counts are shown. */
import type { SourceDescription } from '../../archive/contract.js';
import { memo } from '../../dataset/base/memo.js';
import { laneTerms } from '../../drawing/layout/lane-terms.js';
import { asLanesBy, type LaneGrouping, type LanesBy } from '../../drawing/layout/lanes.js';
import type { TimelineApi } from '../../element/core/feature.js';
import type { Archive } from './archive.js';
import type { Scope } from './ask.js';

/** The grouping for an archive: the requested one, else the first that separates its entries. */
function groupingOfArchive({ lanes }: SourceDescription, asked: LanesBy): LaneGrouping {
  const known: readonly LaneGrouping[] = [...lanes, 'none'];
  // It counts by one grouping: of two by the outer one.
  const [outer = asked] = laneTerms(asked) ?? [];
  return known.find((by) => by === outer) ?? lanes[0] ?? 'none';
}

/** The present view: the wanted filter and lanes, and those that have counts. */
export class Scopes {
  /** The scope of the shown counts. */
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

  /** Takes the wanted scope as soon as it is counted. */
  follow(archive: Archive): void {
    const wanted = this.wanted(archive);
    if (archive.whole(wanted) !== undefined) this.counted = wanted;
  }

  /** The counts are those of another filter than the present one. */
  get isBehind(): boolean {
    return this.counted !== undefined && this.counted.filter !== this.#timeline.session.state.filter;
  }
}
