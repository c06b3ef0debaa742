/** What is counted of an archive, made again only where something has come. */
import type { SourceSummary } from '../../archive/contract.js';
import { memo } from '../../base/memo.js';
import { EMPTY_FILTER } from '../../data/filter.js';
import type { Counted, Picture } from '../../picture/picture.js';
import type { Archive } from './archive.js';
import type { Scope } from './ask.js';
import { countedArranger } from './counted-lanes.js';
import { createCounted, laneTotals, occupiedOf, type CountedDeps } from './counted-picture.js';
import { windowNeed, type WindowNeed } from './window-need.js';

export class CountedMaker {
  readonly #deps: Pick<CountedDeps, 'keep' | 'withFound'>;
  #laneTotals: ReadonlyMap<string, number> | undefined;

  constructor(deps: Pick<CountedDeps, 'keep' | 'withFound'>) {
    this.#deps = deps;
  }

  /** Undefined while there are no counts of the whole. Another version where something has come. */
  of(archive: Archive, scope: Scope, version: number): Counted | undefined {
    const whole = archive.whole(scope)?.answer;
    return whole && this.#counted(archive, scope, whole, everything(archive, scope) ?? whole, version);
  }

  /** What the window of a picture needs. */
  needOf(archive: Archive, scope: Scope, { view, target, frame }: Picture, version: number): WindowNeed {
    return this.#need(archive, scope, view.start, view.end, target, frame, version);
  }

  readonly #need = memo(
    (
      archive: Archive,
      scope: Scope,
      start: number,
      end: number,
      target: Picture['target'],
      frame: Picture['frame'],
      version: number,
    ) => ({ version, ...windowNeed(archive, scope, { view: { start, end }, target, frame }) }),
  );

  readonly #counted = memo(
    (archive: Archive, scope: Scope, whole: SourceSummary, all: SourceSummary, version: number): Counted => {
      this.#laneTotals = laneTotals(whole, this.#laneTotals);
      return createCounted({
        ...this.#deps,
        ...{ archive, scope, whole, version },
        occupied: this.#occupied(all, archive),
        arrangeSteps: this.#arranger(scope.lanes, this.#laneTotals),
      });
    },
  );

  readonly #occupied = memo((all: SourceSummary, { extent }: Archive) => occupiedOf(all, extent));
  readonly #arranger = memo(countedArranger);
}

/** Counts of the whole without a filter. */
export function everything(archive: Archive, scope: Scope): SourceSummary | undefined {
  return archive.whole({ ...scope, filter: EMPTY_FILTER })?.answer;
}
